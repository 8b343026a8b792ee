import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { today } from '~/domain/kernel/programme-time';
import { norwegianHolidays } from '~/infra/holidays.server';
import { frameOn, held, pause, storyWith } from '~/testing/stories';
import { normOf } from './norm';
import { normPicture } from './norm-picture';

// The default norm is 8 hours in four weeks: 480 minutes. Four weeks up to Friday 27 March 2026
// begin on Saturday 28 February.

const TODAY = '2026-03-27';
const minutes = (story: ReturnType<typeof storyWith>, frame = frameOn(TODAY)) => {
  const { heldMinutes, normMinutes } = normOf(story, frame);
  return { heldMinutes, normMinutes };
};

it('says which four weeks it speaks of', () => {
  const { fromOn, toOn } = normOf(storyWith(), frameOn(TODAY));
  expect([fromOn.toString(), toOn.toString()]).toEqual(['2026-02-28', TODAY]);
});

describe('what was held', () => {
  it.each([
    ['on the first of the four weeks', '2026-02-28', 120],
    ['a day before them', '2026-02-27', 0],
    ['today', TODAY, 120],
    ['tomorrow, by a clock that was turned back', '2026-03-28', 0],
  ])('%s', (_, on, expected) => {
    expect(minutes(storyWith({ meetings: [held(on)] })).heldMinutes).toBe(expected);
  });

  it('is what took place: no plan, no cancelled, missed or taken-back meeting', () => {
    const states = ['planned', 'cancelled-by-both', 'no-show-guide', 'undone'] as const;
    const meetings = states.map((state) => held('2026-03-10', { state }));
    expect(minutes(storyWith({ meetings })).heldMinutes).toBe(0);
  });

  it('is in person, and by phone only where the programme says so', () => {
    const story = storyWith({ meetings: [held('2026-03-10', { mode: 'by-phone' })] });
    expect(minutes(story).heldMinutes).toBe(0);
    expect(minutes(story, frameOn(TODAY, { countsPhoneTalks: true })).heldMinutes).toBe(120);
  });

  it('counts on a still day too', () => {
    const story = storyWith({
      breaks: [pause('2026-03-01', '2026-03-20')],
      meetings: [held('2026-03-10')],
    });
    expect(minutes(story).heldMinutes).toBe(120);
  });
});

