import { addBranches } from './branch-people';
import { contextOn, type TestContext } from './context';
import type { TestDatabase } from './database';
import { guideRow, matchRow, participantRow } from './rows';

/** The pair of `branch-a` that tests of follow-up work on. */
export const PAIR = {
  pairingId: 'pairing-one',
  guideId: 'guide-one',
  participantId: 'participant-one',
} as const;

/**
 * An active pair of `branch-a`, met since 1 September 2026, both reachable by e-mail; the clock
 * stands on Monday 2 November.
 */
export async function activePair(
  db: TestDatabase,
  given: { readonly isShielded?: boolean; readonly state?: string; readonly endedOn?: string } = {},
): Promise<TestContext> {
  await addBranches(db);
  const at = new Date('2026-08-25T08:00:00Z');
  const reach = (email: string) => ({ email, preferredChannel: 'email' });
  await db.system.guide.create({
    data: { ...guideRow('branch-a', 'one'), ...reach('guide@example.test'), state: 'available' },
  });
  await db.system.participant.create({
    data: {
      ...participantRow('branch-a', 'one'),
      ...reach('participant@example.test'),
      isShielded: given.isShielded ?? false,
    },
  });
  await db.system.match.create({ data: matchRow('branch-a', 'one', { state: 'agreed' }) });
  const { pairingId, ...people } = PAIR;
  const pair = { branchId: 'branch-a', ...people };
  if (given.endedOn === undefined) {
    await db.system.guidePlace.create({
      data: { id: 'place-one', ...pair, number: 1, matchId: 'match-one', takenAt: at },
    });
  }
  await db.system.pairing.create({
    data: {
      id: pairingId,
      ...pair,
      matchId: 'match-one',
      state: given.state ?? 'active',
      stateSince: at,
      startedOn: '2026-09-01',
      endedOn: given.endedOn ?? null,
      createdAt: at,
    },
  });
  return contextOn(db);
}
