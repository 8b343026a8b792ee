import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { frameOn, pause, storyWith, talk } from '~/testing/stories';
import { calendarItems, dueItems, nextDue } from './due';

// storyWith() starts on Monday 5 January 2026: day 10 is 15 January, day 28 is 2 February.

type Given = Parameters<typeof storyWith>[0];
const due = (today: string, given: Given = {}, followUp = {}) =>
  dueItems(storyWith(given), frameOn(today, followUp));
const keys = (...asked: Parameters<typeof due>) => due(...asked).map(({ key }) => key);
/** Whether anything of a kind is due, and on which side. */
const sides = (kind: string, ...asked: Parameters<typeof due>) =>
  due(...asked)
    .filter((item) => item.kind === kind)
    .map(({ side }) => side);
const BOTH = ['guide', 'participant'];

describe('the first day of each, and the day before', () => {
  it.each([
    ['evaluation-start', '2026-01-04', '2026-01-05', BOTH],
    ['check-in-first', '2026-01-14', '2026-01-15', BOTH],
    ['check-in-second', '2026-02-01', '2026-02-02', BOTH],
    ['check-in-monthly', '2026-03-04', '2026-03-05', BOTH],
    ['evaluation-3-months', '2026-03-30', '2026-03-31', BOTH],
    ['plan-ending', '2026-09-04', '2026-09-05', [null]],
    ['evaluation-final', '2026-12-21', '2026-12-22', BOTH],
    ['end', '2027-01-04', '2027-01-05', [null]],
  ])('%s', (kind, before, on, expected) => {
    expect(sides(kind, before)).toEqual([]);
    expect(sides(kind, on)).toEqual(expected);
  });

  it.each([
    ['evaluation-start:guide', '2026-01-19'],
    ['check-in-first:guide', '2026-01-19'],
    ['check-in-second:guide', '2026-02-09'],
    ['check-in-monthly:2026-03:guide', '2026-03-19'],
    ['evaluation-3-months:guide', '2026-04-15'],
    ['plan-ending', '2026-09-19'],
    ['end:2027-01-05', '2027-01-05'],
  ])('%s is late after %s', (key, lateAfterOn) => {
    const item = due('2027-01-05').find((one) => one.key === key);
    expect(item?.lateAfterOn.toString()).toBe(lateAfterOn);
  });

  it('follows the programme’s own days', () => {
    const followUp = { firstCheckInFromDay: 3, firstCheckInUntilDay: 5, planEndingMonth: 2 };
    const [first] = due('2026-01-08', {}, followUp).filter(({ kind }) => kind === 'check-in-first');
    expect(`${first?.dueOn} ${first?.lateAfterOn}`).toBe('2026-01-08 2026-01-10');
    expect(keys('2026-03-05', {}, followUp)).toContain('plan-ending');
  });
});

describe('months are those of the calendar', () => {
  const months = (startedOn: string, today: string) =>
    due(today, { startedOn })
      .filter(({ kind, side }) => kind === 'check-in-monthly' && side === 'guide')
      .map(({ dueOn }) => dueOn.toString());

  it('calls a pair of the 31st on the last day of a shorter month, and on the 31st again', () => {
    expect(months('2026-12-31', '2027-12-31')).toEqual([
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
      '2027-05-31',
      '2027-06-30',
      '2027-07-31',
      '2027-08-31',
      '2027-09-30',
      '2027-10-31',
      '2027-11-30',
    ]);
  });

  it('knows the 29 February', () => {
    expect(months('2027-12-31', '2028-03-01')).toEqual(['2028-02-29']);
    // A pair of 29 February ends on 28 February.
    expect(keys('2029-02-28', { startedOn: '2028-02-29' })).toContain('end:2029-02-28');
  });

  it('calls once each month from the second to the last before the end', () => {
    expect(months('2026-01-05', '2027-06-01')).toHaveLength(10);
    const plannedEndOn = Temporal.PlainDate.from('2027-03-05');
    expect(
      due('2027-06-01', { plannedEndOn }).filter(({ kind }) => kind === 'check-in-monthly'),
    ).toHaveLength(2 * 12);
  });
});

