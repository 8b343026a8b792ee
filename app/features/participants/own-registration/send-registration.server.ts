import { ok, type Result, refuse } from '~/domain/kernel/result';
import { hashSecret, spendToken } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { findStanding, moveParticipant } from '../../participant-standing.server';
import { getSettings } from '../../programme/settings.query.server';
import { shieldParticipant } from '../../shield-participant.server';
import { keepConsent } from '../keep-consent.server';
import type { ParticipantCaseRefusal } from '../participant-case-refusal';
import { findDraft, findSent } from './find-draft.query.server';
import { mayOpen } from './registration-steps';

/** The person sends the registration in and agrees. A second press finds it sent, which is as good. */
export async function sendRegistration(
  ctx: Context,
  input: { readonly secret: string | undefined; readonly specialCare: boolean },
  key: string | undefined,
): Promise<Result<{ participantId: string }, ParticipantCaseRefusal>> {
  const sent = await findSent(ctx, input.secret);
  if (sent) return ok({ participantId: sent });
  const draft = await findDraft(ctx, input.secret);
  if (!draft || !mayOpen('send', draft.savedSteps)) return refuse('participant-registration-gone');
  const participantId = draft.id;
  return inTransaction(
    ctx,
    {
      verb: 'registration.self',
      subject: { type: 'participant', id: participantId },
      idempotencyKey: key,
      idempotencyHolder: hashSecret(input.secret ?? ''),
      details: { step: 'send' },
    },
    async (tx): Promise<Result<{ participantId: string }, ParticipantCaseRefusal>> => {
      const standing = await findStanding(tx, { id: participantId });
      if (!standing) return refuse('participant-registration-gone');
      if (standing.missing.length > 0) return refuse('participant-answers-missing');
      const moved = await moveParticipant(tx, ctx, standing, { event: 'register' });
      if (!moved.ok) return moved;
      const { settings } = await getSettings(tx);
      await keepConsent(tx, ctx, participantId, 'registration', settings.texts.privacy, {
        givenHow: 'digital',
        language: ctx.locale,
      });
      if (input.specialCare) await shieldParticipant(tx, ctx, participantId);
      if (!(await spendToken(tx.system, ctx.clock, draft.tokenId))) {
        return refuse('changed-meanwhile');
      }
      return ok({ participantId });
    },
  );
}
