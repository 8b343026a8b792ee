import type { Temporal } from 'temporal-polyfill';
import { userIdOf } from '~/domain/access/actor';
import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { CheckInKind } from '~/domain/pairing/calendar/kinds';
import type { Mood, PairSide } from '~/domain/pairing/story';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { correctContact } from '../correct-contact.server';
import { keepLastContact } from '../last-contact.server';
import { openSignal } from '../open-signal.server';
import { visibleTo } from '../participants/visible-participants.query';
import type { CheckInAnswer } from './check-in-refusal';
import { findDue } from './due.query.server';
import type { INTERPRETERS } from './interpreters';

export interface CheckInTold {
  readonly pairingId: string;
  readonly side: PairSide;
  /** What the programme calendar asked for; empty for a talk between. */
  readonly dueKey: string;
  readonly how: 'call' | 'talk';
  readonly outcome: 'done' | 'no-answer';
  readonly answer: Mood | null;
  readonly wantsHelp: boolean;
  readonly interpreter: (typeof INTERPRETERS)[number];
  readonly contactConfirmed: boolean;
  /** As they are right now; null is none. */
  readonly phone: string | null;
  readonly email: string | null;
  readonly note: string;
  /** ISO days; without a next day an unanswered call is tried again the day after tomorrow. */
  readonly heldOn: string;
  readonly nextOn: string | null;
}

const TRY_AGAIN_DAYS = 2;

/**
 * A coordinator records a call to one side, answered or not. It makes what was due done; of two
 * coordinators who record the same one, the first wins and the other is told.
 */
export async function recordCheckIn(
  ctx: Context,
  told: CheckInTold,
  options: { readonly key: string | undefined },
): Promise<Result<null, CheckInAnswer>> {
  const deed = {
    verb: 'checkin.manage',
    subject: { type: 'pairing', id: told.pairingId },
    details: { side: told.side, outcome: told.outcome },
    idempotencyKey: options.key,
  };
  const result = await inTransaction(ctx, deed, (tx) => record(tx, ctx, told));
  if (result.ok || result.refusal !== 'changed-meanwhile' || told.dueKey === '') return result;
  const { pairingId, side, dueKey } = told;
  const first = await ctx.db.checkIn.count({ where: { pairingId, side, dueKey, outcome: 'done' } });
  return first > 0 ? refuse('check-in-recorded') : result;
}

async function record(
  tx: BranchTx,
  ctx: Context,
  told: CheckInTold,
): Promise<Result<null, CheckInAnswer>> {
  const { pairingId, side, outcome } = told;
  const pairing = await tx.pairing.findFirst({
    where: { id: pairingId, participant: visibleTo(ctx.actor) },
    select: { guideId: true, participantId: true },
  });
  if (!pairing) return refuse('not-found');
  const due = await findDue(tx, ctx, told);
  if (!due.ok) return due;
  const now = today(ctx.clock);
  if (told.heldOn > now.toString()) return refuse('day-in-future', 'heldOn');
  if (told.nextOn !== null && told.nextOn <= now.toString())
    return refuse('next-day-past', 'nextOn');
  const isDone = outcome === 'done';
  const personId = side === 'guide' ? pairing.guideId : pairing.participantId;
  if (isDone) {
    const { phone, email } = told;
    const corrected = await correctContact(tx, ctx, { side, personId, phone, email });
    if (!corrected.ok) return corrected;
  }
  await write(tx, ctx, told, due.value, now);
  if (isDone && told.wantsHelp) await openSignal(tx, ctx, { pairingId, side, kind: 'need-help' });
  if (isDone && side === 'participant') await keepLastContact(tx, personId, told.heldOn);
  if (isDone && told.contactConfirmed) {
    await tx.pairSignal.updateMany({
      where: { pairingId, side, kind: 'contact-wrong', handledAt: null },
      data: { handledAt: dateOf(ctx.clock.now()), handledByUserId: userIdOf(ctx.actor) },
    });
  }
  return ok(null);
}

async function write(
  tx: BranchTx,
  ctx: Context,
  told: CheckInTold,
  kind: CheckInKind,
  now: Temporal.PlainDate,
): Promise<void> {
  const isDone = told.outcome === 'done';
  const again = now.add({ days: TRY_AGAIN_DAYS }).toString();
  await tx.checkIn.create({
    data: {
      id: ctx.newId(),
      branchId: ctx.branchId,
      pairingId: told.pairingId,
      side: told.side,
      kind,
      dueKey: told.dueKey,
      how: told.how,
      outcome: told.outcome,
      answer: isDone ? (told.answer ?? '') : '',
      wantsHelp: isDone && told.wantsHelp,
      interpreter: told.interpreter,
      contactConfirmed: isDone && told.contactConfirmed,
      note: told.note,
      nextOn: told.nextOn ?? (isDone ? null : again),
      heldOn: told.heldOn,
      byUserId: userIdOf(ctx.actor),
      createdAt: dateOf(ctx.clock.now()),
    },
  });
}
