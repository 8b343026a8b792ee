import { userIdOf } from '~/domain/access/actor';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { type AnswerInterpreter, isPrivate } from '~/domain/matching/explain/asked-change';
import type { Change, GuideChange, ParticipantChange } from '~/domain/matching/relax/change';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx, Json } from '~/infra/db/database';
import { changeOne, inTransaction } from '~/infra/db/in-transaction.server';
import type { ParticipantCaseRefusal } from '../../participants/participant-case-refusal';
import { visibleTo } from '../../participants/visible-participants.query';
import type { CommonRefusal } from '../../refusal-codes';
import { changeOf } from './change-column';
import type { RequestRefusal } from './request-refusal';

type WriteRefusal = CommonRefusal | ParticipantCaseRefusal;

/** Who writes a yes into a profile: handed in, so that no feature does another's deeds. */
export interface ProfileWriters {
  readonly participant: (
    tx: BranchTx,
    ctx: Context,
    change: ParticipantChange,
  ) => Promise<Result<null, WriteRefusal>>;
  readonly guide: (
    tx: BranchTx,
    ctx: Context,
    change: GuideChange,
  ) => Promise<Result<null, WriteRefusal>>;
}

export interface AnswerToRequest {
  readonly requestId: string;
  /** The version that was on the page. */
  readonly version: number;
  readonly answer: 'yes' | 'no';
  readonly interpreter: AnswerInterpreter;
  readonly note: string;
  /** What the yes moves in the plan, worked out before it is written; null for a no. */
  readonly outcome: Json | null;
}

/**
 * Writes down what somebody answered. A yes changes that person's profile in the same transaction; a
 * no is remembered, and takes back what was asked together with it, for alone that would not help.
 */
export function answerRequest(
  ctx: Context,
  input: AnswerToRequest,
  writers: ProfileWriters,
  options: { readonly key: string | undefined },
): Promise<Result<{ participantId: string }, RequestRefusal | WriteRefusal>> {
  return inTransaction(
    ctx,
    {
      verb: 'relaxation.answer',
      subject: { type: 'relaxation', id: input.requestId },
      idempotencyKey: options.key,
      details: { answer: input.answer, interpreter: input.interpreter },
    },
    async (tx): Promise<Result<{ participantId: string }, RequestRefusal | WriteRefusal>> => {
      const row = await tx.relaxationRequest.findFirst({
        where: { id: input.requestId, participant: visibleTo(ctx.actor) },
      });
      if (!row) return refuse('not-found');
      if (row.state !== 'asked') return refuse('request-answered');
      const change = changeOf(row);
      const isUnheard = row.interpreterNeeded && input.interpreter === 'missing';
      if (isUnheard && isPrivate(change)) return refuse('interpreter-missing', 'interpreter');
      if (input.answer === 'yes') {
        const written = await write(tx, ctx, change, writers);
        if (!written.ok) return written;
      }
      const answered = {
        answeredByUserId: userIdOf(ctx.actor),
        answeredAt: dateOf(ctx.clock.now()),
        version: { increment: 1 },
      };
      await changeOne(
        tx.relaxationRequest.updateMany({
          where: { id: row.id, version: input.version, state: 'asked' },
          data: {
            ...answered,
            state: input.answer === 'yes' ? 'accepted' : 'declined',
            interpreter: input.interpreter,
            note: input.note,
            ...(input.outcome === null ? {} : { outcome: input.outcome }),
          },
        }),
      );
      if (input.answer === 'no') {
        await tx.relaxationRequest.updateMany({
          where: { togetherId: row.togetherId, state: 'asked' },
          data: { ...answered, state: 'withdrawn' },
        });
      }
      return ok({ participantId: row.participantId });
    },
  );
}

function write(tx: BranchTx, ctx: Context, change: Change, writers: ProfileWriters) {
  return change.side === 'participant'
    ? writers.participant(tx, ctx, change)
    : writers.guide(tx, ctx, change);
}
