import { z } from 'zod';
import { ok, refuse } from '~/domain/kernel/result';
import { ANSWER_INTERPRETERS } from '~/domain/matching/explain/asked-change';
import { writeAgreedChange as writeOfGuide } from '~/features/guides/write-agreed-change.server';
import { answerRequest } from '~/features/matching/requests/answer-request.server';
import { findRequest } from '~/features/matching/requests/requests.query.server';
import { withdrawRequest } from '~/features/matching/requests/withdraw-request.server';
import { writeAgreedChange } from '~/features/participants/write-agreed-change.server';
import { IdParam, intent } from '../guarded.server';
import { openBranchPlan } from '../plan-or-wait.server';

export const RequestParams = z.object({ requestId: IdParam });
const Version = z.coerce.number().int().min(1);
const AnswerForm = z.object({
  version: Version,
  answer: z.enum(['yes', 'no']),
  interpreter: z.enum(ANSWER_INTERPRETERS).default('not-needed'),
  note: z.string().trim().max(600).default(''),
});
const writers = { participant: writeAgreedChange, guide: writeOfGuide };

const answer = intent(
  { permission: 'participant.case.update', form: AnswerForm, params: RequestParams },
  async ({ ctx, params, form, key, runtime, request }) => {
    const page = await findRequest(ctx, params.requestId);
    if (!page) return refuse('not-found');
    // Worked out before anything is written: the plan as it stands is what the yes changes.
    const isMoving = form.answer === 'yes' && page.state === 'asked' && !page.needsProof;
    const about = { household: page.participant.id, changes: [page.change] };
    const outcome = isMoving
      ? await (await openBranchPlan({ ctx, runtime, request })).ask('agreed', about)
      : null;
    const answered = await answerRequest(
      ctx,
      {
        ...form,
        requestId: page.id,
        outcome: outcome && JSON.parse(JSON.stringify(outcome)),
      },
      writers,
      { key },
    );
    return answered.ok
      ? ok(after(answered.value.participantId, `asking:notice-${form.answer}`))
      : answered;
  },
);

const withdraw = intent(
  {
    permission: 'participant.case.update',
    form: z.object({ version: Version }),
    params: RequestParams,
  },
  async ({ ctx, params, form, key }) => {
    const taken = await withdrawRequest(ctx, { ...params, ...form }, { key });
    return taken.ok ? ok(after(taken.value.participantId, 'asking:notice-withdrawn')) : taken;
  },
);

function after(participantId: string, notice: string) {
  return { to: `/desk/matching/${participantId}`, notice };
}

/** What a coordinator writes down of a talk about a change. */
export const requestIntents = { answer, withdraw };
