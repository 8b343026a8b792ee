import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { frameOn, held, pause, storyWith } from '~/testing/stories';
import type { StorySignal } from '../story';
import { ladderOf, silencePeriod } from './ladder';

// storyWith() starts on Monday 5 January 2026 and has not met yet: day 10 is 15 January.

type Given = Parameters<typeof storyWith>[0];
const ladder = (today: string, given: Given = {}, followUp = {}) =>
  ladderOf(storyWith(given), frameOn(today, followUp));
const step = (...asked: Parameters<typeof ladder>) => ladder(...asked).step;
const signal = (kind: StorySignal['kind']): StorySignal => ({
  id: 'signal-a',
  side: 'participant',
  kind,
  on: Temporal.PlainDate.from('2026-01-06'),
});
const since = (on: string) => Temporal.PlainDate.from(on);

describe('the steps of a silence, and the day before each', () => {
  it.each([
    ['2026-01-14', 'none', 9],
    ['2026-01-15', 'ask-guide', 10],
    ['2026-01-18', 'ask-guide', 13],
    ['2026-01-19', 'ask-both', 14],
    ['2026-01-25', 'ask-both', 20],
    ['2026-01-26', 'call', 21],
    ['2026-06-01', 'call', 147],
  ])('%s: %s after %d days', (today, expected, silentDays) => {
    const found = ladder(today);
    expect([found.step, found.silentDays, `${found.silentSince}`]).toEqual([
      expected,
      silentDays,
      '2026-01-05',
    ]);
    expect(found.signs.includes('silent')).toBe(expected === 'call');
  });

  it('are the programme’s own', () => {
    const followUp = { askGuideAfterDays: 3, askBothAfterDays: 5, callAfterDays: 7 };
    expect(step('2026-01-07', {}, followUp)).toBe('none');
    expect(step('2026-01-08', {}, followUp)).toBe('ask-guide');
    expect(step('2026-01-10', {}, followUp)).toBe('ask-both');
    expect(step('2026-01-12', {}, followUp)).toBe('call');
  });
});

describe('a silence ends with a meeting', () => {
  it.each(['in-person', 'by-phone'] as const)('%s', (mode) => {
    const meetings = [held('2026-01-20', { mode })];
    const found = ladder('2026-01-29', { meetings });
    expect([found.step, found.silentDays]).toEqual(['none', 9]);
    expect(silencePeriod(found)).toBe('silence:2026-01-20');
    expect(step('2026-01-30', { meetings })).toBe('ask-guide');
  });

  it('that took place, and is not still to come', () => {
    const meetings = [
      held('2026-01-20', { state: 'planned' }),
      held('2026-01-21', { state: 'no-show-guide' }),
      held('2026-01-22', { state: 'undone' }),
      held('2026-02-10'),
    ];
    expect(ladder('2026-01-26', { meetings }).silentDays).toBe(21);
  });

  it('and counts from the last, in whatever order they were told', () => {
    const meetings = [held('2026-01-20'), held('2026-01-12')];
    expect(ladder('2026-01-22', { meetings }).silentDays).toBe(2);
  });
});

describe('a silence stands still', () => {
  it.each(['pause', 'away'] as const)('in a break, and goes on after it: %s', (kind) => {
    const given = { breaks: [pause('2026-01-12', '2026-02-01', kind)] };
    expect(ladder('2026-01-11', given)).toMatchObject({ silentDays: 6, isStill: false });
    expect(ladder('2026-01-12', given)).toMatchObject({ silentDays: 6, isStill: true });
    expect(ladder('2026-02-01', given)).toMatchObject({ silentDays: 6, isStill: true });
    expect(ladder('2026-02-04', given)).toMatchObject({ silentDays: 9, step: 'none' });
    expect(ladder('2026-02-05', given)).toMatchObject({ silentDays: 10, step: 'ask-guide' });
  });

  it('in a free week', () => {
    const freeDays = [{ fromOn: '2026-01-12', untilOn: '2026-01-18', name: 'x' }];
    expect(ladder('2026-01-18', {}, { freeDays })).toMatchObject({ silentDays: 6, isStill: true });
    expect(step('2026-01-22', {}, { freeDays })).toBe('ask-guide');
  });

  it('and asks nobody on such a day, however long it had lasted', () => {
    const given = { breaks: [pause('2026-01-30', '2026-02-05', 'away')] };
    expect(step('2026-01-29', given)).toBe('call');
    expect(ladder('2026-01-30', given)).toMatchObject({ step: 'none', signs: [], silentDays: 24 });
    expect(step('2026-02-06', given)).toBe('call');
  });

  it('until a paused pairing is resumed', () => {
    const given = { state: 'paused' as const, stateSince: since('2026-01-12'), breaks: [] };
    expect(ladder('2026-03-01', given)).toMatchObject({
      silentDays: 6,
      isStill: true,
      step: 'none',
    });
  });
});

describe('who asks for help', () => {
  const signals = [signal('need-help')];

  it.each([
    ['active', '2026-01-06'],
    ['paused', '2026-02-01'],
    ['closing', '2026-02-01'],
  ] as const)('is called at once: %s', (state, today) => {
    const found = ladder(today, { state, signals });
    expect([found.step, found.signs]).toEqual(['call', ['asks-for-help']]);
  });

  it('is called before there was a first meeting, and no more after the end', () => {
    const before = { state: 'first-meeting-booked' as const, startedOn: null, signals };
    expect(step('2026-01-06', before)).toBe('call');
    expect(ladder('2026-01-06', { state: 'completed', signals })).toMatchObject({
      step: 'none',
      signs: [],
    });
  });

  it('is not who says that they have not met: that is a sign alone', () => {
    const found = ladder('2026-01-07', { signals: [signal('not-met'), signal('contact-wrong')] });
    expect([found.step, found.signs]).toEqual(['none', ['said-not-met']]);
  });
});

it.each([
  ['first-meeting-to-book', null],
  ['first-meeting-booked', null],
  ['closing', '2026-01-05'],
  ['completed', '2026-01-05'],
  ['ended-early', '2026-01-05'],
] as const)('nobody is asked about a silence: %s', (state, startedOn) => {
  expect(ladder('2026-06-01', { state, startedOn })).toEqual({
    step: 'none',
    silentSince: null,
    silentDays: 0,
    isStill: false,
    signs: [],
  });
});
