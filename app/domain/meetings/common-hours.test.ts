import { describe, expect, test } from 'vitest';
import { SLOTS } from '../matching/people';
import { commonSlots, suggestTimes } from './common-hours';

describe('the common free hours of a pair', () => {
  test('are those in which both are free, in the order of the week', () => {
    expect(
      commonSlots(
        ['sun-evening', 'mon-evening', 'tue-morning'],
        ['mon-evening', 'sun-evening', 'wed-morning'],
      ),
    ).toEqual(['mon-evening', 'sun-evening']);
  });

  test('give a time of each weekday before a second one of any', () => {
    expect(
      suggestTimes(SLOTS, ['mon-morning', 'mon-evening', 'thu-afternoon', 'sat-evening'], 3),
    ).toEqual([
      { weekday: 1, at: '10:00' },
      { weekday: 4, at: '14:00' },
      { weekday: 6, at: '18:00' },
    ]);
    expect(suggestTimes(SLOTS, ['mon-morning', 'mon-evening'], 4)).toEqual([
      { weekday: 1, at: '10:00' },
      { weekday: 1, at: '18:00' },
    ]);
  });

  test('give nothing where there are none', () => {
    expect(suggestTimes(['mon-morning'], ['mon-evening'], 4)).toEqual([]);
    expect(suggestTimes(SLOTS, SLOTS, 4)).toHaveLength(4);
  });
});
