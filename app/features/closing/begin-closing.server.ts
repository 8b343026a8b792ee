import type { Temporal } from 'temporal-polyfill';
import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { type ClosingRefusal, lastMeetingDay } from '~/domain/pairing/closing';
import type { PairingRefusal } from '~/domain/pairing/pairing-lifecycle';
import type { Context } from '~/infra/context';
import { changeOne, inTransaction } from '~/infra/db/in-transaction.server';
import { composeEvaluationInvited } from '~/mail/evaluation-invited/compose';
import { movePairing } from '../move-pairing.server';
import type { CommonRefusal } from '../refusal-codes';
import { startOf } from './start-of';
import { tellSides } from './tell-sides.server';

type Answer = Promise<Result<null, PairingRefusal | ClosingRefusal | CommonRefusal>>;

/**
 * The coordinator begins the closing, or plans one that a side asked for: the day of the goodbye, and
 * whether both are invited to the final questions now.
 */
export function beginClosing(
  ctx: Context,
  input: {
    readonly pairingId: string;
    readonly version: number;
    readonly lastMeetingOn: Temporal.PlainDate | null;
    readonly isInviting: boolean;
  },
  options: { readonly key: string | undefined; readonly baseUrl: string },
): Answer {
  const { pairingId, version, lastMeetingOn, isInviting } = input;
  const what = {
    verb: 'pairing.begin-closing',
    subject: { type: 'pairing', id: pairingId },
    details: { isInviting },
    idempotencyKey: options.key && `${options.key}-plan`,
  };
  return inTransaction(ctx, what, async (tx): Answer => {
    const pairing = await tx.pairing.findFirst({
      where: { id: pairingId },
      select: { state: true, startedOn: true },
    });
    if (!pairing) return refuse('not-found');
    if (lastMeetingOn) {
      const facts = { startedOn: startOf(pairing), today: today(ctx.clock), isClosed: false };
      const day = lastMeetingDay(lastMeetingOn, facts);
      if (!day.ok) return day;
    }
    const data = { lastMeetingOn: lastMeetingOn?.toString() ?? null };
    if (pairing.state === 'closing') {
      const where = { id: pairingId, state: 'closing', version };
      await changeOne(
        tx.pairing.updateMany({ where, data: { ...data, version: { increment: 1 } } }),
      );
    } else {
      const event = { type: 'begin-closing' } as const;
      const moved = await movePairing(tx, ctx, { pairingId, version, event, data });
      if (!moved.ok) return moved;
    }
    if (isInviting) {
      const invitation = {
        template: 'evaluation-invited',
        compose: composeEvaluationInvited,
        page: 'how',
        query: '?about=evaluation-final',
        key: String(version),
      } as const;
      await tellSides(tx, ctx, pairingId, invitation, options.baseUrl);
    }
    return ok(null);
  });
}
