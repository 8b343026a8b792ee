import { ok } from '~/domain/kernel/result';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import type { BranchPlan } from '../branch-plan.query.server';
import { anonymisedRound } from './anonymise-round';

/** The branch's round as a file without anybody in it, `flyktningguide-people/1`; kept on record. */
export async function exportRound(ctx: Context, plan: BranchPlan): Promise<string> {
  const input = await plan.ask('input', {});
  const file = anonymisedRound(input, ctx.newId);
  const details = { participants: file.participants.length, guides: file.guides.length };
  const subject = { type: 'branch', id: ctx.branchId };
  const kept = await inTransaction(ctx, { verb: 'matching.export', subject, details }, async () =>
    ok(null),
  );
  if (!kept.ok) throw new Error('An export that could not be put on record');
  return JSON.stringify(file, null, 1);
}
