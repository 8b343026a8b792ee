import fc from 'fast-check';
import { expect, it } from 'vitest';
import { daysOutside, mergedSpans, spanAround } from './day-spans';

const anySpan = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: -2, max: 20 }))
  .map(([from, length]) => ({ from, until: from + length }));

it('agrees with counting day for day', () => {
  fc.assert(
    fc.property(fc.array(anySpan, { maxLength: 6 }), anySpan, (spans, asked) => {
      const merged = mergedSpans(spans);
      const isIn = (day: number) => spans.some(({ from, until }) => from <= day && day <= until);
      let outside = 0;
      for (let day = asked.from; day <= asked.until; day++) if (!isIn(day)) outside++;
      expect(daysOutside(merged, asked)).toBe(outside);
      for (let day = -3; day < 90; day++) {
        expect(spanAround(merged, day) !== undefined).toBe(isIn(day));
      }
    }),
    { numRuns: 300, seed: 4 },
  );
});

it('makes one of spans that touch, and none of a span without days', () => {
  expect(
    mergedSpans([
      { from: 8, until: 9 },
      { from: 3, until: 5 },
      { from: 6, until: 7 },
      { from: 20, until: 19 },
    ]),
  ).toEqual([{ from: 3, until: 9 }]);
});
