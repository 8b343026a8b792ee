import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { StorySignal } from '~/domain/pairing/story';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { openSignal } from '../open-signal.server';
import { orJoinTheFirst } from './first-of-two';
import { holderOf, type Speaker } from './log-meetings.server';
import type { MeetingAnswer } from './meeting-refusal';

/**
 * "I need help" and "we have not met": a coordinator calls. No reason is asked for, the other side
 * never hears of it, and while one is open a second press is the same call. Whose pairing is over has
 * nothing to meet for, but may ask for help.
 */
export function raiseSignal(
  ctx: Context,
  speaker: Speaker,
  kind: Exclude<StorySignal['kind'], 'contact-wrong'>,
  options: { readonly key: string | undefined },
): Promise<Result<null, MeetingAnswer>> {
  const { pairingId, side } = speaker;
  const deed = {
    verb: 'pairing.raise-signal',
    subject: { type: 'pairing', id: pairingId },
    idempotencyKey: options.key,
    ...holderOf(speaker),
    details: { side, kind },
  };
  return orJoinTheFirst(() =>
    inTransaction(ctx, deed, async (tx): Promise<Result<null, MeetingAnswer>> => {
      const pairing = await tx.pairing.findFirst({
        where: { id: pairingId },
        select: { endedOn: true },
      });
      if (!pairing) return refuse('not-found');
      if (kind === 'not-met' && pairing.endedOn !== null) return refuse('not-allowed-now');
      await openSignal(tx, ctx, { pairingId, side, kind });
      return ok(null);
    }),
  );
}
