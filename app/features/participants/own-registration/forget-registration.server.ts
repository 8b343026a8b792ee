import { ok, type Result } from '~/domain/kernel/result';
import { revokeTokens } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import type { ParticipantCaseRefusal } from '../participant-case-refusal';
import { findDraft } from './find-draft.query.server';

/** "Stop and delete everything": of a registration that was not sent, nothing stays. */
export async function forgetRegistration(
  ctx: Context,
  secret: string | undefined,
): Promise<Result<void, ParticipantCaseRefusal>> {
  const draft = await findDraft(ctx, secret);
  if (!draft) return ok(undefined);
  return inTransaction(
    ctx,
    {
      verb: 'registration.self',
      subject: { type: 'participant', id: draft.id },
      details: { step: 'forget' },
    },
    async (tx): Promise<Result<void, ParticipantCaseRefusal>> => {
      const subject = { subjectType: 'participant', subjectId: draft.id };
      await tx.consent.deleteMany({ where: subject });
      await tx.stateChange.deleteMany({ where: subject });
      await tx.participant.deleteMany({ where: { id: draft.id, state: 'started' } });
      await revokeTokens(tx.system, ctx.clock, 'resume-application', draft.id);
      return ok(undefined);
    },
  );
}
