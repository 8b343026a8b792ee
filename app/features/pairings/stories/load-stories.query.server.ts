import type { Temporal } from 'temporal-polyfill';
import { today } from '~/domain/kernel/programme-time';
import { type PairingStory, STORY_DAYS } from '~/domain/pairing/story';
import type { Context } from '~/infra/context';
import type { BranchDb, BranchTx, Prisma } from '~/infra/db/database';
import { BREAK, CHECK_IN, LOG, MEETING, PAIRING, SIGNAL } from './story-select';
import { tellStory } from './tell-story';

export interface StoriesAsked {
  /**
   * Which pairings: a list, job or figure leaves out the shielded by `participant: LISTED`. Ids by
   * name at most 500, and `take` likewise: a statement of the embedded engine holds 999 values.
   */
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
  // By what was asked where all are: thousands of ids are more than a statement holds.
  const of: OfPairings =
    take === undefined && skip === undefined
      ? { pairing: where }
      : { pairingId: { in: pairings.map(({ id }) => id) } };
  const toldMeetings = meetingsTold(of, now);
  const breaks = await db.pairingBreak.findMany({ where: of, select: BREAK });
  const meetings = await db.meeting.findMany({
    where: toldMeetings,
    orderBy: [{ meetsOn: 'asc' }, { number: 'asc' }],
    select: MEETING,
  });
  const logs = await db.meetingLog.findMany({
    where: { undoneAt: null, ...wordsTold(of, now) },
    select: LOG,
  });
  const checkIns = await db.checkIn.findMany({
    where: of,
    orderBy: [{ heldOn: 'asc' }, { createdAt: 'asc' }],
    select: CHECK_IN,
  });
  const signals = await db.pairSignal.findMany({
    where: { ...of, handledAt: null },
    orderBy: { at: 'asc' },
    select: SIGNAL,
  });
  const by = {
    breaks: grouped(breaks, ({ pairingId }) => pairingId),
    meetings: grouped(meetings, ({ pairingId }) => pairingId),
    checkIns: grouped(checkIns, ({ pairingId }) => pairingId),
    signals: grouped(signals, ({ pairingId }) => pairingId),
  };
  const logsOf = grouped(logs, ({ meetingId }) => meetingId);
  return pairings.map((pairing) =>
    tellStory(pairing, {
      breaks: by.breaks.get(pairing.id) ?? [],
      meetings: by.meetings.get(pairing.id) ?? [],
      checkIns: by.checkIns.get(pairing.id) ?? [],
      signals: by.signals.get(pairing.id) ?? [],
      logsOf,
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

type OfPairings =
  | { readonly pairing: Prisma.PairingWhereInput }
  | { readonly pairingId: { readonly in: string[] } };

function meetingsTold(of: OfPairings, now: Temporal.PlainDate): Prisma.MeetingWhereInput {
  const from = now.subtract({ days: STORY_DAYS }).toString();
  const lately = { state: 'held', meetsOn: { gte: from, lte: now.toString() } };
  return {
    ...of,
    OR: [{ meetsOn: { gte: from } }, { state: 'held', pairing: { meetings: { none: lately } } }],
  };
}

/**
 * Who said a word matters for ten weeks. Of a whole branch they are asked for by the day alone: the
 * way over the pairings made PostgreSQL give up on a branch that it had no statistics of yet.
 */
function wordsTold(of: OfPairings, now: Temporal.PlainDate): Prisma.MeetingLogWhereInput {
  const meetsOn = { gte: now.subtract({ days: STORY_DAYS }).toString() };
  return { meeting: 'pairingId' in of ? { ...of, meetsOn } : { meetsOn } };
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
