import { userIdOf } from '~/domain/access/actor';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { visibleTo } from '../participants/visible-participants.query';
import { recordStateChange } from '../record-state-change.server';
import type { CommonRefusal } from '../refusal-codes';
import type { SignalDeed } from './signal-deeds';

/**
 * "I need help" has been answered: it leaves Today, and the history of the pairing keeps what was
 * done. Of two coordinators the first is written down and the other is told.
 */
export function handleSignal(
  ctx: Context,
  input: {
    readonly pairingId: string;
    readonly signalId: string;
    readonly version: number;
    readonly deed: SignalDeed;
    /** At most 600 characters, for the branch's coordinators alone. */
    readonly note: string;
  },
  options: { readonly key: string | undefined },
): Promise<Result<null, 'signal-handled' | CommonRefusal>> {
  const { pairingId, signalId: id, version, deed, note } = input;
  const what = {
    verb: 'checkin.manage',
    subject: { type: 'pairing', id: pairingId },
    details: { signal: id, deed },
    idempotencyKey: options.key,
  };
  return inTransaction(
    ctx,
    what,
    async (tx): Promise<Result<null, 'signal-handled' | CommonRefusal>> => {
      const signal = await tx.pairSignal.findFirst({
        where: { id, pairingId, pairing: { participant: visibleTo(ctx.actor) } },
        select: { kind: true, handledAt: true, pairing: { select: { state: true } } },
      });
      if (!signal) return refuse('not-found');
      if (signal.handledAt) return refuse('signal-handled');
      const handled = await tx.pairSignal.updateMany({
        where: { id, version, handledAt: null },
        data: {
          handledAt: dateOf(ctx.clock.now()),
          handledByUserId: userIdOf(ctx.actor),
          version: { increment: 1 },
        },
      });
      if (handled.count === 0) return refuse('signal-handled');
      const { state } = signal.pairing;
      await recordStateChange(tx, ctx, {
        subjectType: 'pairing',
        subjectId: pairingId,
        event: `handled-${signal.kind}`,
        from: state,
        to: state,
        reasonCode: deed,
        note,
      });
      return ok(null);
    },
  );
}
