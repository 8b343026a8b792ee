import type { FollowFrame } from '~/domain/pairing/follow-frame';
import type { BranchDb, BranchTx } from '~/infra/db/database';

export interface PairingTotals {
  /** Meetings that count towards the norm, of the whole pairing. */
  readonly meetings: number;
  readonly minutes: number;
}

/**
 * What each of these pairings has held from its first day to its last, in one statement. Counts as
 * the norm does: in person, by phone only where the programme says so.
 */
export async function totalsOf(
  db: BranchDb | BranchTx,
  pairingIds: readonly string[],
  { settings }: Pick<FollowFrame, 'settings'>,
): Promise<ReadonlyMap<string, PairingTotals>> {
  const rows = await db.meeting.groupBy({
    by: ['pairingId'],
    where: {
      pairingId: { in: [...pairingIds] },
      state: 'held',
      ...(settings.followUp.countsPhoneTalks ? {} : { mode: 'in-person' }),
    },
    _sum: { minutes: true },
    _count: true,
  });
  const totals = new Map(
    rows.map((row) => [
      row.pairingId,
      { meetings: row._count, minutes: row._sum.minutes ?? 0 } satisfies PairingTotals,
    ]),
  );
  const none = { meetings: 0, minutes: 0 };
  return new Map(pairingIds.map((id) => [id, totals.get(id) ?? none]));
}
