import { today } from '~/domain/kernel/programme-time';
import type { PlanChange } from '~/domain/matching/round/change';
import type { Context } from '~/infra/context';
import { readLiveChanges } from '../changes/live-changes.query.server';
import { type ChangeRow, engineChanges, heldUntil } from '../changes/plan-change';
import type { BranchPlan } from './branch-plan.query.server';

/** Why somebody is out of the plan for now. */
export interface Hold {
  readonly changeId: string;
  readonly reason: string;
  /** ISO day; null until somebody takes it back. */
  readonly untilOn: string | null;
}

/** A plan as a page shows it: the branch's own, or a draft on top of it. */
export interface PlanView {
  readonly plan: BranchPlan;
  readonly draftId: string | null;
  /** The draft's changes, which the plan itself doesn't know of. */
  readonly changes: readonly PlanChange[];
  /** By id of the participant. */
  readonly held: ReadonlyMap<string, Hold>;
  readonly heldGuides: ReadonlyMap<string, Hold>;
}

/** Reads the changes of a plan; with `draftId` those of the draft too. */
export async function viewPlan(
  ctx: Context,
  plan: BranchPlan,
  draftId: string | null = null,
): Promise<PlanView> {
  const day = today(ctx.clock).toString();
  const own = await readLiveChanges(ctx.db, null, day);
  const draft = draftId === null ? [] : await readLiveChanges(ctx.db, draftId, day);
  const all = [...own, ...draft];
  return {
    plan,
    draftId,
    changes: engineChanges(draft),
    held: holdsOf(all, 'participantId'),
    heldGuides: holdsOf(all, 'guideId'),
  };
}

function holdsOf(rows: readonly ChangeRow[], side: 'participantId' | 'guideId') {
  return new Map(
    rows.flatMap((row): [string, Hold][] => {
      const id = row[side];
      if (row.kind !== 'hold' || id === null) return [];
      return [[id, { changeId: row.id, reason: row.reasonCode, untilOn: heldUntil(row) }]];
    }),
  );
}
