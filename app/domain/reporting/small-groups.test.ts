import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupsToHide, LEAST_SHOWN } from './small-groups';

const hide = (counts: Record<string, number>) => [...groupsToHide(new Map(Object.entries(counts)))];

it.each([
  ['nothing where all are large', { woman: 20, man: 15 }, []],
  ['nothing where the smallest are five', { woman: 20, man: 5 }, []],
  [
    'small groups together where they are five or more',
    { woman: 20, other: 3, unsaid: 2 },
    ['unsaid', 'other'],
  ],
  ['one more where they are fewer', { woman: 20, man: 15, other: 3 }, ['other', 'man']],
  ['everybody in a small branch', { woman: 3, man: 1 }, ['man', 'woman']],
  ['nothing of an empty group', { woman: 20, man: 15, other: 0 }, []],
])('hides %s', (_, counts, hidden) => {
  expect(hide(counts)).toEqual(hidden);
});

it('leaves nobody to be picked out: what is hidden is nobody, five or more, or everybody', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { maxLength: 8 }), (counts) => {
      const groups = new Map(counts.map((count, index) => [index, count]));
      const hidden = groupsToHide(groups);
      const people = [...hidden].reduce((sum, key) => sum + (groups.get(key) ?? 0), 0);
      const total = counts.reduce((sum, count) => sum + count, 0);
      expect(people === 0 || people >= LEAST_SHOWN || people === total).toBe(true);
      for (const [key, count] of groups) {
        if (count > 0 && !hidden.has(key)) expect(count).toBeGreaterThanOrEqual(LEAST_SHOWN);
      }
    }),
  );
});
