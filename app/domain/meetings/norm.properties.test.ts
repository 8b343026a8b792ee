import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FollowFrame } from '~/domain/pairing/follow-frame';
import type { PairingStory } from '~/domain/pairing/story';
import { anyFrame, anyStory } from '~/testing/any-story';
import { normOf } from './norm';

/** The same definition told once more, day for day on the calendar itself, without any number. */
function byHand(story: PairingStory, { today, settings, holidays }: FollowFrame) {
  const { followUp } = settings;
  let held = 0;
  let days = 0;
  for (let ago = 27; ago >= 0; ago--) {
    const day = today.subtract({ days: ago });
    const iso = day.toString();
    for (const one of story.meetings) {
      const counts = one.mode === 'in-person' || followUp.countsPhoneTalks;
      if (one.state === 'held' && counts && one.on.equals(day)) held += one.minutes ?? 0;
    }
    const monday = day.subtract({ days: day.dayOfWeek - 1 });
    const week = [0, 1, 2, 3, 4, 5, 6].map((days) => monday.add({ days }).toString());
    const isHalf = followUp.halvesHolidayWeeks && week.some((one) => holidays.has(one));
    const isStill =
      story.breaks.some(({ fromOn, untilOn }) => `${fromOn}` <= iso && iso <= `${untilOn}`) ||
      followUp.freeDays.some(({ fromOn, untilOn }) => fromOn <= iso && iso <= untilOn);
    if (`${story.startedOn}` <= iso && !isStill) days += isHalf ? 0.5 : 1;
  }
  return { held, norm: Math.round((settings.normHoursPerFourWeeks * 60 * days) / 28) };
}

it('is for 1,000 histories what counting by hand gives', () => {
  fc.assert(
    fc.property(anyStory, anyFrame, (story, frame) => {
      const { heldMinutes, normMinutes } = normOf(story, frame);
      expect({ held: heldMinutes, norm: normMinutes }).toEqual(byHand(story, frame));
    }),
    { numRuns: 1_000, seed: 4 },
  );
});

it('is whole, never below nothing, never above the programme’s, and less with one more break', () => {
  fc.assert(
    fc.property(anyStory, anyFrame, (story, frame) => {
      const { normMinutes } = normOf(story, frame);
      expect(Number.isInteger(normMinutes)).toBe(true);
      expect(normMinutes).toBeGreaterThanOrEqual(0);
      expect(normMinutes).toBeLessThanOrEqual(frame.settings.normHoursPerFourWeeks * 60);
      const whole = normOf({ ...story, breaks: [] }, frame).normMinutes;
      expect(normMinutes).toBeLessThanOrEqual(whole);
    }),
    { numRuns: 300, seed: 5 },
  );
});
