import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import { answerHow } from '~/features/check-ins/answer-how.server';
import { MOODS } from '~/features/check-ins/check-in-forms';
import { HOW_ABOUT } from '~/features/check-ins/how-about';
import { raiseSignal } from '~/features/meetings/raise-signal.server';
import { hashSecret } from '~/infra/access-tokens.server';
import { intent } from './guarded.server';
import { openPairLink, PairParams } from './pair-link.server';

const permission = 'link.answer';
const params = PairParams;
const FaceForm = z.object({ answer: z.enum(MOODS), about: z.enum(HOW_ABOUT) });
const CallForm = z.object({ call: z.enum(['yes', 'no']) });
const here = (secret: string, step: string) => `/link/pair/${secret}/how?step=${step}`;

/** A face pressed, and whether a coordinator should call. The face is kept before the question. */
export const HOW_INTENTS = {
  face: intent({ permission, params, form: FaceForm }, async (call) => {
    const { secret } = call.params;
    const { ctx, link } = await openPairLink(call, secret);
    const { pairingId, side } = link;
    const holder = hashSecret(secret);
    const told = { ...call.form, pairingId, side };
    const answered = await answerHow(ctx, told, { key: call.key, holder });
    return answered.ok ? ok({ to: here(secret, 'call') }) : answered;
  }),
  call: intent({ permission, params, form: CallForm }, async (call) => {
    const { secret } = call.params;
    const { ctx, link } = await openPairLink(call, secret);
    if (call.form.call === 'no') return ok({ to: here(secret, 'thanks') });
    const { pairingId, side } = link;
    const speaker = { pairingId, side, byUserId: null };
    const raised = await raiseSignal(ctx, speaker, 'need-help', { key: call.key });
    return raised.ok ? ok({ to: here(secret, 'will-call') }) : raised;
  }),
};
