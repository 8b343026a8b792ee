import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { Context } from '~/infra/context';
import { changeOne, inTransaction } from '~/infra/db/in-transaction.server';
import { recordStateChange } from '../record-state-change.server';
import { shieldParticipant } from '../shield-participant.server';
import type { ParticipantCaseRefusal } from './participant-case-refusal';
import { LISTED } from './visible-participants.query';

/** One press by any coordinator of the branch, without a reason in writing: it works at once. */
export function raiseSpecialCare(
  ctx: Context,
  participantId: string,
  key: string | undefined,
): Promise<Result<void, ParticipantCaseRefusal>> {
  return inTransaction(
    ctx,
    {
      verb: 'participant.shield.raise',
      subject: { type: 'participant', id: participantId },
      idempotencyKey: key,
    },
    async (tx): Promise<Result<void, ParticipantCaseRefusal>> => {
      const row = await tx.participant.findFirst({
        where: { id: participantId, ...LISTED },
        select: { state: true, version: true },
      });
      if (!row || ctx.actor.role !== 'coordinator') return refuse('not-found');
      await changeOne(
        tx.participant.updateMany({
          where: { id: participantId, version: row.version },
          data: { version: row.version + 1 },
        }),
      );
      await shieldParticipant(tx, ctx, participantId);
      await recordStateChange(tx, ctx, {
        subjectType: 'participant',
        subjectId: participantId,
        event: 'special-care',
        from: row.state,
        to: row.state,
      });
      return ok(undefined);
    },
  );
}
