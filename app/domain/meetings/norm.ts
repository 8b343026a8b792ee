import type { Temporal } from 'temporal-polyfill';
import { dayNumber } from '../kernel/day-number';
import { type DaySpan, spanAround } from '../kernel/day-spans';
import { dayFromNumber, dayNumberOf } from '../kernel/programme-time';
import type { FollowFrame } from '../pairing/follow-frame';
import { stillSpans } from '../pairing/still-days';
import type { PairingStory, StoryMeeting } from '../pairing/story';

/** The norm is a rolling four weeks, today included (product.md, principle 6). */
export const NORM_DAYS = 28;

export interface Norm {
  readonly fromOn: Temporal.PlainDate;
  readonly toOn: Temporal.PlainDate;
  readonly heldMinutes: number;
  /** Whole minutes, rounded half up; 0 where no day counts. */
  readonly normMinutes: number;
}

/**
 * How long a pair met in the four weeks up to today, and how long the programme hopes for. The hope
 * is the programme's norm times the share of the days that count: not those before the start or
 * after the end, of a pause, away or a free week; a day of a week with a public holiday is half a
 * day where the programme says so. What was held counts on every day, however still it was to be.
 */
export function normOf(story: PairingStory, frame: FollowFrame): Norm {
  const until = dayNumberOf(frame.today);
  const window = { from: until - NORM_DAYS + 1, until };
  const hoped = frame.settings.normHoursPerFourWeeks * 60;
  return {
    fromOn: dayFromNumber(window.from),
    toOn: frame.today,
    heldMinutes: heldMinutes(story.meetings, window, frame),
    normMinutes: Math.round((hoped * halfDays(story, window, frame)) / (2 * NORM_DAYS)),
  };
}

/** Whether a meeting counts towards the norm; a talk by phone only where the programme says so. */
function countsForNorm(
  { state, mode }: Pick<StoryMeeting, 'state' | 'mode'>,
  { settings }: Pick<FollowFrame, 'settings'>,
): boolean {
  return state === 'held' && (mode === 'in-person' || settings.followUp.countsPhoneTalks);
}

function heldMinutes(meetings: readonly StoryMeeting[], window: DaySpan, frame: FollowFrame) {
  let minutes = 0;
  for (const meeting of meetings) {
    if (!countsForNorm(meeting, frame)) continue;
    const day = dayNumberOf(meeting.on);
    if (day >= window.from && day <= window.until) minutes += meeting.minutes ?? 0;
  }
  return minutes;
}

function halfDays(story: PairingStory, window: DaySpan, frame: FollowFrame): number {
  if (!story.startedOn) return 0;
  const first = Math.max(window.from, dayNumberOf(story.startedOn));
  const last = story.endedOn ? Math.min(window.until, dayNumberOf(story.endedOn)) : window.until;
  const still = stillSpans(story, frame);
  const halved = frame.settings.followUp.halvesHolidayWeeks ? holidayWeeks(frame) : NO_WEEKS;
  let halves = 0;
  for (let day = first; day <= last; day++) {
    if (!spanAround(still, day)) halves += halved.has(mondayOf(day)) ? 1 : 2;
  }
  return halves;
}

const NO_WEEKS: ReadonlySet<number> = new Set();

/** Mondays of the ISO weeks with a public holiday on any of their seven days. */
function holidayWeeks({ holidays }: FollowFrame): ReadonlySet<number> {
  return new Set([...holidays].map((iso) => mondayOf(dayNumber(iso))));
}

/** Day 0, 1 January 1970, was a Thursday. */
function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}
