import { Temporal } from 'temporal-polyfill';
import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { isWithin } from '~/domain/meetings/keep-plan';
import { momentAt, PLANNED_WEEKS } from '~/domain/meetings/weekly-plan';
import type { PairSide } from '~/domain/pairing/story';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import type { CommonRefusal } from '../refusal-codes';
import { type PairRead, readPairToPlan } from './pair-to-plan.query.server';

export type WeekRefusal =
  | 'pair-does-not-meet-now'
  | 'meeting-time-past'
  | 'meeting-too-far'
  | 'meeting-in-break';

/** Who says it: one side of the pair, or a coordinator for them. */
export type SaidBy = PairSide | 'coordinator';

/** What every press about a pair's week brings along. */
export interface WeekPress {
  readonly key: string | undefined;
  /** Hash of the link's secret, where nobody is signed in. */
  readonly holder?: string;
  readonly baseUrl: string;
}

/** Whether a message could be left for everybody else; if not, it must be told by voice. */
export interface Told {
  readonly isTold: boolean;
}

/** What such a press is called in the audit trail, and what makes it happen once. */
export function deed(verb: string, pairingId: string, press: WeekPress) {
  return {
    verb,
    subject: { type: 'pairing', id: pairingId },
    idempotencyKey: press.key,
    ...(press.holder ? { idempotencyHolder: press.holder } : {}),
  };
}

/**
 * The pairing, held for this transaction, so that two presses and the sweep take turns. Refused
 * where the pair does not meet now: before its trial, while it is paused, and when it has ended.
 */
export async function openWeek(
  tx: BranchTx,
  ctx: Context,
  pairingId: string,
): Promise<Result<PairRead, WeekRefusal | CommonRefusal>> {
  await tx.weeklyPlan.updateMany({ where: { pairingId }, data: { everyWeeks: { increment: 0 } } });
  const read = await readPairToPlan(tx, ctx.clock, pairingId);
  if (!read) return refuse('not-found');
  const meets = ['trial', 'active', 'closing'].includes(read.pair.state);
  return meets ? ok(read) : refuse('pair-does-not-meet-now');
}

/** The moment of a time that somebody chose, if a meeting can be put there. */
export function checkTime(
  ctx: Context,
  { pair }: PairRead,
  chosen: { readonly on: Temporal.PlainDate; readonly at: Temporal.PlainTime },
): Result<Temporal.Instant, WeekRefusal> {
  const startsAt = momentAt(chosen.on, chosen.at);
  if (Temporal.Instant.compare(startsAt, ctx.clock.now()) <= 0) {
    return refuse('meeting-time-past', 'on');
  }
  const last = today(ctx.clock).add({ weeks: PLANNED_WEEKS });
  if (Temporal.PlainDate.compare(chosen.on, last) > 0) return refuse('meeting-too-far', 'on');
  if (isWithin(pair.breaks, chosen.on.toString())) return refuse('meeting-in-break', 'on');
  return ok(startsAt);
}
