import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { afterPairingEvent, plannedEnd } from '../pairing-lifecycle';
import { effectiveDays, pausedDays } from './effective-days';
import { latestEnd } from './endings';
import type { Active, Closing, PairingFrame, Paused, Trial } from './pairing';

const day = (text: string) => Temporal.PlainDate.from(text);
const span = (fromOn: string, untilOn: string) => ({ fromOn: day(fromOn), untilOn: day(untilOn) });
const on = (today: string, more: Partial<PairingFrame> = {}): PairingFrame => ({
  today: day(today),
  trialWeeks: 4,
  minMonths: 9,
  maxMonths: 12,
  pauseMostWeeks: 8,
  extendMostMonths: 0,
  ...more,
});
const running = { startedOn: day('2026-01-05'), plannedEndOn: day('2027-01-05'), pauses: [] };
const active: Active = { ...running, state: 'active' };
const trial: Trial = { ...running, state: 'trial' };
const closing: Closing = { ...running, state: 'closing' };
const paused: Paused = {
  ...running,
  state: 'paused',
  pause: span('2026-03-02', '2026-03-29'),
  resumesTo: 'active',
};

describe('the first steps', () => {
  const booked = {
    state: 'first-meeting-booked',
    firstMeetingHeld: true,
    agreementComplete: true,
  } as const;
  const begin = { type: 'begin-trial' } as const;

  it('begin no trial before the first meeting was held', () => {
    const notHeld = { ...booked, firstMeetingHeld: false };
    expect(afterPairingEvent(notHeld, begin, on('2026-01-05'))).toMatchObject({
      refusal: 'first-meeting-not-held',
    });
  });

  it('begin no trial without all three signatures', () => {
    const unsigned = { ...booked, agreementComplete: false };
    expect(afterPairingEvent(unsigned, begin, on('2026-01-05'))).toMatchObject({
      refusal: 'agreement-not-complete',
    });
  });

  it('plan the end on a day that exists', () => {
    expect(plannedEnd(day('2026-05-31'), 9).toString()).toBe('2027-02-28');
    expect(plannedEnd(day('2027-05-31'), 9).toString()).toBe('2028-02-29');
  });

  it('give four whole weeks of trial, days of a pause not counted', () => {
    const become = { type: 'become-active' } as const;
    expect(afterPairingEvent(trial, become, on('2026-02-01')).ok).toBe(false);
    expect(afterPairingEvent(trial, become, on('2026-02-02')).ok).toBe(true);
    const rested = { ...trial, pauses: [span('2026-01-12', '2026-01-18')] };
    expect(afterPairingEvent(rested, become, on('2026-02-08')).ok).toBe(false);
    expect(afterPairingEvent(rested, become, on('2026-02-09')).ok).toBe(true);
  });
});

describe('a pause', () => {
  const pause = (fromOn: string, untilOn: string) =>
    ({ type: 'pause', ...span(fromOn, untilOn) }) as const;
  it.each([
    ['lasts eight weeks at most', active, '2026-03-02', '2026-04-26', undefined],
    ['and not a day more', active, '2026-03-02', '2026-04-27', 'pause-too-long'],
    ['does not begin tomorrow', active, '2026-03-03', '2026-03-20', 'pause-not-begun'],
    ['does not begin before the pairing', active, '2026-01-04', '2026-03-03', 'pause-before-start'],
    ['is not over yesterday', active, '2026-02-20', '2026-03-01', 'pause-is-over'],
    ['may be of one day', active, '2026-03-02', '2026-03-02', undefined],
  ] as const)('%s', (_name, pairing, from, until, refusal) => {
    const result = afterPairingEvent(pairing, pause(from, until), on('2026-03-02'));
    expect(result.ok ? undefined : result.refusal).toBe(refusal);
  });

  it('does not lie over an earlier one', () => {
    const rested = { ...active, pauses: [span('2026-02-01', '2026-02-14')] };
    const result = (from: string) =>
      afterPairingEvent(rested, pause(from, '2026-03-10'), on('2026-03-02'));
    expect(result('2026-02-14')).toMatchObject({ refusal: 'pause-over-another' });
    expect(result('2026-02-15').ok).toBe(true);
  });

  it('of a pair in its trial leads back to the trial', () => {
    const rested = afterPairingEvent(trial, pause('2026-01-12', '2026-01-25'), on('2026-01-12'));
    if (!rested.ok) throw new Error(rested.refusal);
    const back = afterPairingEvent(rested.value, { type: 'resume' }, on('2026-01-20'));
    expect(back).toEqual({
      ok: true,
      value: { ...trial, pauses: [span('2026-01-12', '2026-01-19')] },
    });
  });

  it('that nobody ended in time ends on its own last day, not on the day of the press', () => {
    const back = afterPairingEvent(paused, { type: 'resume' }, on('2026-05-01'));
    expect(back).toMatchObject({ value: { pauses: [paused.pause] } });
  });

  it('begun and ended on one day was none', () => {
    const back = afterPairingEvent(paused, { type: 'resume' }, on('2026-03-02'));
    expect(back).toMatchObject({ value: { pauses: [] } });
  });

  it('is not stretched beyond its weeks by changing it', () => {
    const change = (untilOn: string, today = '2026-03-10') =>
      afterPairingEvent(paused, { type: 'change-pause', untilOn: day(untilOn) }, on(today));
    expect(change('2026-04-26').ok).toBe(true);
    expect(change('2026-04-27')).toMatchObject({ refusal: 'pause-too-long' });
    expect(change('2026-03-09')).toMatchObject({ refusal: 'pause-is-over' });
  });
});

