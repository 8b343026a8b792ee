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
    atNorm: 3,
    medianMinutes: 479,
  });
});

it('has the lower of the middle two for an even number', () => {
  const six = norms([60, 480], [120, 480], [180, 480], [240, 480], [300, 480], [360, 480]);
  expect(meetingHours(six)?.medianMinutes).toBe(180);
});
