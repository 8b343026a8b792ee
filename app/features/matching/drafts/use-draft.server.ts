import { today } from '~/domain/kernel/programme-time';
import { ok, type Result } from '~/domain/kernel/result';
import type { PlanChange } from '~/domain/matching/round/change';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import type { CommonRefusal } from '../../refusal-codes';
import type { BranchPlan } from '../branch-plan.query.server';
import { readLiveChanges } from '../changes/live-changes.query.server';
import { type ChangeToMake, makeChange } from '../changes/make-change.server';
import { type ChangeRow, heldUntil, storedValue } from '../changes/plan-change';
import { type DraftRefusal, takeDraft } from './take-draft.server';

/**
 * Makes a draft's changes in the branch's own plan, all in one transaction, and closes the draft.
 * Those that no longer fit (or only try something out: places, a guide who does not exist) are left
 * out and stay in the draft, where the page names them. Still nobody is told.
 */
export function useDraft(
  ctx: Context,
  plan: BranchPlan,
  draft: { readonly id: string; readonly version: number },
  options: { readonly key: string | undefined },
): Promise<Result<{ used: number; leftOut: number }, DraftRefusal | CommonRefusal>> {
  return inTransaction(
    ctx,
    {
      verb: 'matching.draft-use',
      subject: { type: 'plan-draft', id: draft.id },
      idempotencyKey: options.key,
      details: ({ used, leftOut }) => ({ used, leftOut }),
    },
    async (tx) => {
      const at = dateOf(ctx.clock.now());
      const taken = await takeDraft(tx, ctx, draft, { closedAt: at, usedAt: at });
      if (!taken.ok) return taken;
      const rows = await readLiveChanges(tx, draft.id, today(ctx.clock).toString());
      const used: string[] = [];
      const made: PlanChange[] = [];
      for (const row of rows) {
        const done = await makeChange(tx, ctx, plan, forThePlan(row), made);
        if (!done.ok) continue;
        used.push(row.id);
        made.push(done.value.change);
      }
      await tx.planChange.updateMany({
        where: { id: { in: used } },
        data: { undoneAt: at, endCode: 'used' },
      });
      return ok({ used: used.length, leftOut: rows.length - used.length });
    },
  );
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
