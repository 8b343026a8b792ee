import { Temporal } from 'temporal-polyfill';
import { PROGRAMME_ZONE } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { InterpreterPlan } from '~/domain/pairing/first-meeting';
import type { PairingRefusal } from '~/domain/pairing/pairing-lifecycle';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { movePairing } from '../move-pairing.server';
import type { CommonRefusal } from '../refusal-codes';
import { tellOfFirstMeeting } from './tell-of-first-meeting.server';

export type BookFirstMeetingRefusal =
  | PairingRefusal
  | 'first-meeting-in-past'
  | 'place-not-for-shielded';

export interface FirstMeetingToBook {
  readonly pairingId: string;
  readonly version: number;
  /** Wall-clock day and time in the programme's zone. */
  readonly on: Temporal.PlainDate;
  readonly at: Temporal.PlainTime;
  readonly place: string;
  readonly coordinatorUserId: string;
  readonly interpreter: InterpreterPlan;
  readonly interpreterLanguage: string;
}

/**
 * Books or moves the first meeting and tells both sides when it is; where it is stands on the page
 * behind the link, never in the message. For a shielded participant no place is stored at all.
 */
export function bookFirstMeeting(
  ctx: Context,
  input: FirstMeetingToBook,
  options: { readonly key: string | undefined; readonly baseUrl: string },
): Promise<Result<null, BookFirstMeetingRefusal | CommonRefusal>> {
  const startsAt = input.on.toZonedDateTime({ timeZone: PROGRAMME_ZONE, plainTime: input.at });
  return inTransaction(
    ctx,
    {
      verb: 'pairing.book-first-meeting',
      subject: { type: 'pairing', id: input.pairingId },
      idempotencyKey: options.key,
    },
    async (tx): Promise<Result<null, BookFirstMeetingRefusal | CommonRefusal>> => {
      if (Temporal.Instant.compare(startsAt.toInstant(), ctx.clock.now()) <= 0) {
        return refuse('first-meeting-in-past', 'on');
      }
      const pairing = await tx.pairing.findFirst({
        where: { id: input.pairingId },
        select: { participant: { select: { isShielded: true } } },
      });
      if (!pairing) return refuse('not-found');
      if (pairing.participant.isShielded && input.place !== '') {
        return refuse('place-not-for-shielded', 'place');
      }
      const moved = await movePairing(tx, ctx, {
        pairingId: input.pairingId,
        version: input.version,
        event: { type: 'book-first-meeting' },
      });
      if (!moved.ok) return moved;
      const meeting = {
        startsAt: dateOf(startsAt.toInstant()),
        place: input.place,
        coordinatorUserId: input.coordinatorUserId,
        interpreter: input.interpreter,
        interpreterLanguage: input.interpreterLanguage,
        outcome: 'planned',
        heldOn: null,
      };
      const changed = await tx.firstMeeting.updateMany({
        where: { pairingId: input.pairingId },
        data: { ...meeting, version: { increment: 1 } },
      });
      if (changed.count === 0) {
        await tx.firstMeeting.create({
          data: { id: ctx.newId(), branchId: ctx.branchId, pairingId: input.pairingId, ...meeting },
        });
      }
      const { baseUrl } = options;
      await tellOfFirstMeeting(tx, ctx, { pairingId: input.pairingId, startsAt, baseUrl });
      return ok(null);
    },
  );
}
