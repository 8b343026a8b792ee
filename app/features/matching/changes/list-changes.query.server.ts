import { userIdOf } from '~/domain/access/actor';
import { today } from '~/domain/kernel/programme-time';
import type { Context } from '~/infra/context';
import type { BranchPlan } from '../plan/branch-plan.query.server';
import { readPlanNames } from '../plan/plan-names.query.server';
import { readLiveChanges } from './live-changes.query.server';
import {
  CHANGE_SELECT,
  type ChangeRow,
  engineChanges,
  heldUntil,
  storedValue,
} from './plan-change';

const PAGE_SIZE = 25;
/** A draft shows its changes under its list, without pages of their own. */
const MOST_IN_DRAFT = 100;

/** How a change stands: it works; its people have left or it is over; or somebody ended it. */
export type ChangeState =
  | 'in-force'
  | 'no-longer-possible'
  | 'taken-back'
  | 'approved'
  | 'used'
  | 'left-out'
  | 'over';

/** Every change to a plan, newest first: who, when, why, and whether it still does anything. */
export async function listChanges(
  ctx: Context,
  plan: BranchPlan,
  {
    draftId,
    page,
    isUsed = false,
  }: {
    readonly draftId: string | null;
    readonly page: number;
    /** The draft has been used: what is still in it was left out. */
    readonly isUsed?: boolean;
  },
) {
  const where = {
    draftId,
    OR: [{ participantId: null }, { participant: { isShielded: false } }],
  };
  const size = draftId === null ? PAGE_SIZE : MOST_IN_DRAFT;
  const total = await ctx.db.planChange.count({ where });
  const rows = await ctx.db.planChange.findMany({
    where,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * size,
    take: size,
    select: { ...CHANGE_SELECT, endCode: true, undoneAt: true },
  });
  const names = await readPlanNames(ctx, {
    participants: rows.flatMap((row) => row.participantId ?? []),
    guides: rows.flatMap((row) => row.guideId ?? []),
  });
  const makers = await ctx.system.user.findMany({
    where: { id: { in: rows.map((row) => row.byUserId) } },
    select: { id: true, name: true },
  });
  const impossible = await impossibleOf(ctx, plan, draftId, rows);
  const day = today(ctx.clock).toString();
  const me = userIdOf(ctx.actor);
  return {
    total,
    page,
    pages: Math.max(1, Math.ceil(total / size)),
    rows: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      participant: names.participant(row.participantId ?? ''),
      guide: names.guide(row.guideId ?? ''),
      reason: row.reasonCode,
      note: row.note,
      untilOn: heldUntil(row),
      places: Number(storedValue(row, 'places') ?? 0),
      by: makers.find((one) => one.id === row.byUserId)?.name ?? '',
      isMine: row.byUserId === me,
      at: row.at.toISOString(),
      state: row.endCode === '' && isUsed ? 'left-out' : stateOf(row, impossible, day),
    })),
  };
}
export type ChangeLine = Awaited<ReturnType<typeof listChanges>>['rows'][number];

/** The latest change of the actor that is in force; null when there is none. */
export async function latestOfMine(ctx: Context, draftId: string | null): Promise<string | null> {
  const row = await ctx.db.planChange.findFirst({
    where: { draftId, undoneAt: null, byUserId: userIdOf(ctx.actor) ?? '' },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { id: true },
  });
  return row?.id ?? null;
}

async function impossibleOf(
  ctx: Context,
  plan: BranchPlan,
  draftId: string | null,
  rows: readonly ChangeRow[],
): Promise<ReadonlySet<string>> {
  if (draftId !== null) {
    const live = await readLiveChanges(ctx.db, draftId, today(ctx.clock).toString());
    const known = live.filter((row) => engineChanges([row]).length > 0);
    const misfits = await plan.ask('misfits', { changes: engineChanges(known) });
    return new Set(misfits.flatMap((n) => known[n]?.id ?? []));
  }
  const pins = rows.filter((row) => row.kind === 'pin');
  const ids = pins.map((row) => row.participantId ?? '');
  const standings = await plan.ask('standing', { ids });
  const lost = pins.filter((row, n) => {
    const standing = standings[n];
    return !(standing?.kind === 'suggested' && standing.isPinned && standing.guide === row.guideId);
  });
  return new Set(lost.map((row) => row.id));
}

function stateOf(
  row: ChangeRow & { readonly endCode: string },
  impossible: ReadonlySet<string>,
  day: string,
): ChangeState {
  if (row.endCode !== '') return row.endCode as ChangeState;
  const until = heldUntil(row);
  if (until !== null && until <= day) return 'over';
  return impossible.has(row.id) ? 'no-longer-possible' : 'in-force';
}
