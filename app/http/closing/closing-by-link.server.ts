import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import { answerClosing } from '~/features/closing/answer-closing.server';
import { askToEnd } from '~/features/closing/ask-to-end.server';
import { AnswerForm } from '~/features/closing/closing-forms';
import { raiseSignal } from '~/features/meetings/raise-signal.server';
import { hashSecret } from '~/infra/access-tokens.server';
import type { Call } from '../call.server';
import { intent } from '../guarded.server';
import { openPairLink, PairParams } from '../pair-link.server';

const permission = 'link.answer';
const params = PairParams;
const Press = z.object({});

async function opened(call: Call & { params: z.output<typeof PairParams> }) {
  const { secret } = call.params;
  const { ctx, link } = await openPairLink(call, secret);
  const to = `/link/pair/${secret}/closing`;
  return { ctx, link, to, holder: hashSecret(secret) };
}

/** What one side can press at the end: talk first, stop, and what comes next. */
export const closingIntents = {
  talk: intent({ permission, params, form: Press }, async (call) => {
    const { ctx, link, to } = await opened(call);
    const speaker = { pairingId: link.pairingId, side: link.side, byUserId: null };
    const raised = await raiseSignal(ctx, speaker, 'need-help', { key: call.key });
    return raised.ok ? ok({ to: `${to}?said=talk` }) : raised;
  }),
  end: intent({ permission, params, form: Press }, async (call) => {
    const { ctx, link, to, holder } = await opened(call);
    const { pairingId, side } = link;
    const asked = await askToEnd(ctx, { pairingId, side }, { key: call.key, holder });
    return asked.ok ? ok({ to }) : asked;
  }),
  next: intent({ permission, params, form: AnswerForm }, async (call) => {
    const { ctx, link, to, holder } = await opened(call);
    const said = { pairingId: link.pairingId, side: link.side, nextStep: call.form.nextStep };
    const answered = await answerClosing(ctx, said, { key: call.key, holder });
    return answered.ok ? ok({ to }) : answered;
  }),
};
