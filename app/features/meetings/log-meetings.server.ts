import type { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { checkLogDay } from '~/domain/meetings/log-day';
import { isLogLength } from '~/domain/meetings/log-length';
import { outcomeOf, type Tried } from '~/domain/meetings/said';
import type { Mood, PairSide } from '~/domain/pairing/story';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { orJoinTheFirst } from './first-of-two';
import { logFrameOf } from './log-frame.query.server';
import type { MeetingAnswer } from './meeting-refusal';
import { writeWord } from './write-word.server';

/** Who says it: one side, or a coordinator for a side on the phone. */
export interface Speaker {
  readonly pairingId: string;
  readonly side: PairSide;
  readonly byUserId: string | null;
}

/** Several days are logged in one go, with the same length; more than these are no slip of a finger. */
export const DAYS_AT_ONCE = 14;

export interface Told {
  /** Ids of the words, which take them back. */
  readonly logIds: string[];
}

/**
 * "We met": on one day or several, all of them or none. Races and retries make no second meeting:
 * the other side's press joins, the same key gives the first result, and the same word about a day
 * again is refused as `day-said-already` unless it is meant.
 */
export function logMeetings(
  ctx: Context,
  speaker: Speaker,
  said: {
    readonly days: readonly Temporal.PlainDate[];
    readonly minutes: number;
    readonly activities?: readonly string[];
    readonly mood?: Mood | null;
    readonly note?: string;
    readonly isAgain?: boolean;
  },
  options: { readonly key: string | undefined },
): Promise<Result<Told, MeetingAnswer>> {
  const { minutes, activities = [], mood = null, note = '', isAgain = false } = said;
  if (!isLogLength(minutes)) return Promise.resolve(refuse('length-not-allowed', 'minutes'));
  const word = { outcome: 'held', minutes, activities, mood, note, isAgain } as const;
  return tell(ctx, speaker, said.days, word, options);
}

/** "We tried, and it did not happen": one day, and who could not or did not come. */
export function sayWeTried(
  ctx: Context,
  speaker: Speaker,
  said: { readonly on: Temporal.PlainDate; readonly tried: Tried },
  options: { readonly key: string | undefined },
): Promise<Result<Told, MeetingAnswer>> {
  const outcome = outcomeOf(said.tried, speaker.side);
  const word = { outcome, minutes: null, activities: [], mood: null, note: '', isAgain: false };
  return tell(ctx, speaker, [said.on], word, options);
}

type OneWord = Omit<Parameters<typeof writeWord>[2], keyof Speaker | 'on'>;

function tell(
  ctx: Context,
  speaker: Speaker,
  days: readonly Temporal.PlainDate[],
  word: OneWord,
  options: { readonly key: string | undefined },
): Promise<Result<Told, MeetingAnswer>> {
  const { pairingId, side } = speaker;
  const each = [...new Map(days.map((day) => [day.toString(), day])).values()];
  if (each.length === 0 || each.length > DAYS_AT_ONCE) {
    return Promise.resolve(refuse('not-allowed-now', 'on'));
  }
  const deed = {
    verb: word.outcome === 'held' ? 'meeting.log' : 'meeting.tried',
    subject: { type: 'pairing', id: pairingId },
    idempotencyKey: options.key,
    ...holderOf(speaker),
    details: { side, days: each.length },
  };
  return orJoinTheFirst(() =>
    inTransaction(ctx, deed, async (tx): Promise<Result<Told, MeetingAnswer>> => {
      const known = await logFrameOf(tx, ctx, pairingId);
      if (!known) return refuse('not-found');
      const activities = word.activities.filter((code) => known.settings.interests.includes(code));
      const logIds: string[] = [];
      for (const on of each) {
        const day = checkLogDay(on, known.frame);
        if (!day.ok) return day;
        const written = await writeWord(tx, ctx, { ...word, ...speaker, on, activities });
        if (!written.ok) return written;
        logIds.push(written.value);
      }
      return ok({ logIds });
    }),
  );
}

/**
 * A press belongs to one side of the pairing, whichever of its links it came by: what was kept on a
 * phone is sent again by a newer link, and must not count twice. A coordinator's belongs to them.
 */
export function holderOf(speaker: Speaker): { readonly idempotencyHolder?: string } {
  if (speaker.byUserId !== null) return {};
  return { idempotencyHolder: `pair:${speaker.pairingId}:${speaker.side}` };
}
