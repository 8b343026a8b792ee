import { dayNumber } from '../kernel/day-number';
import { type DaySpan, mergedSpans } from '../kernel/day-spans';
import { dayNumberOf } from '../kernel/programme-time';
import type { FollowFrame } from './follow-frame';
import type { PairingStory } from './story';

type Still = Pick<PairingStory, 'breaks' | 'state' | 'stateSince'>;

/** Days on which the pair is not expected to meet: pauses, what it said itself, free weeks. */
export function stillSpans(story: Still, frame: FollowFrame): readonly DaySpan[] {
  const away = story.breaks.filter(({ kind }) => kind === 'away').map(spanOf);
  return mergedSpans([...away, ...pauses(story, frame), ...freeSpans(frame)]);
}

/**
 * Days on which nobody asks the pair for anything of the programme calendar: pauses and free weeks.
 * A pair that is away may still be called; a talk then matters more, not less.
 */
export function quietSpans(story: Still, frame: FollowFrame): readonly DaySpan[] {
  return mergedSpans([...pauses(story, frame), ...freeSpans(frame)]);
}

/** A paused pairing stays paused until somebody resumes it, also when its pause was to be over. */
function pauses({ breaks, state, stateSince }: Still, { today }: FollowFrame): DaySpan[] {
  const spans = breaks.filter(({ kind }) => kind === 'pause').map(spanOf);
  if (state === 'paused') spans.push({ from: dayNumberOf(stateSince), until: dayNumberOf(today) });
  return spans;
}

function freeSpans({ settings }: FollowFrame): DaySpan[] {
  return settings.followUp.freeDays.map(({ fromOn, untilOn }) => ({
    from: dayNumber(fromOn),
    until: dayNumber(untilOn),
  }));
}

function spanOf({ fromOn, untilOn }: PairingStory['breaks'][number]): DaySpan {
  return { from: dayNumberOf(fromOn), until: dayNumberOf(untilOn) };
}
