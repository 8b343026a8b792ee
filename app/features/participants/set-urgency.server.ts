import { ok, type Result, refuse } from '~/domain/kernel/result';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { changeOne, inTransaction } from '~/infra/db/in-transaction.server';
import { findStanding } from '../participant-standing.server';
import { recordStateChange } from '../record-state-change.server';
import type { ParticipantCaseRefusal } from './participant-case-refusal';
import { visibleTo } from './visible-participants.query';

/** 0 is everybody's; the engine serves a higher class before any lower. */
export const HIGHEST_URGENCY = 3;

/** A coordinator puts a participant before or back among the others, with a written reason. */
export function setUrgency(
  ctx: Context,
  input: {
    readonly participantId: string;
    readonly urgency: number;
    readonly note: string;
    readonly version: number;
  },
  key: string | undefined,
): Promise<Result<void, ParticipantCaseRefusal>> {
  const { participantId, urgency, note, version } = input;
  return inTransaction(
    ctx,
    {
      verb: 'participant.case.update',
      subject: { type: 'participant', id: participantId },
      idempotencyKey: key,
      details: { event: 'urgency', urgency },
    },
    async (tx): Promise<Result<void, ParticipantCaseRefusal>> => {
      const standing = await findStanding(tx, { id: participantId, ...visibleTo(ctx.actor) });
      if (!standing) return refuse('not-found');
      if (note.trim() === '') return refuse('participant-reason-needed', 'note');
      await changeOne(
        tx.participant.updateMany({
          where: { id: participantId, version },
          data: { urgency, version: version + 1, updatedAt: dateOf(ctx.clock.now()) },
        }),
      );
      await recordStateChange(tx, ctx, {
        subjectType: 'participant',
        subjectId: participantId,
        event: `urgency-${urgency}`,
        from: standing.state,
        to: standing.state,
        note,
      });
      return ok(undefined);
    },
  );
}
