import { Temporal } from 'temporal-polyfill';
import { today } from '~/domain/kernel/programme-time';
import { ok, type Result } from '~/domain/kernel/result';
import { firstDay, momentAt } from '~/domain/meetings/weekly-plan';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { changeOne, inTransaction } from '~/infra/db/in-transaction.server';
import { keepWeeklyPlan } from '../keep-weekly-plan.server';
import type { CommonRefusal } from '../refusal-codes';
import { planOf } from './pair-to-plan.query.server';
import { tellOtherSide } from './tell-other-side.server';
import {
  deed,
  openWeek,
  type SaidBy,
  type Told,
  type WeekPress,
  type WeekRefusal,
} from './week-rules.server';

export interface UsualTime {
  /** ISO weekday, 1 is Monday. */
  readonly weekday: number;
  /** Wall clock, HH:MM. */
  readonly clockTime: string;
  readonly minutes: number;
  readonly everyWeeks: 1 | 2;
  /** Every other week: not the coming one but the one after is the first. */
  readonly startsNextWeek: boolean;
}

/**
 * Gives a pair its usual time, or another one, and plans the weeks ahead by it. What had been moved
 * by hand belongs to the old time and goes with it; what was cancelled stays cancelled. `version` is
 * of the usual time that was on the page, 0 where there was none.
 */
export function setUsualTime(
  ctx: Context,
  input: UsualTime & { readonly pairingId: string; readonly by: SaidBy; readonly version: number },
  press: WeekPress,
): Promise<Result<Told, WeekRefusal | CommonRefusal>> {
  const { pairingId, by, version, startsNextWeek, ...time } = input;
  return inTransaction(ctx, deed('meeting.set-usual-time', pairingId, press), async (tx) => {
    const week = await openWeek(tx, ctx, pairingId);
    if (!week.ok) return week;
    const fromOn = firstMeeting(ctx, time)
      .add({ weeks: startsNextWeek ? 1 : 0 })
      .toString();
    const data = { ...time, fromOn, saidBy: by, endedAt: null };
    if (version === 0) {
      const { branchId } = ctx;
      const createdAt = dateOf(ctx.clock.now());
      await tx.weeklyPlan.create({
        data: { id: ctx.newId(), branchId, pairingId, ...data, createdAt },
      });
    } else {
      await changeOne(
        tx.weeklyPlan.updateMany({
          where: { pairingId, version },
          data: { ...data, version: { increment: 1 } },
        }),
      );
    }
    return ok({ isTold: await afterwards(tx, ctx, { pairingId, by, version }, press) });
  });
}

/** The pair no longer has a usual time; its planned meetings go. */
export function endUsualTime(
  ctx: Context,
  input: { readonly pairingId: string; readonly by: SaidBy; readonly version: number },
  press: WeekPress,
): Promise<Result<Told, WeekRefusal | CommonRefusal>> {
  const { pairingId, version } = input;
  return inTransaction(ctx, deed('meeting.end-usual-time', pairingId, press), async (tx) => {
    const week = await openWeek(tx, ctx, pairingId);
    if (!week.ok) return week;
    await changeOne(
      tx.weeklyPlan.updateMany({
        where: { pairingId, version, endedAt: null },
        data: { endedAt: dateOf(ctx.clock.now()), version: { increment: 1 } },
      }),
    );
    return ok({ isTold: await afterwards(tx, ctx, input, press) });
  });
}

/** The next day of the usual time whose hour has not passed. */
function firstMeeting(ctx: Context, time: Omit<UsualTime, 'startsNextWeek'>): Temporal.PlainDate {
  const plan = planOf({ ...time, fromOn: today(ctx.clock).toString() });
  const first = firstDay(plan);
  const isPast = Temporal.Instant.compare(momentAt(first, plan.at), ctx.clock.now()) <= 0;
  return isPast ? first.add({ weeks: 1 }) : first;
}

async function afterwards(
  tx: BranchTx,
  ctx: Context,
  change: { readonly pairingId: string; readonly by: SaidBy; readonly version: number },
  press: WeekPress,
): Promise<boolean> {
  const { pairingId, by, version } = change;
  await tx.meeting.deleteMany({
    where: {
      pairingId,
      state: 'planned',
      plannedFor: { not: null },
      movedFromAt: { not: null },
      startsAt: { gt: dateOf(ctx.clock.now()) },
      logs: { none: {} },
    },
  });
  await keepWeeklyPlan(tx, ctx, pairingId);
  return tellOtherSide(tx, ctx, { pairingId, by, change: `usual-${version + 1}` }, press.baseUrl);
}
