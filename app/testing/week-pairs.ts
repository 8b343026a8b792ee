import type { PairingState } from '~/domain/pairing/pairing-state';
import { emptyGuideProfile } from '~/domain/people/guide-profile';
import { emptyParticipantProfile } from '~/domain/people/participant-profile';
import type { Database, Json } from '~/infra/db/database';
import { guideRow, matchRow, participantRow } from './rows';

const at = new Date('2026-09-01T08:00:00Z');
const column = (profile: unknown): Json => JSON.parse(JSON.stringify(profile));

/** A pair that meets: both can be reached by e-mail, and both are free on Tuesday and Thursday evenings. */
export async function addWeekPair(
  { system }: Database,
  key = 'one',
  given: {
    readonly branchId?: string;
    readonly state?: PairingState;
    readonly isShielded?: boolean;
    readonly guideKey?: string;
    readonly preferredChannel?: string;
  } = {},
): Promise<string> {
  const { branchId = 'branch-a', state = 'active', isShielded = false } = given;
  const guideKey = given.guideKey ?? key;
  const availability = ['tue-evening', 'thu-evening'];
  const guideId = `guide-${guideKey}`;
  const participantId = `participant-${key}`;
  if (guideKey === key) {
    await system.guide.create({
      data: {
        ...guideRow(branchId, key),
        state: 'active',
        email: `guide-${key}@example.test`,
        profile: column({ ...emptyGuideProfile, availability: [...availability, 'mon-morning'] }),
      },
    });
  }
  await system.participant.create({
    data: {
      ...participantRow(branchId, key),
      state: 'active',
      isShielded,
      contactLanguage: 'en',
      email: `participant-${key}@example.test`,
      preferredChannel: isShielded ? 'voice' : (given.preferredChannel ?? 'email'),
      profile: column({ ...emptyParticipantProfile, availability }),
    },
  });
  const match = matchRow(branchId, key, { state: 'agreed', guideId, participantId });
  await system.match.create({ data: match });
  const pairingId = `pairing-${key}`;
  await system.pairing.create({
    data: {
      id: pairingId,
      branchId,
      matchId: match.id,
      guideId,
      participantId,
      state,
      stateSince: at,
      startedOn: '2026-09-01',
      plannedEndOn: '2027-09-01',
      createdAt: at,
    },
  });
  return pairingId;
}
