import { today } from '~/domain/kernel/programme-time';
import { ok, type Result } from '~/domain/kernel/result';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { firstResult } from '~/infra/db/idempotency.server';
import { inTransaction } from '~/infra/db/in-transaction.server';
import type { CommonRefusal } from '../../refusal-codes';
import { checkChange } from '../changes/check-change.server';
import { readLiveChanges } from '../changes/live-changes.query.server';
import { type ChangeToMake, makeChange } from '../changes/make-change.server';
import { type ChangeRow, heldUntil, storedValue } from '../changes/plan-change';
import { type Tried, tryOut } from '../changes/try-out';
import type { BranchPlan } from '../plan/branch-plan.query.server';
import { type DraftRefusal, takeDraft } from './take-draft.server';

/**
 * Makes a draft's changes in the branch's own plan, all in one transaction, and closes the draft.
 * Those that no longer fit (or only try something out: places, a guide who does not exist) are left
 * out and stay in the draft, where the page names them. Still nobody is told.
 */
export async function useDraft(
  ctx: Context,
  plan: BranchPlan,
  draft: { readonly id: string; readonly version: number },
  options: { readonly key: string | undefined },
): Promise<Result<{ used: number; leftOut: number }, DraftRefusal | CommonRefusal>> {
  const deed = { verb: 'matching.draft-use', idempotencyKey: options.key };
  const earlier = await firstResult<{ used: number; leftOut: number }>(ctx.system, ctx, deed);
  if (earlier) return earlier;
  const rows = await readLiveChanges(ctx.db, draft.id, today(ctx.clock).toString());
  const fitting = await tryAll(ctx, plan, rows);
  const subject = { type: 'plan-draft', id: draft.id };
  return inTransaction(ctx, { ...deed, subject, details: (value) => value }, async (tx) => {
    const at = dateOf(ctx.clock.now());
    // The version says that these are still the draft's changes.
    const taken = await takeDraft(tx, ctx, draft, { closedAt: at, usedAt: at });
    if (!taken.ok) return taken;
    const used: string[] = [];
    for (const [row, tried] of fitting) {
      const done = await makeChange(tx, ctx, forThePlan(row), tried);
      if (done.ok) used.push(row.id);
    }
    await tx.planChange.updateMany({
      where: { id: { in: used } },
      data: { undoneAt: at, endCode: 'used' },
    });
    return ok({ used: used.length, leftOut: rows.length - used.length });
  });
}

/** The changes that fit the plan one after the other, each with what it moves. */
async function tryAll(ctx: Context, plan: BranchPlan, rows: readonly ChangeRow[]) {
  const fitting: [ChangeRow, Tried][] = [];
  for (const row of rows) {
    const input = forThePlan(row);
    const earlier = fitting.map(([, { change }]) => change);
    const checked = await checkChange(ctx.db, ctx, input);
    const tried = checked.ok ? await tryOut(plan, input, earlier) : checked;
    if (tried.ok) fitting.push([row, tried.value]);
  }
  return fitting;
}

function forThePlan(row: ChangeRow): ChangeToMake {
  const places = storedValue(row, 'places');
  return {
    draft: null,
    kind: row.kind as ChangeToMake['kind'],
    participantId: row.participantId,
    guideId: row.guideId,
    reasonCode: row.reasonCode,
    note: row.note,
    untilOn: heldUntil(row),
    places: typeof places === 'number' ? places : null,
  };
}