describe('the length', () => {
  it('counts days since the start less pauses, a day in two pauses once, none of them ahead', () => {
    const start = day('2026-01-05');
    const pauses = [span('2026-01-20', '2026-01-29'), span('2026-01-25', '2026-02-03')];
    expect(effectiveDays(start, day('2026-02-04'), pauses)).toBe(15);
    expect(pausedDays(start, day('2026-01-22'), pauses)).toBe(2);
    expect(effectiveDays(start, day('2026-01-01'), pauses)).toBe(0);
  });

  it('is complete from 270 effective days on, and before that ended early', () => {
    const complete = { type: 'complete' } as const;
    expect(afterPairingEvent(closing, complete, on('2026-10-01'))).toMatchObject({
      refusal: 'too-short-to-complete',
    });
    expect(afterPairingEvent(closing, complete, on('2026-10-02')).ok).toBe(true);
    const rested = { ...closing, pauses: [span('2026-03-02', '2026-03-02')] };
    expect(afterPairingEvent(rested, complete, on('2026-10-02')).ok).toBe(false);
  });

  const extend = (untilOn: string, motive = 'Eksamen i januar') =>
    ({ type: 'extend', untilOn: day(untilOn), motive }) as const;

  it('is extended with a motive, later, and no further than the programme allows', () => {
    const two = on('2026-12-01', { extendMostMonths: 2 });
    expect(afterPairingEvent(active, extend('2027-03-05'), two)).toMatchObject({
      value: { state: 'active', plannedEndOn: day('2027-03-05') },
    });
    expect(afterPairingEvent(active, extend('2027-03-06'), two)).toMatchObject({
      refusal: 'extension-too-long',
    });
    expect(afterPairingEvent(active, extend('2027-01-05'), two)).toMatchObject({
      refusal: 'extension-not-later',
    });
    expect(afterPairingEvent(active, extend('2027-02-01', '  '), two)).toMatchObject({
      refusal: 'motive-needed',
    });
  });

  it('goes beyond the longest where pauses took the days up to nine months, and only then', () => {
    expect(latestEnd(active, on('2026-12-01')).toString()).toBe('2027-01-05');
    const little = { ...active, pauses: [span('2026-03-02', '2026-04-26')] };
    expect(latestEnd(little, on('2026-12-01')).toString()).toBe('2027-01-05');
    const much = { ...active, pauses: [...little.pauses, span('2026-06-01', '2026-07-26')] };
    expect(latestEnd(much, on('2026-12-01')).toString()).toBe('2027-01-22');
    expect(effectiveDays(much.startedOn, latestEnd(much, on('2026-12-01')), much.pauses)).toBe(270);
  });
});

describe('opening again', () => {
  const reopen = { type: 'reopen' } as const;
  const ended = { state: 'ended-early', endedOn: day('2026-06-01'), before: active } as const;

  it('is possible for fourteen days', () => {
    expect(afterPairingEvent(ended, reopen, on('2026-06-15')).ok).toBe(true);
    expect(afterPairingEvent(ended, reopen, on('2026-06-16'))).toMatchObject({
      refusal: 'too-late-to-reopen',
    });
  });

  it('of a closing that was begun by mistake is possible at any time', () => {
    expect(afterPairingEvent(closing, reopen, on('2027-06-16'))).toMatchObject({
      value: { state: 'active' },
    });
  });

  it('does not begin a pause again', () => {
    const whilePaused = { ...ended, endedOn: day('2026-03-10'), before: paused };
    expect(afterPairingEvent(whilePaused, reopen, on('2026-03-12'))).toEqual({
      ok: true,
      value: { ...active, pauses: [span('2026-03-02', '2026-03-09')] },
    });
  });
});
