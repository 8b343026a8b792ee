import { type DaySpan, daysOutside, spanAround } from '../../kernel/day-spans';
import { dayNumberOf } from '../../kernel/programme-time';
import { NORM_DAYS, normOf } from '../../meetings/norm';
import type { FollowFrame } from '../follow-frame';
import { type PairingStory, type PairSide, STORY_DAYS } from '../story';

/** Six weeks: longer than from one monthly check-in to the next. */
const SIDE_SILENT_DAYS = 42;

/**
 * Hours under half the norm in the last four weeks, once four weeks have passed. Asked only where at
 * least half of the weeks counted: two days back from a pause are no reason to call.
 */
export function isUnderHalfNorm(story: PairingStory, frame: FollowFrame): boolean {
  const { startedOn } = story;
  if (!startedOn || dayNumberOf(frame.today) - dayNumberOf(startedOn) < NORM_DAYS) return false;
  const { heldMinutes, normMinutes } = normOf(story, frame);
  const full = frame.settings.normHoursPerFourWeeks * 60;
  return normMinutes * 2 >= full && heldMinutes * 2 < normMinutes;
}

/**
 * The last two meetings that were to be in the ten weeks up to today were cancelled or missed. Those
 * within a pause, days away or a free week are nobody's fault, and of one day a meeting that was held
 * is the last.
 */
export function areTwoMissed(
  { meetings }: PairingStory,
  { today }: FollowFrame,
  still: readonly DaySpan[],
): boolean {
  const until = dayNumberOf(today);
  const past = meetings
    .map(({ state, on }) => ({ state, day: dayNumberOf(on) }))
    .filter(({ state, day }) => isOutcome(state) && day <= until && day >= until - STORY_DAYS)
    .filter(({ state, day }) => state === 'held' || !spanAround(still, day))
    .sort((a, b) => b.day - a.day || Number(b.state === 'held') - Number(a.state === 'held'));
  const [last, before] = past;
  return last !== undefined && before !== undefined && isMissed(last) && isMissed(before);
}

function isOutcome(state: string): boolean {
  return state !== 'planned' && state !== 'undone';
}

function isMissed({ state }: { readonly state: string }): boolean {
  return state !== 'held';
}

/** In the last talk with either side that had an answer it was a bad one, or help was wished for. */
export function isLowAnswer({ checkIns }: PairingStory): boolean {
  return SIDES.some((side) => {
    const answers = checkIns.filter(
      (one) =>
        one.side === side && one.outcome === 'done' && (one.answer !== null || one.wantsHelp),
    );
    const last = answers.reduce<(typeof answers)[number] | null>(
      (latest, one) =>
        latest && dayNumberOf(one.heldOn) < dayNumberOf(latest.heldOn) ? latest : one,
      null,
    );
    return last !== null && (last.answer === 'bad' || last.wantsHelp);
  });
}

/**
 * One side has told of a meeting or talked with the coordinator within six weeks, the other has done
 * neither for six. Days of pauses, away and free weeks are not counted; what a coordinator wrote
 * speaks for nobody. Two silent sides are silence, which has a ladder of its own.
 */
export function isOneSideSilent(
  story: PairingStory,
  { today }: FollowFrame,
  still: readonly DaySpan[],
): boolean {
  if (!story.startedOn) return false;
  const until = dayNumberOf(today);
  const earliest = Math.max(dayNumberOf(story.startedOn), until - STORY_DAYS);
  const [a = false, b = false] = SIDES.map((side) => {
    const last = Math.max(earliest, lastWord(story, side, until));
    return daysOutside(still, { from: last + 1, until }) >= SIDE_SILENT_DAYS;
  });
  return a !== b;
}

const SIDES: readonly PairSide[] = ['guide', 'participant'];

function lastWord({ meetings, checkIns }: PairingStory, side: PairSide, until: number): number {
  const logged = meetings.filter(({ saidBy }) => saidBy.includes(side)).map(({ on }) => on);
  const talked = checkIns
    .filter((one) => one.side === side && one.outcome === 'done')
    .map(({ heldOn }) => heldOn);
  const days = [...logged, ...talked].map(dayNumberOf).filter((day) => day <= until);
  return Math.max(Number.NEGATIVE_INFINITY, ...days);
}
