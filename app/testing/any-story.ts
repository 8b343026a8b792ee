import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { MEETING_MODES, MEETING_STATES } from '~/domain/meetings/meeting-state';
import type { FollowFrame } from '~/domain/pairing/follow-frame';
import { BREAK_KINDS } from '~/domain/pairing/pairing-break';
import type { PairingStory } from '~/domain/pairing/story';
import { frameOn, storyWith } from './stories';

// Histories of pairings as chance writes them: breaks that overlap, meetings on still days, words of
// one side alone. Days lie around two turns of the year, clock changes and a 29 February.

const FIRST = Temporal.PlainDate.from('2027-06-01');
const DAYS = 500;

const day = fc.integer({ min: 0, max: DAYS }).map((days) => FIRST.add({ days }));
const span = fc
  .tuple(day, fc.integer({ min: 0, max: 60 }))
  .map(([fromOn, days]) => ({ fromOn, untilOn: fromOn.add({ days }) }));

const anyBreak = fc
  .tuple(span, fc.constantFrom(...BREAK_KINDS))
  .map(([days, kind]) => ({ ...days, kind, reason: 'other' as const }));

const anyMeeting = fc.record({
  id: fc.uuid(),
  on: day,
  state: fc.oneof(fc.constant('held' as const), fc.constantFrom(...MEETING_STATES)),
  mode: fc.constantFrom(...MEETING_MODES),
  minutes: fc.integer({ min: 1, max: 32 }).map((quarters) => quarters * 15),
  saidBy: fc.subarray(['guide', 'participant', 'coordinator'] as const),
  isDisputed: fc.boolean(),
});

/** A running pairing that started some time in the stretch, with breaks and meetings. */
export const anyStory: fc.Arbitrary<PairingStory> = fc
  .record({
    startedOn: day,
    state: fc.constantFrom('trial', 'active', 'closing'),
    breaks: fc.array(anyBreak, { maxLength: 4 }),
    meetings: fc.array(anyMeeting, { maxLength: 40 }),
  })
  .map(({ startedOn, meetings, ...given }) =>
    storyWith({
      ...given,
      startedOn: startedOn.toString(),
      // As the database has it: minutes only where it was held.
      meetings: meetings.map((one) => (one.state === 'held' ? one : { ...one, minutes: null })),
    }),
  );

/** A day of the stretch, free weeks and holidays on it, and either way to count. */
export const anyFrame: fc.Arbitrary<FollowFrame> = fc
  .record({
    today: day,
    freeDays: fc.array(
      span.map(({ fromOn, untilOn }) => ({
        fromOn: fromOn.toString(),
        untilOn: untilOn.toString(),
        name: 'free',
      })),
      { maxLength: 2 },
    ),
    halvesHolidayWeeks: fc.boolean(),
    countsPhoneTalks: fc.boolean(),
    holidays: fc.array(day, { maxLength: 12 }),
  })
  .map(({ today, holidays, ...followUp }) =>
    frameOn(
      today.toString(),
      followUp,
      holidays.map((one) => one.toString()),
    ),
  );
