import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { findStanding, moveParticipant } from '../participant-standing.server';
import { getSettings } from '../programme/settings.query.server';
import { type ConsentGiven, keepConsent } from './keep-consent.server';
import type { ParticipantCaseRefusal } from './participant-case-refusal';
import { visibleTo } from './visible-participants.query';

/** A coordinator writes down the participant's own yes: the text as it is now, the language, how. */
export function recordParticipantConsent(
  ctx: Context,
  input: ConsentGiven & { readonly participantId: string; readonly version: number },
  key: string | undefined,
): Promise<Result<void, ParticipantCaseRefusal>> {
  const { participantId } = input;
  return inTransaction(
    ctx,
    {
      verb: 'consent.grant',
      subject: { type: 'participant', id: participantId },
      idempotencyKey: key,
      details: { kind: 'registration', how: input.givenHow, language: input.language },
    },
    async (tx): Promise<Result<void, ParticipantCaseRefusal>> => {
      const standing = await findStanding(tx, { id: participantId, ...visibleTo(ctx.actor) });
      if (!standing) return refuse('not-found');
      const moved = await moveParticipant(tx, ctx, standing, {
        event: 'consent',
        seenVersion: input.version,
      });
      if (!moved.ok) return moved;
      const { settings } = await getSettings(tx);
      await keepConsent(tx, ctx, participantId, 'registration', settings.texts.privacy, input);
      return ok(undefined);
    },
  );
}
