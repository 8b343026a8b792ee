import type { Temporal } from 'temporal-polyfill';
import { userIdOf } from '~/domain/access/actor';
import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import {
  type ClosingOutcome,
  type ClosingRefusal,
  guideAfter,
  lastMeetingDay,
  type NextStep,
  participantAfter,
} from '~/domain/pairing/closing';
import type { PairingRefusal } from '~/domain/pairing/pairing-lifecycle';
import type { EndInitiator, EndReason } from '~/domain/pairing/pairing-state';
import type { GuideRefusal } from '~/domain/people/guide-lifecycle';
import type { ParticipantRefusal } from '~/domain/people/participant-lifecycle';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { composePairThanks } from '~/mail/pair-thanks/compose';
import { type MovedPairing, movePairing } from '../move-pairing.server';
import type { CommonRefusal } from '../refusal-codes';
import { writeCertificate } from '../write-certificate.server';
import { keepApart, settleGuide, settleParticipant } from './after-closing.server';
import { keepAnswer } from './answer-closing.server';
import { startOf } from './start-of';
import { tellSides } from './tell-sides.server';

export interface Closing {
  readonly pairingId: string;
  readonly version: number;
  readonly outcome: ClosingOutcome;
  readonly lastMeetingOn: Temporal.PlainDate | null;
  /** Both only of an early end, and needed there. */
  readonly reason: EndReason | null;
  readonly initiator: EndInitiator | null;
  readonly steps: Readonly<Record<'guide' | 'participant', NextStep | null>>;
  /** ISO day on which a resting guide comes back; null: the guide says so. */
  readonly restingUntilOn: string | null;
  readonly withCertificates: boolean;
  readonly isThanking: boolean;
  /** At most 600 characters, for the branch's coordinators alone. */
  readonly note: string;
}

export type CloseRefusal = PairingRefusal | ClosingRefusal | GuideRefusal | ParticipantRefusal;
type Answer = Promise<Result<null, CloseRefusal | CommonRefusal>>;

/** Thanks and certificate can be read for so long after the end. */
const LINK_DAYS = 60;

/**
 * Closes a pairing, in one transaction with all that follows: the guide's place is free, planned
 * meetings, cover and calendars end, both go where they want next, and both are thanked.
 */
export function closePairing(
  ctx: Context,
  closing: Closing,
  options: { readonly key: string | undefined; readonly baseUrl: string },
): Answer {
  const { pairingId, outcome } = closing;
  const what = {
    verb: 'match.end',
    subject: { type: 'pairing', id: pairingId },
    details: { outcome, reason: closing.reason ?? '' },
    idempotencyKey: options.key,
  };
  return inTransaction(ctx, what, async (tx): Answer => {
    const closed = await close(tx, ctx, closing);
    if (!closed.ok) return closed;
    const { guideId, participantId } = closed.value.row;
    const { steps, reason, restingUntilOn } = closing;
    for (const side of ['guide', 'participant'] as const) {
      const nextStep = steps[side];
      const enteredByUserId = userIdOf(ctx.actor);
      if (nextStep) await keepAnswer(tx, ctx, { pairingId, side, nextStep, enteredByUserId });
    }
    const guide = guideAfter(steps.guide, reason);
    const settled = await settleGuide(tx, ctx, guideId, guide, restingUntilOn);
    if (!settled.ok) return settled;
    const participant = participantAfter(outcome, steps.participant, reason);
    const moved = await settleParticipant(tx, ctx, participantId, participant);
    if (!moved.ok) return moved;
    if (outcome === 'ended-early') await keepApart(tx, ctx, { guideId, participantId });
    if (closing.withCertificates) await certifyBoth(tx, ctx, pairingId);
    if (closing.isThanking) {
      const key = String(closing.version);
      const thanks = { template: 'pair-thanks', compose: composePairThanks, key };
      const link = { page: 'closing', days: LINK_DAYS } as const;
      await tellSides(tx, ctx, pairingId, { ...thanks, ...link }, options.baseUrl);
    }
    return ok(null);
  });
}

async function close(
  tx: BranchTx,
  ctx: Context,
  closing: Closing,
): Promise<Result<MovedPairing, CloseRefusal | CommonRefusal>> {
  const { pairingId, outcome, reason, initiator, note } = closing;
  const pairing = await tx.pairing.findFirst({
    where: { id: pairingId },
    select: { state: true, startedOn: true, lastMeetingOn: true },
  });
  if (!pairing) return refuse('not-found');
  let { version } = closing;
  if (closing.lastMeetingOn) {
    const facts = { startedOn: startOf(pairing), today: today(ctx.clock), isClosed: true };
    const day = lastMeetingDay(closing.lastMeetingOn, facts);
    if (!day.ok) return day;
  }
  const lastMeetingOn = lastDayOf(closing, pairing.lastMeetingOn, today(ctx.clock).toString());
  if (outcome === 'ended-early') {
    if (!reason) return refuse('end-reason-needed', 'reason');
    if (!initiator) return refuse('end-reason-needed', 'initiator');
    const data = { endReason: reason, endInitiator: initiator, lastMeetingOn };
    const event = { type: 'end-early' } as const;
    return movePairing(tx, ctx, { pairingId, version, event, reasonCode: reason, note, data });
  }
  if (pairing.state !== 'closing') {
    const event = { type: 'begin-closing' } as const;
    const begun = await movePairing(tx, ctx, { pairingId, version, event });
    if (!begun.ok) return begun;
    version += 1;
  }
  const event = { type: 'complete' } as const;
  return movePairing(tx, ctx, { pairingId, version, event, note, data: { lastMeetingOn } });
}

/** A goodbye that was planned for a day still to come has not been. */
function lastDayOf(closing: Closing, planned: string | null, now: string): string | null {
  if (closing.lastMeetingOn) return closing.lastMeetingOn.toString();
  return planned && planned <= now ? planned : null;
}

/** For both, with the names we have; a name that somebody wants otherwise is issued anew. */
async function certifyBoth(tx: BranchTx, ctx: Context, pairingId: string): Promise<void> {
  const name = { firstName: true, lastName: true } as const;
  const pairing = await tx.pairing.findFirstOrThrow({
    where: { id: pairingId },
    select: { guide: { select: name }, participant: { select: { ...name, isShielded: true } } },
  });
  for (const side of ['guide', 'participant'] as const) {
    if (side === 'participant' && pairing.participant.isShielded) continue;
    const person = pairing[side];
    // One that is there already, or nothing to certify, is no reason not to close.
    await writeCertificate(tx, ctx, {
      ...{ pairingId, side, kind: 'certificate', language: 'nb', languages: [], words: '' },
      name: `${person.firstName} ${person.lastName}`.trim(),
    });
  }
}
