import type { Temporal } from 'temporal-polyfill';
import { userIdOf } from '~/domain/access/actor';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { checkLogDay } from '~/domain/meetings/log-day';
import { isLogLength } from '~/domain/meetings/log-length';
import { standing } from '~/domain/meetings/settle';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { changeOne, inTransaction } from '~/infra/db/in-transaction.server';
import { logFrameOf } from './log-frame.query.server';
import type { MeetingAnswer } from './meeting-refusal';
import { LIVE_LOGS, wordOf } from './meeting-rows';
import { changeMeeting } from './write-word.server';

/**
 * A coordinator says what counts: that it was held and how long, or that it did not happen (null).
 * Both sides' words stay as they were said; the meeting is no longer disputed.
 */
export function settleMeeting(
  ctx: Context,
  input: {
    readonly pairingId: string;
    readonly meetingId: string;
    readonly version: number;
    readonly minutes: number | null;
    /** Another day than the one that was said, for a slip of the finger. */
    readonly on?: Temporal.PlainDate | undefined;
  },
  options: { readonly key: string | undefined },
): Promise<Result<null, MeetingAnswer>> {
  const { pairingId, meetingId, version, minutes, on } = input;
  const deed = {
    verb: 'meeting.settle',
    subject: { type: 'meeting', id: meetingId },
    idempotencyKey: options.key,
    details: { minutes: minutes ?? 0, isMoved: on !== undefined },
  };
  return inTransaction(ctx, deed, async (tx): Promise<Result<null, MeetingAnswer>> => {
    if (minutes !== null && !isLogLength(minutes)) return refuse('length-not-allowed', 'minutes');
    const row = await tx.meeting.findFirst({
      where: { id: meetingId, pairingId },
      include: LIVE_LOGS,
    });
    if (!row || row.logs.length === 0) return refuse('not-found');
    if (row.version !== version) return refuse('changed-meanwhile');
    const words = row.logs.map(wordOf);
    const unheld = words.find((word) => word.outcome !== 'held')?.outcome ?? 'cancelled-by-both';
    const settled = { state: minutes === null ? unheld : ('held' as const), minutes };
    const now = standing(words, { isPlanned: false, settled });
    await changeMeeting(tx, row, now, { settledByUserId: userIdOf(ctx.actor) });
    if (on === undefined || on.toString() === row.meetsOn) return ok(null);
    return moveDay(tx, ctx, { pairingId, meetingId, on });
  });
}

async function moveDay(
  tx: BranchTx,
  ctx: Context,
  to: { readonly pairingId: string; readonly meetingId: string; readonly on: Temporal.PlainDate },
): Promise<Result<null, MeetingAnswer>> {
  const known = await logFrameOf(tx, ctx, to.pairingId);
  if (!known) return refuse('not-found');
  // Who corrects an old slip is not held to the days that a phone offers.
  const day = checkLogDay(to.on, { ...known.frame, backDays: 3660 });
  if (!day.ok) return day;
  const meetsOn = to.on.toString();
  const last = await tx.meeting.findFirst({
    where: { pairingId: to.pairingId, meetsOn },
    orderBy: { number: 'desc' },
    select: { number: true },
  });
  const number = (last?.number ?? 0) + 1;
  await changeOne(
    tx.meeting.updateMany({ where: { id: to.meetingId }, data: { meetsOn, number } }),
  );
  return ok(null);
}
