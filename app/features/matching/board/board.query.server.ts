import type { Context } from '~/infra/context';
import type { PlanView } from '../plan/plan-view.query.server';
import { readWaiting, SENT, type WaitingRow } from '../plan/waiting-list.query.server';
import type { PlanPlace } from '../questions/everyone';

/** Columns of the board, from what is decided to what is out of the plan. */
export const COLUMNS = ['sent', 'pinned', 'suggested', 'taken', 'none', 'held'] as const;
export type BoardColumn = (typeof COLUMNS)[number];

/** Cards of one column; the rest is behind a link to the list. */
export const MOST_CARDS = 25;

export interface Column {
  readonly column: BoardColumn;
  readonly total: number;
  readonly cards: readonly WaitingRow[];
}

/** The plan as columns by where everybody stands, each in fair order and at most `MOST_CARDS` long. */
export async function readBoard(ctx: Context, view: PlanView): Promise<Column[]> {
  const everyone = await view.plan.ask('everyone', { changes: view.changes });
  const sent = await ctx.db.participant.findMany({
    where: SENT,
    orderBy: [{ place: { takenAt: 'asc' } }, { id: 'asc' }],
    select: { id: true },
  });
  // Whoever is held may have left since: only those who still wait are a card.
  const held = await ctx.db.participant.findMany({
    where: {
      id: { in: [...view.held.keys()] },
      state: 'waiting',
      isShielded: false,
      place: { is: null },
    },
    orderBy: [{ urgency: 'desc' }, { waitingSinceOn: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  const inPlace = (place: PlanPlace) =>
    everyone.filter((one) => one.place === place).map((one) => one.id);
  const ids: Readonly<Record<BoardColumn, readonly string[]>> = {
    sent: sent.map((row) => row.id),
    pinned: inPlace('pinned'),
    suggested: inPlace('suggested'),
    taken: inPlace('taken'),
    none: inPlace('none'),
    held: held.map((row) => row.id),
  };
  const shown = COLUMNS.flatMap((column) => ids[column].slice(0, MOST_CARDS));
  const rows = new Map((await readWaiting(ctx, view, shown)).map((row) => [row.id, row]));
  return COLUMNS.map((column) => ({
    column,
    total: ids[column].length,
    cards: ids[column].slice(0, MOST_CARDS).flatMap((id) => rows.get(id) ?? []),
  }));
}
