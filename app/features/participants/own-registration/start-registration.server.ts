import { ok, type Result } from '~/domain/kernel/result';
import { issueToken } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { addParticipant } from '../create-participant.server';
import type { Answers } from '../participant-answers';
import type { ParticipantCaseRefusal } from '../participant-case-refusal';
import { writeAnswers } from '../write-answers.server';
import { DRAFT_HOURS } from './find-draft.query.server';

/**
 * The first page of the own registration: from here on nothing that was typed is lost. Answers the
 * secret for the visitor's cookie. A second press of the same form leads to the same registration.
 */
export async function startRegistration(
  ctx: Context,
  answers: Answers,
  key: string | undefined,
): Promise<Result<{ secret: string }, ParticipantCaseRefusal>> {
  const id = ctx.newId();
  const started = await inTransaction(
    ctx,
    { verb: 'registration.self', subject: { type: 'participant', id }, idempotencyKey: key },
    async (tx): Promise<Result<{ id: string }, ParticipantCaseRefusal>> => {
      await addParticipant(tx, ctx, id, {
        state: 'started',
        source: 'self',
        firstName: answers.firstName ?? '',
        contactLanguage: ctx.locale.split('-')[0] ?? 'nb',
        sex: 'undisclosed',
      });
      const written = await writeAnswers(tx, ctx, id, { answers, registrationStep: 1 });
      return written.ok ? ok({ id }) : written;
    },
  );
  if (!started.ok) return started;
  const secret = await issueToken(ctx.system, ctx, {
    purpose: 'resume-application',
    branchId: ctx.branchId,
    subjectId: started.value.id,
    side: 'participant',
    lifetimeHours: DRAFT_HOURS,
  });
  return ok({ secret });
}
