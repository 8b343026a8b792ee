import type { Context } from '~/infra/context';
import { readPlanNames } from '../plan/plan-names.query.server';
import { Outcome } from './approval-run';

/** Which pairs of one press went out and which did not; null when it is not this branch's. */
export async function findApprovalRun(ctx: Context, runId: string) {
  const row = await ctx.db.approvalRun.findFirst({ where: { id: runId } });
  if (!row) return null;
  const outcome = Outcome.parse(row.outcome);
  const names = await readPlanNames(ctx, {
    participants: outcome.map((one) => one.participantId),
    guides: outcome.map((one) => one.guideId),
  });
  // Whoever has come under protection since is not named here either.
  const named = outcome
    .map((one) => ({
      ...one,
      participant: names.participant(one.participantId),
      guide: names.guide(one.guideId),
    }))
    .filter((one) => one.participant !== '');
  return {
    at: row.at.toISOString(),
    approved: named.flatMap(({ matchId, participant, guide }) =>
      matchId === null ? [] : [{ matchId, participant, guide }],
    ),
    refused: named.flatMap(({ participantId, participant, guide, refusal }) =>
      refusal === null ? [] : [{ participantId, participant, guide, refusal }],
    ),
  };
}
