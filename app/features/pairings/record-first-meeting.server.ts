import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { FirstMeetingOutcome } from '~/domain/pairing/first-meeting';
import type { PairingRefusal } from '~/domain/pairing/pairing-lifecycle';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { movePairing } from '../move-pairing.server';
import type { CommonRefusal } from '../refusal-codes';

export type RecordFirstMeetingRefusal = PairingRefusal | 'first-meeting-not-yet';

/** How the first meeting went. Held leads on to the agreement; anything else to a new appointment. */
export function recordFirstMeeting(
  ctx: Context,
  input: {
    readonly pairingId: string;
    readonly version: number;
    readonly outcome: FirstMeetingOutcome;
    readonly interpreterUsed: boolean;
  },
  options: { readonly key: string | undefined },
): Promise<Result<null, RecordFirstMeetingRefusal | CommonRefusal>> {
  return inTransaction(
    ctx,
    {
      verb: 'pairing.record-first-meeting',
      subject: { type: 'pairing', id: input.pairingId },
      idempotencyKey: options.key,
    },
    async (tx): Promise<Result<null, RecordFirstMeetingRefusal | CommonRefusal>> => {
      const { pairingId, outcome } = input;
      const meeting = await tx.firstMeeting.findFirst({ where: { pairingId } });
      if (meeting?.outcome !== 'planned') return refuse('not-allowed-now');
      const isEarly = meeting.startsAt.getTime() > ctx.clock.now().epochMilliseconds;
      if (isEarly && outcome !== 'cancelled') return refuse('first-meeting-not-yet');
      const isHeld = outcome === 'held';
      const interpreter = input.interpreterUsed ? 'used' : meeting.interpreter;
      await tx.firstMeeting.updateMany({
        where: { pairingId, version: meeting.version },
        data: {
          outcome,
          heldOn: isHeld ? today(ctx.clock).toString() : null,
          interpreter:
            isHeld && meeting.interpreter !== 'not-needed' && !input.interpreterUsed
              ? 'missing'
              : interpreter,
          version: { increment: 1 },
        },
      });
      if (isHeld) {
        const touched = await tx.pairing.updateMany({
          where: { id: pairingId, version: input.version, state: 'first-meeting-booked' },
          data: { version: { increment: 1 } },
        });
        return touched.count === 1 ? ok(null) : refuse('changed-meanwhile');
      }
      const moved = await movePairing(tx, ctx, {
        pairingId,
        version: input.version,
        event: { type: 'first-meeting-missed' },
        reasonCode: outcome,
      });
      return moved.ok ? ok(null) : moved;
    },
  );
}
