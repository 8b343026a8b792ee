import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { BETWEEN } from '~/domain/pairing/calendar/kinds';
import type { Mood, PairSide } from '~/domain/pairing/story';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { keepLastContact } from '../last-contact.server';
import type { CommonRefusal } from '../refusal-codes';
import { calendarIn } from './due.query.server';
import type { HowAbout } from './how-about';

/**
 * "How is it going?", answered with a face by link. Answers what the calendar asks for, where that
 * is open; otherwise it is a word between, which answers no call that a coordinator still owes.
 */
export function answerHow(
  ctx: Context,
  told: {
    readonly pairingId: string;
    readonly side: PairSide;
    readonly about: HowAbout;
    readonly answer: Mood;
  },
  options: { readonly key: string | undefined; readonly holder: string },
): Promise<Result<null, CommonRefusal>> {
  const { pairingId, side, about, answer } = told;
  const what = {
    verb: 'pairing.answer-how',
    subject: { type: 'pairing', id: pairingId },
    details: { side, about },
    idempotencyKey: options.key,
    idempotencyHolder: options.holder,
  };
  return inTransaction(ctx, what, async (tx): Promise<Result<null, CommonRefusal>> => {
    const calendar = await calendarIn(tx, ctx, pairingId);
    if (!calendar) return refuse('not-found');
    const due = calendar.items.find(
      (item) => item.kind === about && item.side === side && item.status === 'open',
    );
    const heldOn = today(ctx.clock).toString();
    await tx.checkIn.create({
      data: {
        id: ctx.newId(),
        branchId: ctx.branchId,
        pairingId,
        side,
        kind: due?.kind ?? BETWEEN,
        dueKey: due?.key ?? '',
        how: 'link',
        outcome: 'done',
        answer,
        heldOn,
        createdAt: dateOf(ctx.clock.now()),
      },
    });
    if (side === 'participant') await keepLastContact(tx, calendar.story.participantId, heldOn);
    return ok(null);
  });
}