describe('what is hoped for', () => {
  const norm = (given: Parameters<typeof storyWith>[0], frame = frameOn(TODAY)) =>
    minutes(storyWith(given), frame).normMinutes;

  it.each([
    ['the whole norm of a pair that began four weeks ago', '2026-02-28', 480],
    ['a day less for one that began a day later', '2026-03-01', 463],
    ['a day for one that began today', TODAY, 17],
    ['nothing for one that begins tomorrow', '2026-03-28', 0],
  ])('is %s', (_, startedOn, expected) => {
    expect(norm({ startedOn })).toBe(expected);
  });

  it('is nothing before the start, and no more after the end', () => {
    expect(norm({ startedOn: null, state: 'first-meeting-to-book' })).toBe(0);
    const endedOn = Temporal.PlainDate.from('2026-03-13');
    expect(norm({ state: 'completed', endedOn })).toBe(240);
  });

  it.each(['pause', 'away'] as const)('leaves out the days of a break: %s', (kind) => {
    expect(norm({ breaks: [pause('2026-03-09', '2026-03-15', kind)] })).toBe(360);
  });

  it('leaves out a day once, however many breaks it lies in', () => {
    const breaks = [pause('2026-03-09', '2026-03-15'), pause('2026-03-12', '2026-03-15', 'away')];
    const freeDays = [{ fromOn: '2026-03-10', untilOn: '2026-03-11', name: 'x' }];
    expect(norm({ breaks }, frameOn(TODAY, { freeDays }))).toBe(360);
  });

  it('stands still until a pause is resumed, also when it was to be over', () => {
    const breaks = [pause('2026-03-06', '2026-03-12')];
    const stateSince = Temporal.PlainDate.from('2026-03-06');
    expect(norm({ state: 'paused', stateSince, breaks })).toBe(103);
    expect(norm({ state: 'active', breaks })).toBe(360);
  });

  it('leaves out the programme’s free weeks', () => {
    const freeDays = [{ fromOn: '2026-02-20', untilOn: '2026-03-06', name: 'Winter' }];
    expect(norm({}, frameOn(TODAY, { freeDays }))).toBe(360);
  });

  it('halves a week with a public holiday, from Monday to Sunday, where the programme says so', () => {
    const wednesday = ['2026-03-11'];
    expect(norm({}, frameOn(TODAY, {}, wednesday))).toBe(420);
    expect(norm({}, frameOn(TODAY, { halvesHolidayWeeks: false }, wednesday))).toBe(480);
    // Of the week of 28 February only Saturday and Sunday lie in the four weeks.
    expect(norm({}, frameOn(TODAY, {}, ['2026-02-23']))).toBe(463);
    expect(norm({}, frameOn(TODAY, {}, ['2026-02-22']))).toBe(480);
  });

  it('halves week 53 and not the weeks beside it', () => {
    // 1 January 2027 is the Friday of week 53 of 2026; Christmas lies in week 52.
    const story = { startedOn: '2026-06-01' };
    const frame = (today: string) => frameOn(today, {}, [...norwegianHolidays([2026, 2027])]);
    expect(norm(story, frame('2027-01-03'))).toBe(360);
    expect(norm(story, frame('2027-01-24'))).toBe(420);
    expect(norm(story, frame('2027-01-31'))).toBe(480);
  });

  it.each([
    [5, 300],
    [6, 360],
    [10, 600],
  ])('follows the programme: %d hours', (normHoursPerFourWeeks, expected) => {
    const frame = frameOn(TODAY);
    const settings = { ...frame.settings, normHoursPerFourWeeks };
    expect(norm({}, { ...frame, settings })).toBe(expected);
  });
});

it.each([
  ['2026-03-28T22:59:00Z', '2026-03-28', 'before the night of summer time'],
  ['2026-03-28T23:00:00Z', '2026-03-29', 'the night of summer time'],
  ['2026-03-29T21:59:00Z', '2026-03-29', 'the short day'],
  ['2026-03-29T22:00:00Z', '2026-03-30', 'after the short day'],
  ['2026-10-25T22:59:00Z', '2026-10-25', 'the long day'],
  ['2026-10-25T23:00:00Z', '2026-10-26', 'after the long day'],
])('counts whole days, whatever the clock does: %s is %s, %s', (moment, day) => {
  const now = today({ now: () => Temporal.Instant.from(moment) });
  expect(now.toString()).toBe(day);
  const { fromOn, toOn, normMinutes } = normOf(storyWith(), frameOn(now.toString()));
  expect([fromOn.until(toOn).days, normMinutes]).toEqual([27, 480]);
});

describe('the picture of it', () => {
  const picture = (heldMinutes: number, normMinutes: number) =>
    normPicture({ ...normOf(storyWith(), frameOn(TODAY)), heldMinutes, normMinutes });

  it.each([
    [360, 480, { heldHours: 6, normHours: 8, parts: 8, filledParts: 6, isReached: false }],
    [479, 480, { heldHours: 7.75, normHours: 8, parts: 8, filledParts: 7, isReached: false }],
    [480, 480, { heldHours: 8, normHours: 8, parts: 8, filledParts: 8, isReached: true }],
    [600, 480, { heldHours: 10, normHours: 8, parts: 8, filledParts: 8, isReached: true }],
    [0, 0, { heldHours: 0, normHours: 0, parts: 1, filledParts: 1, isReached: true }],
    [0, 171, { heldHours: 0, normHours: 3, parts: 3, filledParts: 0, isReached: false }],
    [175, 171, { heldHours: 2.75, normHours: 3, parts: 3, filledParts: 3, isReached: true }],
  ])('%d of %d minutes', (heldMinutes, normMinutes, expected) => {
    expect(picture(heldMinutes, normMinutes)).toEqual(expected);
  });
});
