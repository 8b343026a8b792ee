import { Temporal } from 'temporal-polyfill';
import { userIdOf } from '~/domain/access/actor';
import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { stateAdmits } from '~/domain/pairing/lifecycle/events';
import type { BreakReason, BreakSaidBy } from '~/domain/pairing/pairing-break';
import type { PairingState } from '~/domain/pairing/pairing-state';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { keepWeeklyPlan } from '../keep-weekly-plan.server';
import { getSettings } from '../programme/settings.query.server';
import type { CommonRefusal } from '../refusal-codes';

export type NoteAwayRefusal = 'pairing-not-in-that-state' | 'away-in-past' | 'away-too-long';
type Answer = Promise<Result<null, NoteAwayRefusal | CommonRefusal>>;

/**
 * Days on which the pair will not meet, as one of them told the coordinator: they may lie ahead, and
 * leave the pairing's state as it is. The norm and the reminders stand still on them.
 */
export function noteAway(
  ctx: Context,
  input: {
    readonly pairingId: string;
    readonly fromOn: Temporal.PlainDate;
    readonly untilOn: Temporal.PlainDate;
    readonly reason: BreakReason;
    readonly saidBy: BreakSaidBy;
  },
  options: { readonly key: string | undefined },
): Answer {
  const { pairingId, fromOn, untilOn, reason, saidBy } = input;
  return inTransaction(
    ctx,
    {
      verb: 'pairing.note-away',
      subject: { type: 'pairing', id: pairingId },
      idempotencyKey: options.key && `${options.key}-away`,
      details: { reason, saidBy },
    },
    async (tx): Answer => {
      const pairing = await tx.pairing.findFirst({
        where: { id: pairingId },
        select: { state: true },
      });
      if (!pairing) return refuse('not-found');
      // Whoever can pause can be away instead.
      const mayRest = stateAdmits(pairing.state as PairingState, 'pause');
      if (!mayRest) return refuse('pairing-not-in-that-state');
      const { settings } = await getSettings(tx);
      const isPast = [fromOn, today(ctx.clock)].some(
        (day) => Temporal.PlainDate.compare(untilOn, day) < 0,
      );
      if (isPast) return refuse('away-in-past', 'awayUntilOn');
      const over = fromOn.add({ weeks: settings.followUp.pauseMostWeeks });
      const isLong = Temporal.PlainDate.compare(untilOn, over) >= 0;
      if (isLong) return refuse('away-too-long', 'awayUntilOn');
      await tx.pairingBreak.create({
        data: {
          id: ctx.newId(),
          branchId: ctx.branchId,
          pairingId,
          kind: 'away',
          reasonCode: reason,
          fromOn: fromOn.toString(),
          untilOn: untilOn.toString(),
          saidBy,
          byUserId: userIdOf(ctx.actor),
          createdAt: dateOf(ctx.clock.now()),
        },
      });
      await keepWeeklyPlan(tx, ctx, pairingId);
      return ok(null);
    },
  );
}
