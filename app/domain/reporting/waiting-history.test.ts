import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../kernel/programme-time';
import { dayNumbers } from './day-numbers';
import { quarterEnds } from './quarters';
import { waitOn } from './waiting-history';

const day = (iso: string) => Temporal.PlainDate.from(iso);

describe('a first wait as it stood on a day', () => {
  const history = { since: 100, guideOn: 150, leftOn: null };

  it.each([
    ['before it began', 99, null],
    ['on its first day', 100, { days: 0, gotGuide: false }],
    ['the day before the guide', 149, { days: 49, gotGuide: false }],
    ['on the day of the guide', 150, { days: 50, gotGuide: true }],
    ['ever after', 829, { days: 50, gotGuide: true }],
    ['when it began before what is watched', 830, null],
  ])('%s', (_, on, expected) => {
    expect(waitOn(history, on, on - 730)).toEqual(expected);
  });

  it('stops for whoever left, without a guide', () => {
    const left = { since: 100, guideOn: null, leftOn: 131 };
    expect(waitOn(left, 130, 0)).toEqual({ days: 30, gotGuide: false });
    expect(waitOn(left, 400, 0)).toEqual({ days: 31, gotGuide: false });
  });

  it('is never less than nothing, whatever day a spreadsheet said', () => {
    const odd = { since: 100, guideOn: 95, leftOn: null };
    expect(waitOn(odd, 120, 0)).toEqual({ days: 0, gotGuide: true });
  });
});

it('counts a moment as the day it is in Tromsø, winter and summer', () => {
  const numbers = dayNumbers();
  for (const moment of [
    '2026-01-31T22:59:59.999Z',
    '2026-01-31T23:00:00Z',
    '2026-03-28T23:00:00Z',
    '2026-03-29T21:59:59Z',
    '2026-03-29T22:00:00Z',
    '2026-10-25T22:30:00Z',
    '2026-10-25T23:00:00Z',
    '2026-07-01T00:00:00Z',
  ]) {
    const instant = Temporal.Instant.from(moment);
    const iso = dayOf(instant).toString();
    expect([moment, numbers.ofMoment(instant.epochMilliseconds)]).toEqual([
      moment,
      numbers.ofDay(iso),
    ]);
  }
  expect(numbers.ofDay('1970-01-02')).toBe(1);
});

it.each([
  ['2026-11-22', ['2026-03-31', '2026-06-30', '2026-09-30']],
  ['2026-01-01', ['2025-06-30', '2025-09-30', '2025-12-31']],
  ['2026-03-31', ['2025-06-30', '2025-09-30', '2025-12-31']],
])('on %s the last three quarters ended on their last days', (on, ends) => {
  expect(quarterEnds(day(on), 3).map(String)).toEqual(ends);
});
