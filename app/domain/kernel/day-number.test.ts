import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { dayNumber } from './day-number';

it('counts the days of the calendar, leap days and turns of the century included', () => {
  const epoch = Temporal.PlainDate.from('1970-01-01');
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (days) => {
      expect(dayNumber(epoch.add({ days }).toString())).toBe(days);
    }),
    { numRuns: 500, seed: 3 },
  );
  expect(dayNumber('2000-03-01') - dayNumber('2000-02-28')).toBe(2);
  expect(dayNumber('1900-03-01') - dayNumber('1900-02-28')).toBe(1);
});

it('refuses what is no ISO day', () => {
  for (const text of ['', '2026', '22.11.2026', '2026-11-2x', '2026-11-22T10', '2026/11/22']) {
    expect(() => dayNumber(text), text).toThrow(RangeError);
  }
});
