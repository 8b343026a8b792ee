import type { Temporal } from 'temporal-polyfill';
import { today } from '~/domain/kernel/programme-time';
import type { PairingStory } from '~/domain/pairing/story';
import type { Context } from '~/infra/context';
import type { BranchDb, BranchTx, Prisma } from '~/infra/db/database';
import { BREAK, CHECK_IN, MEETING, PAIRING, SIGNAL, STORY_DAYS } from './story-select';
import { tellStory } from './tell-story';

export interface StoriesAsked {
  /** Which pairings: a list, job or figure leaves out the shielded by `participant: LISTED`. */
  readonly where: Prisma.PairingWhereInput;
  readonly today: Temporal.PlainDate;
  readonly take?: number;
  readonly skip?: number;
  /** By id where nothing else is said. */
  readonly orderBy?: Prisma.PairingOrderByWithRelationInput[];
}

/**
 * The stories of pairings in six statements, however many there are, bounded by ten weeks of
 * meetings each. A pair that was silent for longer brings all that it held, for its silence counts
 * from the last.
 */
export async function loadStories(
  db: BranchDb | BranchTx,
  { where, today: now, take, skip, orderBy = [{ id: 'asc' }] }: StoriesAsked,
): Promise<PairingStory[]> {
  const pairings = await db.pairing.findMany({
    where,
    select: PAIRING,
    orderBy,
    ...(take === undefined ? {} : { take }),
    ...(skip === undefined ? {} : { skip }),
  });
  if (pairings.length === 0) return [];
  const pairingId = { in: pairings.map(({ id }) => id) };
  const meetsOn = { gte: now.subtract({ days: STORY_DAYS }).toString() };
  const held = { state: 'held', meetsOn: { gte: meetsOn.gte, lte: now.toString() } };
  const breaks = await db.pairingBreak.findMany({ where: { pairingId }, select: BREAK });
  const meetings = await db.meeting.findMany({
    where: {
      pairingId,
      OR: [{ meetsOn }, { state: 'held', pairing: { meetings: { none: held } } }],
    },
    orderBy: [{ meetsOn: 'asc' }, { number: 'asc' }],
    select: MEETING,
  });
  const checkIns = await db.checkIn.findMany({
    where: { pairingId },
    orderBy: [{ heldOn: 'asc' }, { createdAt: 'asc' }],
    select: CHECK_IN,
  });
  const signals = await db.pairSignal.findMany({
    where: { pairingId, handledAt: null },
    orderBy: { at: 'asc' },
    select: SIGNAL,
  });
  const of = {
    breaks: byPairing(breaks),
    meetings: byPairing(meetings),
    checkIns: byPairing(checkIns),
    signals: byPairing(signals),
  };
  return pairings.map((pairing) =>
    tellStory(pairing, {
      breaks: of.breaks.get(pairing.id) ?? [],
      meetings: of.meetings.get(pairing.id) ?? [],
      checkIns: of.checkIns.get(pairing.id) ?? [],
      signals: of.signals.get(pairing.id) ?? [],
    }),
  );
}

/** One pairing's story, or null; who may read it is asked before. */
export async function storyOf(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  pairingId: string,
): Promise<PairingStory | null> {
  const [story] = await loadStories(db, { where: { id: pairingId }, today: today(clock), take: 1 });
  return story ?? null;
}

function byPairing<T extends { readonly pairingId: string }>(rows: readonly T[]) {
  const grouped = new Map<string, T[]>();
  for (const row of rows) {
    const group = grouped.get(row.pairingId);
    if (group) group.push(row);
    else grouped.set(row.pairingId, [row]);
  }
  return grouped;
}
