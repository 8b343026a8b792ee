import type { Temporal } from 'temporal-polyfill';
import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { ParticipantState } from '~/domain/people/participant-lifecycle';
import { emptyParticipantProfile } from '~/domain/people/participant-profile';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { findStanding, type Move, moveParticipant } from '../participant-standing.server';
import type { ParticipantCaseRefusal } from './participant-case-refusal';
import { profileColumn } from './participant-profile.query';
import { type PlainEvent, reasonsFor } from './state-reasons';
import { visibleTo } from './visible-participants.query';

export interface StateChangeInput {
  readonly participantId: string;
  readonly event: PlainEvent;
  readonly reasonCode: string;
  /** At most 600 characters; needed where the reason is `other`. */
  readonly note: string;
  /** Of a pause: the day to ask again. */
  readonly until: Temporal.PlainDate | null;
  /** The version on the coordinator's page. */
  readonly version: number;
}

/** A coordinator takes a participant one step on, with the reason. */
export function changeParticipantState(
  ctx: Context,
  input: StateChangeInput,
  key: string | undefined,
): Promise<Result<{ state: ParticipantState }, ParticipantCaseRefusal>> {
  return inTransaction(
    ctx,
    {
      verb: 'participant.case.update',
      subject: { type: 'participant', id: input.participantId },
      idempotencyKey: key,
      details: { event: input.event, reason: input.reasonCode },
    },
    async (tx): Promise<Result<{ state: ParticipantState }, ParticipantCaseRefusal>> => {
      const standing = await findStanding(tx, {
        id: input.participantId,
        ...visibleTo(ctx.actor),
      });
      if (!standing) return refuse('not-found');
      const flaw = flawOf(input, today(ctx.clock));
      if (flaw) return flaw;
      const moved = await moveParticipant(tx, ctx, standing, moveOf(input));
      if (!moved.ok) return moved;
      if (input.event === 'withdraw') await forgetAnswers(tx, ctx, input.participantId);
      return ok({ state: moved.value.state });
    },
  );
}

function flawOf(input: StateChangeInput, now: Temporal.PlainDate) {
  const known = reasonsFor(input.event);
  if (known.length > 0 && !known.includes(input.reasonCode)) {
    return refuse('participant-reason-needed', 'reasonCode');
  }
  if (input.reasonCode === 'other' && input.note === '') {
    return refuse('participant-reason-needed', 'note');
  }
  const isAhead = input.until !== null && input.until.toString() > now.toString();
  if (input.event === 'pause' && !isAhead) return refuse('participant-date-needed', 'until');
  return null;
}

function moveOf({ event, reasonCode, note, until, version }: StateChangeInput): Move {
  const columns = event === 'pause' && until ? { pausedUntilOn: until.toString() } : {};
  return { event, reasonCode, note, columns, seenVersion: version };
}

/** Who leaves takes the answers along; name and contact follow when the time to keep them is over. */
async function forgetAnswers(
  tx: BranchTx,
  ctx: Pick<Context, 'clock'>,
  participantId: string,
): Promise<void> {
  await tx.participant.updateMany({
    where: { id: participantId },
    data: { profile: profileColumn(emptyParticipantProfile), contactVia: '', district: '' },
  });
  await tx.participantPerson.deleteMany({ where: { participantId } });
  await tx.consent.updateMany({
    where: { subjectType: 'participant', subjectId: participantId, withdrawnAt: null },
    data: { withdrawnAt: dateOf(ctx.clock.now()) },
  });
}
