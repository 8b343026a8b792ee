import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PairSide } from '../pairing/story';
import { type DayMeeting, placeOf } from './merge';
import { outcomeOf, type SaidOutcome, TRIED, type Word } from './said';
import { standing } from './settle';

const word = (side: Word['side'], minutes: number | null = 120, outcome?: SaidOutcome): Word => ({
  side,
  outcome: outcome ?? 'held',
  minutes,
  activities: [],
});
const meeting = (change: Partial<DayMeeting>): DayMeeting => ({
  id: `meeting-${change.number ?? 1}`,
  number: 1,
  state: 'held',
  isPlanned: false,
  words: [],
  ...change,
});
const held = { side: 'guide', outcome: 'held' } as const;
const there = (id: string) => ({ ok: true, value: { kind: 'there', id } });
const fresh = (number: number) => ({ ok: true, value: { kind: 'new', number } });

describe('which meeting a word is about', () => {
  it.each<[string, readonly DayMeeting[], unknown]>([
    ['a day without any: its first', [], fresh(1)],
    [
      'a day that the other has logged: that one',
      [meeting({ words: [word('participant')] })],
      there('meeting-1'),
    ],
    [
      'a planned one: that one',
      [meeting({ state: 'planned', isPlanned: true })],
      there('meeting-1'),
    ],
    [
      'a cancelled plan: the next',
      [meeting({ state: 'cancelled-by-guide', isPlanned: true })],
      fresh(2),
    ],
    [
      'a plan that the other cancelled with a word: the next',
      [
        meeting({
          state: 'cancelled-by-participant',
          isPlanned: true,
          words: [word('participant', null, 'cancelled-by-participant')],
        }),
      ],
      fresh(2),
    ],
    [
      'a try of which the other spoke: that one',
      [meeting({ state: 'no-show-guide', words: [word('participant', null, 'no-show-guide')] })],
      there('meeting-1'),
    ],
    ['one that was taken back: that one', [meeting({ state: 'undone' })], there('meeting-1')],
    [
      'a gap in the numbers: the gap',
      [meeting({ number: 2, state: 'cancelled-by-both', isPlanned: true })],
      fresh(1),
    ],
    [
      'an own try before: the next, unasked',
      [
        meeting({
          state: 'no-show-participant',
          words: [word('guide', null, 'no-show-participant')],
        }),
      ],
      fresh(2),
    ],
  ])('%s', (_what, day, place) => {
    expect(placeOf(day, held)).toEqual(place);
  });

  it('does not take the same word for a day twice, unless it is meant', () => {
    const day = [meeting({ words: [word('guide')] })];
    expect(placeOf(day, held)).toEqual({ ok: false, refusal: 'day-said-already', field: 'again' });
    expect(placeOf(day, held, true)).toEqual(fresh(2));
  });
});

/** The day as the database would have it after each word. */
function tell(words: readonly Word[], again: boolean): DayMeeting[] {
  const day: DayMeeting[] = [];
  for (const one of words) {
    const place = placeOf(day, one, again);
    if (!place.ok) continue;
    const at = place.value;
    const index = at.kind === 'there' ? day.findIndex(({ id }) => id === at.id) : day.length;
    const number = at.kind === 'new' ? at.number : (day[index]?.number ?? 0);
    const said = [...(day[index]?.words ?? []), one];
    const { state } = standing(said, { isPlanned: false, settled: null });
    day[index] = { id: `meeting-${number}`, number, state, isPlanned: false, words: said };
  }
  return day;
}

const sides = fc.array(fc.constantFrom<PairSide>('guide', 'participant'), { maxLength: 12 });

it('makes one meeting of any number of presses by either side that are not meant as more', () => {
  fc.assert(
    fc.property(sides, (pressed) => {
      const day = tell(
        pressed.map((side) => word(side)),
        false,
      );
      expect(day).toHaveLength(Math.min(1, pressed.length));
      expect(day[0]?.words.length ?? 0).toBe(new Set(pressed).size);
    }),
    { numRuns: 300, seed: 4 },
  );
});

it('makes as many meetings as the side says who has the most to tell, in whatever order', () => {
  fc.assert(
    fc.property(sides, (pressed) => {
      const day = tell(
        pressed.map((side) => word(side)),
        true,
      );
      const count = (side: PairSide) => pressed.filter((one) => one === side).length;
      expect(day).toHaveLength(Math.max(count('guide'), count('participant')));
      expect(new Set(day.map(({ number }) => number)).size).toBe(day.length);
      for (const { words } of day)
        expect(new Set(words.map((one) => one.side)).size).toBe(words.length);
    }),
    { numRuns: 300, seed: 5 },
  );
});

it.each([
  [
    'guide',
    ['cancelled-by-guide', 'cancelled-by-participant', 'no-show-participant', 'cancelled-by-both'],
  ],
  [
    'participant',
    ['cancelled-by-participant', 'cancelled-by-guide', 'no-show-guide', 'cancelled-by-both'],
  ],
] as const)('says in the words of the meeting why a %s did not meet', (side, outcomes) => {
  expect(TRIED.map((tried) => outcomeOf(tried, side))).toEqual(outcomes);
});
