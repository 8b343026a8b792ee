import { today } from '~/domain/kernel/programme-time';
import { ok, type Result } from '~/domain/kernel/result';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import type { CommonRefusal } from '../../refusal-codes';
import type { BranchPlan } from '../branch-plan.query.server';
import { takeDraft } from '../drafts/take-draft.server';
import { readLiveChanges } from './live-changes.query.server';
import { type ChangeToMake, makeChange } from './make-change.server';
import { engineChanges, type PlanRefusal } from './plan-change';

/**
 * Pins, forbids or holds, and keeps what it moved. Nobody is told: a plan is a proposal. Of two who
 * change the same at once the second is refused (`changed-meanwhile` where the database decided).
 */
export function changePlan(
  ctx: Context,
  plan: BranchPlan,
  input: ChangeToMake,
  options: { readonly key: string | undefined },
): Promise<Result<{ changeId: string }, PlanRefusal | CommonRefusal>> {
  const { kind, participantId, guideId, draft } = input;
  return inTransaction(
    ctx,
    {
      verb: draft ? 'matching.try' : `matching.${kind}`,
      subject: ({ changeId }) => ({ type: 'plan-change', id: changeId }),
      idempotencyKey: options.key,
      details: { kind, participantId, guideId, draftId: draft?.id ?? null },
    },
    async (tx) => {
      if (draft) {
        const taken = await takeDraft(tx, ctx, draft);
        if (!taken.ok) return taken;
      }
      const day = today(ctx.clock).toString();
      const earlier = draft ? await readLiveChanges(tx, draft.id, day) : [];
      const made = await makeChange(tx, ctx, plan, input, engineChanges(earlier));
      return made.ok ? ok({ changeId: made.value.changeId }) : made;
    },
  );
}
