import type { Prisma, SystemDb } from '~/infra/db/database';
import { guideRow, matchRow, participantRow } from './rows';

const at = new Date('2026-08-25T08:00:00Z');

export interface PairGiven {
  readonly branchId?: string;
  readonly state?: string;
  readonly startedOn?: string;
  /** Of another pair's key: the guide follows both. */
  readonly guideOf?: string;
  readonly guide?: Partial<Prisma.GuideUncheckedCreateInput>;
  readonly participant?: Partial<Prisma.ParticipantUncheckedCreateInput>;
}

/**
 * A pair that began on Monday 19 October 2026 unless said otherwise: the guide by e-mail in
 * Norwegian, the participant by SMS in a language that we do not have.
 */
export async function addPair(db: SystemDb, key: string, given: PairGiven = {}): Promise<void> {
  const branchId = given.branchId ?? 'branch-a';
  const guideId = `guide-${given.guideOf ?? key}`;
  if (!given.guideOf) {
    const email = `guide-${key}@example.test`;
    const reach = { email, preferredChannel: 'email' };
    await db.guide.create({ data: { ...guideRow(branchId, key), ...reach, ...given.guide } });
  }
  const phone = `+4790${String(numberOf(key)).padStart(6, '0')}`;
  const reach = { phone, preferredChannel: 'sms', contactLanguage: 'ti' };
  await db.participant.create({
    data: { ...participantRow(branchId, key), ...reach, ...given.participant },
  });
  await db.match.create({ data: matchRow(branchId, key, { guideId, state: 'agreed' }) });
  await db.pairing.create({
    data: {
      id: `pairing-${key}`,
      branchId,
      matchId: `match-${key}`,
      guideId,
      participantId: `participant-${key}`,
      state: given.state ?? 'active',
      stateSince: at,
      startedOn: given.startedOn ?? '2026-10-19',
      createdAt: at,
    },
  });
}

/** A meeting of two hours that was held. */
export function meetingRow(
  key: string,
  meetsOn: string,
  branchId = 'branch-a',
): Prisma.MeetingUncheckedCreateInput {
  return {
    id: `meeting-${key}-${meetsOn}`,
    branchId,
    pairingId: `pairing-${key}`,
    state: 'held',
    meetsOn,
    minutes: 120,
    activities: [],
    createdAt: at,
  };
}

function numberOf(key: string): number {
  let number = 0;
  for (const letter of key) number = (number * 31 + letter.charCodeAt(0)) % 1_000_000;
  return number;
}
