import { today } from '~/domain/kernel/programme-time';
import { ok, type Result } from '~/domain/kernel/result';
import type { Context } from '~/infra/context';
import { firstResult } from '~/infra/db/idempotency.server';
import { inTransaction } from '~/infra/db/in-transaction.server';
import type { CommonRefusal } from '../../refusal-codes';
import { lookAtDraft, takeDraft } from '../drafts/take-draft.server';
import type { BranchPlan } from '../plan/branch-plan.query.server';
import { checkChange } from './check-change.server';
import { readLiveChanges } from './live-changes.query.server';
import { type ChangeToMake, makeChange } from './make-change.server';
import { engineChanges, type PlanRefusal } from './plan-change';
import { tryOut } from './try-out';

/**
 * Pins, forbids or holds, and keeps what it moved. Nobody is told: a plan is a proposal. Of two who
 * change the same at once the second is refused (`changed-meanwhile` where the database decided).
 */
export async function changePlan(
  ctx: Context,
  plan: BranchPlan,
  input: ChangeToMake,
  options: { readonly key: string | undefined },
): Promise<Result<{ changeId: string }, PlanRefusal | CommonRefusal>> {
  const { kind, participantId, guideId, draft } = input;
  const verb = draft ? 'matching.try' : `matching.${kind}`;
  const deed = { verb, idempotencyKey: options.key };
  const earlier = await firstResult<{ changeId: string }>(ctx.system, ctx, deed);
  if (earlier) return earlier;
  const seen = draft ? await lookAtDraft(ctx.db, ctx, draft.id) : ok(null);
  if (!seen.ok) return seen;
  const checked = await checkChange(ctx.db, ctx, input);
  if (!checked.ok) return checked;
  const day = today(ctx.clock).toString();
  const rows = draft ? await readLiveChanges(ctx.db, draft.id, day) : [];
  const tried = await tryOut(plan, input, engineChanges(rows));
  if (!tried.ok) return tried;
  const details = { kind, participantId, guideId, draftId: draft?.id ?? null };
  const subject = ({ changeId }: { changeId: string }) => ({ type: 'plan-change', id: changeId });
  return inTransaction(ctx, { ...deed, subject, details }, async (tx) => {
    // The version says that the draft is still the one which was asked.
    const taken = draft ? await takeDraft(tx, ctx, draft) : ok(null);
    return taken.ok ? makeChange(tx, ctx, input, tried.value) : taken;
  });
}
