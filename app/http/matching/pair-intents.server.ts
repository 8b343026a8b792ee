import { z } from 'zod';
import { ok, refuse } from '~/domain/kernel/result';
import { SUGGESTION_REFUSALS } from '~/domain/pairing/match-state';
import { explainInWords, findWaiting } from '~/features/matching/pair/pair-view.query.server';
import { approveMatch } from '~/features/matching/proposals/approve-match.server';
import { refuseSuggestion } from '~/features/matching/proposals/refuse-suggestion.server';
import { IdParam, intent } from '../guarded.server';
import { openBranchPlan } from '../plan-or-wait.server';

export const PairParams = z.object({ participantId: IdParam });
const Note = z.string().trim().max(600).default('');
const ApproveForm = z.object({ guideId: IdParam, note: Note });
const RefuseForm = z.object({ guideId: IdParam, reason: z.enum(SUGGESTION_REFUSALS), note: Note });

const approve = intent(
  { permission: 'match.propose', form: ApproveForm, params: PairParams },
  async ({ ctx, params, form, key, runtime, request }) => {
    const waiting = await findWaiting(ctx, params.participantId);
    if (!waiting) return refuse('not-found');
    const plan = await openBranchPlan({ ctx, runtime, request });
    const pair = await explainInWords(ctx, plan, waiting, form.guideId);
    if (!pair) return refuse('not-found');
    if (pair.forbiddenBy && !waiting.openMatchId) return refuse('pair-forbidden');
    const approved = await approveMatch(
      ctx,
      {
        participantId: waiting.id,
        guideId: form.guideId,
        score: pair.score,
        explanation: {
          reasons: [...pair.reasons],
          watch: [...pair.watch],
          parts: pair.parts.map(({ criterion, points, of }) => ({ criterion, points, of })),
        },
        rulesVersion: plan.rulesVersion,
        algorithmVersion: plan.algorithmVersion,
        isByHand: !pair.isPlanned,
        note: form.note,
      },
      { key, baseUrl: runtime.env.baseUrl },
    );
    if (!approved.ok) return approved;
    plan.note({ kind: 'taken', household: waiting.id, guide: form.guideId });
    return ok({
      to: `/desk/matches/${approved.value.matchId}`,
      notice: 'matching:notice-approved',
    });
  },
);

const refusePair = intent(
  { permission: 'match.propose', form: RefuseForm, params: PairParams },
  async ({ ctx, params, form, key }) => {
    const refused = await refuseSuggestion(ctx, { ...params, ...form }, { key });
    return refused.ok
      ? ok({ to: `/desk/matching/${params.participantId}`, notice: 'matching:notice-refused' })
      : refused;
  },
);

/** What a coordinator decides about a pair on the participant's page of the matching. */
export const pairIntents = { approve, refuse: refusePair };
