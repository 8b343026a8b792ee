import type { Temporal } from 'temporal-polyfill';
import { ok, type Result } from '~/domain/kernel/result';
import { placeOf } from '~/domain/meetings/merge';
import type { Word } from '~/domain/meetings/said';
import { type Standing, standing } from '~/domain/meetings/settle';
import type { Mood, PairSide } from '~/domain/pairing/story';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { changeOne } from '~/infra/db/in-transaction.server';
import { dayMeetingOf, LIVE_LOGS, type MeetingRow, settledOf } from './meeting-rows';

/** What one side says of one day. */
export interface Said extends Omit<Word, 'side'> {
  readonly pairingId: string;
  readonly side: PairSide;
  readonly on: Temporal.PlainDate;
  readonly mood: Mood | null;
  readonly note: string;
  /** It is meant although the same has been said of that day. */
  readonly isAgain: boolean;
  /** The coordinator who writes it down for somebody on the phone. */
  readonly byUserId: string | null;
}

/**
 * Writes one side's word and what it makes of the meeting: the one that the other side or the plan
 * has made, or a new one. Of two who come at once one ends as `changed-meanwhile`, on the unique key
 * or on the version, and has to look again (`orJoinTheFirst`).
 *
 * @returns the id of the word, which takes it back
 */
export async function writeWord(
  tx: BranchTx,
  ctx: Pick<Context, 'branchId' | 'clock' | 'newId'>,
  said: Said,
): Promise<Result<string, 'day-said-already'>> {
  const rows = await tx.meeting.findMany({
    where: { pairingId: said.pairingId, meetsOn: said.on.toString() },
    include: LIVE_LOGS,
  });
  const place = placeOf(rows.map(dayMeetingOf), said, said.isAgain);
  if (!place.ok) return place;
  const at = place.value;
  const there = at.kind === 'there' ? rows.find(({ id }) => id === at.id) : undefined;
  const meetingId = there
    ? await changeMeeting(tx, there, standingWith(there, said))
    : await makeMeeting(tx, ctx, said, at.kind === 'new' ? at.number : 1);
  const id = ctx.newId();
  await tx.meetingLog.create({
    data: {
      id,
      branchId: ctx.branchId,
      meetingId,
      side: said.side,
      outcome: said.outcome,
      minutes: said.minutes,
      activities: [...said.activities],
      mood: said.mood ?? '',
      note: said.note,
      byUserId: said.byUserId,
      loggedAt: dateOf(ctx.clock.now()),
    },
  });
  return ok(id);
}

function standingWith(row: MeetingRow, word: Word): Standing {
  const day = dayMeetingOf(row);
  return standing([...day.words, word], { isPlanned: day.isPlanned, settled: settledOf(row) });
}

/** Writes how a meeting stands now, if nobody has changed it meanwhile. */
export async function changeMeeting(
  tx: BranchTx,
  row: Pick<MeetingRow, 'id' | 'version'>,
  now: Standing,
  more: { readonly settledByUserId?: string | null } = {},
): Promise<string> {
  const { state, minutes, isDisputed, activities } = now;
  await changeOne(
    tx.meeting.updateMany({
      where: { id: row.id, version: row.version },
      data: {
        state,
        minutes,
        isDisputed,
        activities: [...activities],
        version: { increment: 1 },
        ...more,
      },
    }),
  );
  return row.id;
}

async function makeMeeting(
  tx: BranchTx,
  ctx: Pick<Context, 'branchId' | 'clock' | 'newId'>,
  said: Said,
  number: number,
): Promise<string> {
  const { state, minutes, isDisputed, activities } = standing([said], {
    isPlanned: false,
    settled: null,
  });
  const id = ctx.newId();
  await tx.meeting.create({
    data: {
      id,
      branchId: ctx.branchId,
      pairingId: said.pairingId,
      state,
      meetsOn: said.on.toString(),
      number,
      minutes,
      isDisputed,
      activities: [...activities],
      createdAt: dateOf(ctx.clock.now()),
    },
  });
  return id;
}
