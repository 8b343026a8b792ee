import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { today as dayAt } from '../kernel/programme-time';
import { checkLogDay, logDays } from './log-day';
import { isLogLength, LOG_LENGTHS } from './log-length';

const day = (text: string) => Temporal.PlainDate.from(text);
const frame = {
  today: day('2026-11-22'),
  startedOn: day('2026-10-01'),
  endedOn: null,
  backDays: 60,
};

it.each([
  ['today', '2026-11-22', {}, 'ok'],
  ['tomorrow', '2026-11-23', {}, 'day-in-future'],
  ['the first day of the trial', '2026-10-01', {}, 'ok'],
  ['the day before the trial', '2026-09-30', {}, 'day-before-start'],
  ['sixty days back', '2026-09-23', { startedOn: day('2026-01-01') }, 'ok'],
  ['sixty-one days back', '2026-09-22', { startedOn: day('2026-01-01') }, 'day-too-long-ago'],
  ['before anything began', '2026-11-22', { startedOn: null }, 'pairing-not-begun'],
  ['the last day of a pairing', '2026-11-10', { endedOn: day('2026-11-10') }, 'ok'],
  ['after the end', '2026-11-11', { endedOn: day('2026-11-10') }, 'day-after-end'],
  ['an end that lies ahead', '2026-11-22', { endedOn: day('2026-12-01') }, 'ok'],
])('%s: %s', (_what, on, change, answer) => {
  const checked = checkLogDay(day(on), { ...frame, ...change });
  expect(checked.ok ? 'ok' : checked.refusal).toBe(answer);
});

it.each([
  ['half past eleven at night in winter', '2026-11-22T22:30:00Z', '2026-11-22'],
  ['ten past midnight in winter', '2026-11-22T23:10:00Z', '2026-11-23'],
  ['half past eleven at night in summer', '2026-07-01T21:30:00Z', '2026-07-01'],
  ['ten past midnight in summer', '2026-07-01T22:10:00Z', '2026-07-02'],
])('takes a meeting of the same Oslo day at %s, wherever the server stands', (_when, at, on) => {
  const today = dayAt({ now: () => Temporal.Instant.from(at) });
  const open = { today, startedOn: day('2026-01-01'), endedOn: null, backDays: 60 };
  expect(today.toString()).toBe(on);
  expect(checkLogDay(today, open).ok).toBe(true);
  expect(checkLogDay(today.subtract({ days: 1 }), open).ok).toBe(true);
  expect(checkLogDay(today.add({ days: 1 }), open).ok).toBe(false);
});

it('offers exactly the days that it takes', () => {
  for (const endedOn of [null, day('2026-11-10'), day('2026-09-25'), day('2026-08-01')]) {
    const given = { ...frame, startedOn: day('2026-01-01'), endedOn };
    const offered = logDays(given);
    for (let back = -2; back < 70; back += 1) {
      const on = frame.today.subtract({ days: back });
      const is = Temporal.PlainDate.compare;
      const isOffered = offered !== null && is(on, offered.first) >= 0 && is(on, offered.last) <= 0;
      expect([on.toString(), checkLogDay(on, given).ok]).toEqual([on.toString(), isOffered]);
    }
  }
  expect(logDays({ ...frame, startedOn: null })).toBeNull();
});

it('takes quarters of an hour up to half a day, and nothing else', () => {
  const taken = Array.from({ length: 900 }, (_, minutes) => minutes - 20).filter(isLogLength);
  expect(taken).toEqual(LOG_LENGTHS);
  expect([LOG_LENGTHS[0], LOG_LENGTHS.at(-1), LOG_LENGTHS.length]).toEqual([15, 720, 48]);
});
