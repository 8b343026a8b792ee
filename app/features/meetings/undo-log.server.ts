import { ok, type Result, refuse } from '~/domain/kernel/result';
import { standing } from '~/domain/meetings/settle';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { changeOne, inTransaction } from '~/infra/db/in-transaction.server';
import type { CommonRefusal } from '../refusal-codes';
import { orJoinTheFirst } from './first-of-two';
import { holderOf, type Speaker } from './log-meetings.server';
import { dayMeetingOf, LIVE_LOGS, settledOf, wordOf } from './meeting-rows';
import { changeMeeting } from './write-word.server';

/**
 * Takes words back. A side takes back its own, a coordinator anybody's of the pairing; the row stays
 * for the history, and the meeting is what the remaining words make of it: one planned beforehand is
 * planned again, one that nobody speaks of any more counts nowhere. Twice is as good as once.
 */
export function undoLog(
  ctx: Context,
  by: Speaker | { readonly pairingId: string; readonly coordinatorUserId: string },
  input: { readonly logIds: readonly string[] },
  options: { readonly key: string | undefined },
): Promise<Result<null, CommonRefusal>> {
  const own = 'side' in by ? { side: by.side } : {};
  const deed = {
    verb: 'meeting.undo',
    subject: { type: 'pairing', id: by.pairingId },
    idempotencyKey: options.key,
    ...('side' in by ? holderOf(by) : {}),
    details: { words: input.logIds.length },
  };
  return orJoinTheFirst(() =>
    inTransaction(ctx, deed, async (tx): Promise<Result<null, CommonRefusal>> => {
      for (const id of input.logIds) {
        const log = await tx.meetingLog.findFirst({
          where: { id, ...own, meeting: { pairingId: by.pairingId } },
          include: { meeting: { include: LIVE_LOGS } },
        });
        if (!log) return refuse('not-found');
        if (log.undoneAt) continue;
        const row = log.meeting;
        const left = row.logs.filter((one) => one.id !== id).map(wordOf);
        const { isPlanned } = dayMeetingOf(row);
        const now = standing(left, { isPlanned, settled: settledOf(row) });
        await changeMeeting(tx, row, now, left.length === 0 ? { settledByUserId: null } : {});
        await changeOne(
          tx.meetingLog.updateMany({
            where: { id, undoneAt: null },
            data: { undoneAt: dateOf(ctx.clock.now()), version: { increment: 1 } },
          }),
        );
      }
      return ok(null);
    }),
  );
}
