import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { MeetingState } from './meeting-state';
import type { SaidOutcome, Word } from './said';
import { standing } from './settle';

const word = (side: Word['side'], minutes: number | null, outcome: SaidOutcome = 'held'): Word => ({
  side,
  outcome,
  minutes,
  activities: side === 'guide' ? ['walking'] : ['cafe', 'walking'],
});
const open = { isPlanned: false, settled: null };

it.each<[string, readonly Word[], MeetingState, number | null, boolean]>([
  ['one side alone', [word('guide', 120)], 'held', 120, false],
  ['both alike', [word('guide', 120), word('participant', 120)], 'held', 120, false],
  [
    'both, of differing length: the lower',
    [word('guide', 180), word('participant', 90)],
    'held',
    90,
    true,
  ],
  [
    'held and not come',
    [word('guide', 60), word('participant', null, 'no-show-guide')],
    'held',
    60,
    true,
  ],
  ['a try', [word('guide', null, 'no-show-participant')], 'no-show-participant', null, false],
  [
    'both blame the other',
    [
      word('guide', null, 'cancelled-by-participant'),
      word('participant', null, 'cancelled-by-guide'),
    ],
    'cancelled-by-both',
    null,
    false,
  ],
  ['every word taken back', [], 'undone', null, false],
])('%s', (_what, words, state, minutes, isDisputed) => {
  expect(standing(words, open)).toMatchObject({ state, minutes, isDisputed });
});

it('goes back to the plan when every word of a planned meeting is taken back', () => {
  expect(standing([], { isPlanned: true, settled: null }).state).toBe('planned');
});

it('keeps what a coordinator has settled, whatever is said later, until nobody says anything', () => {
  const settled = { state: 'held', minutes: 150 } as const;
  const words = [word('guide', 180), word('participant', 90)];
  expect(standing(words, { isPlanned: false, settled })).toMatchObject({
    minutes: 150,
    isDisputed: false,
  });
  expect(standing([], { isPlanned: false, settled })).toMatchObject({
    state: 'undone',
    minutes: null,
  });
});

const words = fc.array(
  fc.record({
    side: fc.constantFrom('guide' as const, 'participant' as const),
    outcome: fc.constantFrom<SaidOutcome>('held', 'no-show-guide', 'cancelled-by-both'),
    minutes: fc.integer({ min: 1, max: 48 }).map((quarters) => quarters * 15),
    activities: fc.subarray(['walking', 'cafe', 'fishing']),
  }),
  { minLength: 1, maxLength: 3 },
);

it('counts no minute that somebody did not say, never more than the least, in any order', () => {
  fc.assert(
    fc.property(words, (said) => {
      const now = standing(said, open);
      const lengths = said.filter((one) => one.outcome === 'held').map((one) => one.minutes);
      expect(now.minutes).toBe(lengths.length === 0 ? null : Math.min(...lengths));
      const turned = standing([...said].reverse(), open);
      expect({ ...turned, activities: [] }).toEqual({ ...now, activities: [] });
      expect([...turned.activities].sort()).toEqual([...now.activities].sort());
    }),
    { numRuns: 400, seed: 6 },
  );
});
