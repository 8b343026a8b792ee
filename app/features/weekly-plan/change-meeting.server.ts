import { Temporal } from 'temporal-polyfill';
import { dayOf, PROGRAMME_ZONE } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { nextNumber } from '~/domain/meetings/keep-plan';
import type { MeetingState } from '~/domain/meetings/meeting-state';
import type { MeetingWord } from '~/domain/meetings/meeting-word';
import { dateOf, momentOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx, Prisma } from '~/infra/db/database';
import { changeOne, inTransaction } from '~/infra/db/in-transaction.server';
import type { CommonRefusal } from '../refusal-codes';
import type { PairRead } from './pair-to-plan.query.server';
import { tellOtherSide } from './tell-other-side.server';
import {
  checkTime,
  deed,
  openWeek,
  type SaidBy,
  type Told,
  type WeekPress,
  type WeekRefusal,
} from './week-rules.server';

interface Which {
  readonly pairingId: string;
  readonly meetingId: string;
  readonly version: number;
  readonly by: SaidBy;
}

type Answer = Promise<Result<Told, WeekRefusal | CommonRefusal>>;
type Change = Result<Prisma.MeetingUpdateManyMutationInput, WeekRefusal | CommonRefusal>;

const CANCELLED: readonly string[] = [
  'cancelled-by-guide',
  'cancelled-by-participant',
  'cancelled-by-both',
] satisfies MeetingState[];

/** One side cannot, or the two have agreed not to meet (`who: 'both'`), with a word to the other. */
export function cancelMeeting(
  ctx: Context,
  input: Which & { readonly who: 'me' | 'both'; readonly word: MeetingWord | '' },
  press: WeekPress,
): Answer {
  const { by, who, word } = input;
  const state: MeetingState =
    who === 'both' || by === 'coordinator' ? 'cancelled-by-both' : `cancelled-by-${by}`;
  const cancelledAt = dateOf(ctx.clock.now());
  return changeAhead(ctx, 'meeting.cancel', input, press, (row) =>
    row.state === 'planned'
      ? ok({ state, word, wordBy: by, cancelledAt })
      : refuse('not-allowed-now'),
  );
}

/** Puts one planned meeting at another day or time; the usual time stays as it is. */
export function moveMeeting(
  ctx: Context,
  input: Which & {
    readonly on: Temporal.PlainDate;
    readonly at: Temporal.PlainTime;
    readonly word: MeetingWord | '';
  },
  press: WeekPress,
): Answer {
  const { by, word, on, at } = input;
  return changeAhead(ctx, 'meeting.move', input, press, (row, week) => {
    if (row.state !== 'planned') return refuse('not-allowed-now');
    const place = placeAt(ctx, week, input.meetingId, on.toPlainDateTime(at));
    if (!place.ok) return place;
    return ok({ ...place.value, movedFromAt: row.startsAt, word, wordBy: by });
  });
}

/**
 * Whoever moved or cancelled a meeting takes it back: it stands again, or where it stood before. The
 * other side cannot take back a no.
 */
export function undoMeetingChange(ctx: Context, input: Which, press: WeekPress): Answer {
  return changeAhead(ctx, 'meeting.undo-change', input, press, (row, week) => {
    const isTheirs = row.wordBy === input.by || input.by === 'coordinator';
    const isCancelled = CANCELLED.includes(row.state);
    const back = isCancelled ? row.startsAt : row.movedFromAt;
    if (!isTheirs || !back) return refuse('not-allowed-now');
    const local = momentOf(back).toZonedDateTimeISO(PROGRAMME_ZONE).toPlainDateTime();
    const place = placeAt(ctx, week, input.meetingId, local);
    if (!place.ok) return refuse(place.refusal);
    const unsaid = { state: 'planned', cancelledAt: null, word: '', wordBy: '' };
    return ok(isCancelled ? unsaid : { ...unsaid, ...place.value, movedFromAt: null });
  });
}

/** The columns that say when, if a meeting can be put there. */
function placeAt(
  ctx: Context,
  week: PairRead,
  meetingId: string,
  local: Temporal.PlainDateTime,
): Result<{ startsAt: Date; meetsOn: string; number: number }, WeekRefusal> {
  const startsAt = checkTime(ctx, week, { on: local.toPlainDate(), at: local.toPlainTime() });
  if (!startsAt.ok) return startsAt;
  const meetsOn = dayOf(startsAt.value).toString();
  const others = week.pair.meetings.filter(({ id }) => id !== meetingId);
  return ok({ startsAt: dateOf(startsAt.value), meetsOn, number: nextNumber(others, meetsOn) });
}

type Row = NonNullable<Awaited<ReturnType<typeof findPlanned>>>;

function changeAhead(
  ctx: Context,
  verb: string,
  input: Which,
  press: WeekPress,
  change: (row: Row, week: PairRead) => Change,
): Answer {
  const { pairingId, meetingId, version, by } = input;
  return inTransaction(ctx, deed(verb, pairingId, press), async (tx) => {
    const week = await openWeek(tx, ctx, pairingId);
    if (!week.ok) return week;
    const row = await findPlanned(tx, input);
    if (!row?.startsAt) return refuse('not-found');
    if (row.version !== version) return refuse('changed-meanwhile');
    if (row.logs.length > 0) return refuse('not-allowed-now');
    if (Temporal.Instant.compare(momentOf(row.startsAt), ctx.clock.now()) <= 0) {
      return refuse('meeting-time-past');
    }
    const data = change(row, week.value);
    if (!data.ok) return data;
    await changeOne(
      tx.meeting.updateMany({
        where: { id: meetingId, version, state: row.state },
        data: { ...data.value, version: { increment: 1 } },
      }),
    );
    const news = { pairingId, by, change: `${meetingId}-${version + 1}` };
    return ok({ isTold: await tellOtherSide(tx, ctx, news, press.baseUrl) });
  });
}

function findPlanned(tx: BranchTx, { pairingId, meetingId }: Which) {
  return tx.meeting.findFirst({
    where: { id: meetingId, pairingId },
    select: {
      state: true,
      startsAt: true,
      movedFromAt: true,
      wordBy: true,
      version: true,
      logs: { where: { undoneAt: null }, select: { id: true }, take: 1 },
    },
  });
}