describe('an item is given until it is done', () => {
  const first = (given: Parameters<typeof talk>[1]) =>
    talk('2026-01-15', { kind: 'check-in-first', dueKey: 'check-in-first:guide', ...given });
  const asked = (checkIns: ReturnType<typeof talk>[], today = '2026-01-20') =>
    sides('check-in-first', today, { checkIns });

  it('by a check-in of its key, also one before its day', () => {
    expect(asked([first({})])).toEqual(['participant']);
    const early = talk('2026-01-10', { dueKey: 'check-in-first:guide', kind: 'check-in-first' });
    expect(asked([early])).toEqual(['participant']);
  });

  it('and not by a call that nobody took, or by the other side', () => {
    expect(asked([first({ outcome: 'no-answer' })])).toEqual(BOTH);
  });

  it('by a later talk of its side too: one talk answers all that were to be', () => {
    const later = talk('2026-02-03', { kind: 'check-in-second', dueKey: 'check-in-second:guide' });
    const today = '2026-02-03';
    expect(asked([later], today)).toEqual(['participant']);
    expect(sides('check-in-second', today, { checkIns: [later] })).toEqual(['participant']);
  });

  it('and not by a talk before its day, a talk between, or an evaluation', () => {
    const before = talk('2026-02-01', { kind: 'check-in-first', dueKey: 'check-in-first:guide' });
    const between = talk('2026-02-03');
    const evaluation = talk('2026-02-03', {
      kind: 'evaluation-start',
      dueKey: 'evaluation-start:guide',
    });
    const checkIns = [before, between, evaluation];
    expect(sides('check-in-second', '2026-02-03', { checkIns })).toEqual(BOTH);
  });
});

describe('a pause', () => {
  const breaks = [pause('2026-01-10', '2026-01-31')];

  it('lets what is open wait, and gives what fell into it on the day after', () => {
    expect(keys('2026-01-31', { breaks })).toEqual([]);
    const items = due('2026-02-01', { breaks });
    expect(items.map(({ key, dueOn }) => `${key} ${dueOn}`)).toEqual([
      'evaluation-start:guide 2026-01-05',
      'evaluation-start:participant 2026-01-05',
      'check-in-first:guide 2026-02-01',
      'check-in-first:participant 2026-02-01',
    ]);
  });

  it('does not make anything late meanwhile', () => {
    const [evaluation, , talks] = due('2026-02-01', { breaks });
    // Four of its fourteen days had passed before the pause.
    expect(`${evaluation?.lateAfterOn}`).toBe('2026-02-10');
    expect(`${talks?.lateAfterOn}`).toBe('2026-02-05');
  });

  it('lasts until it is resumed, and does not move the planned end', () => {
    const given = {
      state: 'paused' as const,
      stateSince: Temporal.PlainDate.from('2026-11-20'),
      breaks: [pause('2026-11-20', '2026-12-10')],
    };
    expect(keys('2026-12-23', given)).toEqual([]);
    expect(keys('2027-01-04', given)).toEqual([]);
    expect(keys('2027-01-05', given)).toEqual(['end:2027-01-05']);
  });

  it('is as free weeks are, and not as what the pair says itself', () => {
    const freeDays = [{ fromOn: '2026-01-10', untilOn: '2026-01-31', name: 'x' }];
    expect(keys('2026-01-20', {}, { freeDays })).toEqual([]);
    expect(keys('2026-02-01', {}, { freeDays })).toHaveLength(4);
    const away = [pause('2026-01-10', '2026-01-31', 'away')];
    expect(keys('2026-01-20', { breaks: away })).toHaveLength(4);
  });
});

describe('by state', () => {
  it.each([
    ['first-meeting-to-book', 0],
    ['first-meeting-booked', 0],
    ['trial', 2],
    ['active', 2],
    ['completed', 0],
    ['ended-early', 0],
  ] as const)('%s', (state, count) => {
    const startedOn = state.startsWith('first') ? null : '2026-01-05';
    expect(due('2026-01-05', { state, startedOn })).toHaveLength(count);
  });

  it('asks a closing pairing for its last talk from the day it closes, and for nothing light', () => {
    const stateSince = Temporal.PlainDate.from('2026-06-10');
    const given = { state: 'closing' as const, stateSince };
    expect(keys('2026-06-10', given)).toEqual([
      'evaluation-final:guide',
      'evaluation-final:participant',
    ]);
    expect(keys('2027-01-05', given)).toContain('end:2027-01-05');
  });

  it('shows on its page what was done, also when it is closed', () => {
    const checkIns = [
      talk('2026-01-16', { kind: 'check-in-first', dueKey: 'check-in-first:guide' }),
    ];
    const items = calendarItems(storyWith({ state: 'completed', checkIns }), frameOn('2026-06-01'));
    expect(items.map(({ key, status }) => `${key} ${status}`)).toEqual([
      'check-in-first:guide done',
    ]);
  });
});

it('tells what comes next, until nothing does', () => {
  const next = (today: string) => nextDue(storyWith(), frameOn(today))?.key;
  expect(next('2026-01-14')).toBe('check-in-first:guide');
  expect(next('2026-01-15')).toBe('check-in-second:guide');
  expect(next('2027-01-05')).toBeUndefined();
});

it('plans the ending at least a month before it where a pairing is short', () => {
  const plannedEndOn = Temporal.PlainDate.from('2026-08-05');
  expect(sides('plan-ending', '2026-07-04', { plannedEndOn })).toEqual([]);
  expect(sides('plan-ending', '2026-07-05', { plannedEndOn })).toEqual([null]);
});
