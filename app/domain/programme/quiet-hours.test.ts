import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { quietUntil } from './quiet-hours';

const NIGHT = { quietFrom: '20:00', quietUntil: '08:00' };
const at = (moment: string) => Temporal.Instant.from(moment);
const end = (moment: string, hours = NIGHT) => quietUntil(at(moment), hours)?.toString() ?? null;

test.each([
  ['2026-11-02T19:59:59+01:00', null],
  ['2026-11-02T20:00:00+01:00', '2026-11-03T07:00:00Z'],
  ['2026-11-03T00:00:00+01:00', '2026-11-03T07:00:00Z'],
  ['2026-11-03T07:59:59+01:00', '2026-11-03T07:00:00Z'],
  ['2026-11-03T08:00:00+01:00', null],
])('at %s a message may leave at %s', (moment, expected) => {
  expect(end(moment)).toBe(expected);
});

test('the night of a clock change ends at eight on the wall', () => {
  expect(end('2026-10-24T22:00:00+02:00')).toBe('2026-10-25T07:00:00Z');
  expect(end('2027-03-27T22:00:00+01:00')).toBe('2027-03-28T06:00:00Z');
});

test('hours within one day, and none at all', () => {
  const noon = { quietFrom: '12:00', quietUntil: '13:00' };
  expect(end('2026-11-02T12:30:00+01:00', noon)).toBe('2026-11-02T12:00:00Z');
  expect(end('2026-11-02T13:00:00+01:00', noon)).toBeNull();
  expect(end('2026-11-02T23:00:00+01:00', { quietFrom: '08:00', quietUntil: '08:00' })).toBeNull();
});
