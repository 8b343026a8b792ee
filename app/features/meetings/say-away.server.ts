import { Temporal } from 'temporal-polyfill';
import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { BreakReason } from '~/domain/pairing/pairing-break';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { keepWeeklyPlan } from '../keep-weekly-plan.server';
import { getSettings } from '../programme/settings.query.server';
import type { AwayReason } from './away-reasons';
import { holderOf, type Speaker } from './log-meetings.server';
import type { MeetingAnswer } from './meeting-refusal';

const DAYS_OF_WEEK = 7;

/** "Not this week": the reminders stop and the norm stands still until Sunday. */
export function sayNotThisWeek(
  ctx: Context,
  speaker: Speaker,
  options: { readonly key: string | undefined },
): Promise<Result<{ breakId: string }, MeetingAnswer>> {
  const now = today(ctx.clock);
  const monday = now.subtract({ days: now.dayOfWeek - 1 });
  const untilOn = monday.add({ days: DAYS_OF_WEEK - 1 });
  const away = { fromOn: monday, untilOn, reason: 'not-this-week' } as const;
  return say(ctx, speaker, away, options);
}

/**
 * "We are away until …", from today. No longer than a pause may be: for more, somebody should talk
 * with them.
 */
export async function sayAway(
  ctx: Context,
  speaker: Speaker,
  input: { readonly untilOn: Temporal.PlainDate; readonly reason: AwayReason },
  options: { readonly key: string | undefined },
): Promise<Result<{ breakId: string }, MeetingAnswer>> {
  const fromOn = today(ctx.clock);
  const { untilOn, reason } = input;
  if (Temporal.PlainDate.compare(untilOn, fromOn) < 0) return refuse('away-in-past', 'untilOn');
  const { settings } = await getSettings(ctx.db);
  const last = fromOn.add({ weeks: settings.followUp.pauseMostWeeks });
  if (Temporal.PlainDate.compare(untilOn, last) > 0) return refuse('away-too-long', 'untilOn');
  return say(ctx, speaker, { fromOn, untilOn, reason }, options);
}

function say(
  ctx: Context,
  speaker: Speaker,
  away: {
    readonly fromOn: Temporal.PlainDate;
    readonly untilOn: Temporal.PlainDate;
    readonly reason: BreakReason;
  },
  options: { readonly key: string | undefined },
): Promise<Result<{ breakId: string }, MeetingAnswer>> {
  const { pairingId, side } = speaker;
  const deed = {
    verb: 'pairing.say-away',
    subject: { type: 'pairing', id: pairingId },
    idempotencyKey: options.key,
    ...holderOf(speaker),
    details: { side, reason: away.reason },
  };
  return inTransaction(
    ctx,
    deed,
    async (tx): Promise<Result<{ breakId: string }, MeetingAnswer>> => {
      if (!(await isUnderWay(tx, pairingId))) return refuse('pairing-not-begun');
      const days = { fromOn: away.fromOn.toString(), untilOn: away.untilOn.toString() };
      // Both say it, or one says it twice: it is one time away.
      const said = { kind: 'away', reasonCode: away.reason, endedOn: null };
      const before = await tx.pairingBreak.findFirst({ where: { pairingId, ...said, ...days } });
      if (before) return ok({ breakId: before.id });
      const id = ctx.newId();
      await tx.pairingBreak.create({
        data: {
          id,
          branchId: ctx.branchId,
          pairingId,
          ...said,
          ...days,
          saidBy: side,
          byUserId: speaker.byUserId,
          createdAt: dateOf(ctx.clock.now()),
        },
      });
      await keepWeeklyPlan(tx, ctx, pairingId);
      return ok({ breakId: id });
    },
  );
}

const UNDER_WAY = ['trial', 'active', 'paused', 'closing'];

async function isUnderWay(tx: BranchTx, pairingId: string): Promise<boolean> {
  const where = { id: pairingId, state: { in: UNDER_WAY } };
  return (await tx.pairing.findFirst({ where, select: { id: true } })) !== null;
}

/** "We are back", or it was a slip: the time away is over from today. */
export function endAway(
  ctx: Context,
  speaker: Speaker,
  input: { readonly breakId: string },
  options: { readonly key: string | undefined },
): Promise<Result<null, MeetingAnswer>> {
  const { pairingId } = speaker;
  const deed = {
    verb: 'pairing.end-away',
    subject: { type: 'pairing', id: pairingId },
    idempotencyKey: options.key,
    ...holderOf(speaker),
  };
  return inTransaction(ctx, deed, async (tx): Promise<Result<null, MeetingAnswer>> => {
    const where = { id: input.breakId, pairingId, kind: 'away' };
    const away = await tx.pairingBreak.findFirst({ where });
    if (!away) return refuse('not-found');
    const endedOn = today(ctx.clock).toString();
    if (away.endedOn !== null || away.untilOn < endedOn) return ok(null);
    await tx.pairingBreak.updateMany({
      where: { ...where, endedOn: null },
      data: { endedOn, version: { increment: 1 } },
    });
    await keepWeeklyPlan(tx, ctx, pairingId);
    return ok(null);
  });
}
