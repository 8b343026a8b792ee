import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { meetingHours } from './meeting-hours';

const day = Temporal.PlainDate.from('2026-11-22');
const norms = (...held: readonly (readonly [number, number])[]) =>
  held.map(([heldMinutes, normMinutes]) => ({ fromOn: day, toOn: day, heldMinutes, normMinutes }));

it('is no figure of fewer than five pairs', () => {
  const four = norms([480, 480], [0, 480], [0, 480], [0, 480]);
  expect(meetingHours(four)).toBeNull();
  expect(meetingHours([...four, ...norms([0, 480])])?.pairs).toBe(5);
});

it('leaves out a pair of whom nothing was hoped for', () => {
  const five = norms([480, 480], [479, 480], [120, 240], [240, 240], [60, 0]);
  expect(meetingHours(five)).toBeNull();
  expect(meetingHours([...five, ...norms([600, 480])])).toEqual({
    pairs: 5,
    atNorm: null,
    medianMinutes: 479,
  });
});

it('has the lower of the middle two for an even number', () => {
  const six = norms([60, 480], [120, 480], [180, 480], [240, 480], [300, 480], [360, 480]);
  expect(meetingHours(six)?.medianMinutes).toBe(180);
});

const met = (count: number, others: number) =>
  meetingHours(
    norms(
      ...Array.from({ length: count }, () => [480, 480] as const),
      ...Array.from({ length: others }, () => [479, 480] as const),
    ),
  )?.atNorm;

it.each([
  [4, 5, null],
  [5, 4, null],
  [4, 6, { bound: 'fewer', count: 5 }],
  [0, 10, { bound: 'fewer', count: 5 }],
  [5, 5, { bound: 'exact', count: 5 }],
  [6, 5, { bound: 'exact', count: 6 }],
  [6, 4, { bound: 'more', count: 5 }],
  [14, 0, { bound: 'more', count: 9 }],
])('tells of no part of fewer than five: %d that met the norm, %d that did not', (a, b, expected) => {
  expect(met(a, b)).toEqual(expected);
});
