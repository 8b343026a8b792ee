import { describe, expect, it } from 'vitest';
import { frameOn, held, pause, storyWith, talk } from '~/testing/stories';
import { dueReminders } from './reminders';

// storyWith() starts on Monday 5 January 2026; evaluations and talks that are not asked about are done.
const begun = (given: Parameters<typeof storyWith>[0] = {}) =>
  storyWith({ startedOn: '2026-01-05', ...given });
const words = (story: ReturnType<typeof storyWith>, day: string, followUp = {}) =>
  dueReminders(story, frameOn(day, followUp)).map(
    ({ kind, side, period }) => `${kind} ${side} ${period}`,
  );

describe('a pair that has not met', () => {
  it.each([
    ['2026-01-14', []],
    ['2026-01-15', ['ask-guide guide silence:2026-01-05']],
    ['2026-01-18', ['ask-guide guide silence:2026-01-05']],
    [
      '2026-01-19',
      ['ask-both guide silence:2026-01-05', 'ask-both participant silence:2026-01-05'],
    ],
    [
      '2026-01-25',
      ['ask-both guide silence:2026-01-05', 'ask-both participant silence:2026-01-05'],
    ],
    ['2026-01-26', []],
  ])('on %s is asked %j', (day, expected) => {
    expect(words(begun(), day)).toEqual(expected);
  });

  it('is asked about each silence by itself', () => {
    const story = begun({ meetings: [held('2026-01-20')] });
    expect(words(story, '2026-01-29')).toEqual([]);
    expect(words(story, '2026-01-30')).toEqual(['ask-guide guide silence:2026-01-20']);
  });

  it.each(['not-met', 'need-help'] as const)('is not asked again after it said %s', (kind) => {
    const on = begun().startedOn?.add({ days: 11 });
    if (!on) throw new Error('no start');
    const signals = [{ id: 's', side: 'guide', kind, on } as const];
    expect(words(begun({ signals }), '2026-01-19')).toEqual([]);
  });

  it.each(['pause', 'away'] as const)('is left in peace while it is on %s', (kind) => {
    const breaks = [pause('2026-01-16', '2026-01-25', kind)];
    expect(words(begun({ breaks }), '2026-01-20')).toEqual([]);
    // Eleven days before it, one after: the count goes on where it stopped.
    expect(words(begun({ breaks }), '2026-01-26')).toEqual(['ask-guide guide silence:2026-01-05']);
  });

  it('is left in peace in the free weeks of the programme', () => {
    const freeDays = [{ fromOn: '2026-01-15', untilOn: '2026-01-31', name: 'Free' }];
    expect(words(begun(), '2026-01-20', { freeDays })).toEqual([]);
  });

  it.each([
    'first-meeting-booked',
    'paused',
    'completed',
    'ended-early',
  ] as const)('is not asked when it is %s', (state) => {
    expect(words(begun({ state }), '2026-01-20')).toEqual([]);
  });
});

describe('the calendar', () => {
  const meetingOften = (until: string) => ({ meetings: [held(until)] });

  it('asks both sides once a month, until it is late', () => {
    const story = begun(meetingOften('2026-03-04'));
    const both = [
      'check-in-monthly guide check-in-monthly:2026-03:guide',
      'check-in-monthly participant check-in-monthly:2026-03:participant',
    ];
    expect(words(story, '2026-03-04')).toEqual([]);
    expect(words(story, '2026-03-05')).toEqual(both);
    expect(words(begun(meetingOften('2026-03-19')), '2026-03-19')).toEqual(both);
    expect(words(begun(meetingOften('2026-03-20')), '2026-03-20')).toEqual([]);
  });

  it('asks nothing of a pair that is away: the coordinator may still call', () => {
    const breaks = [pause('2026-03-03', '2026-03-10', 'away')];
    expect(words(begun({ ...meetingOften('2026-03-02'), breaks }), '2026-03-05')).toEqual([]);
    expect(words(begun({ ...meetingOften('2026-03-02'), breaks }), '2026-03-11')).toHaveLength(2);
  });

  it('does not ask a side that has answered', () => {
    const dueKey = 'check-in-monthly:2026-03:guide';
    const checkIns = [talk('2026-03-05', { kind: 'check-in-monthly', dueKey })];
    const story = begun({ ...meetingOften('2026-03-06'), checkIns });
    expect(words(story, '2026-03-07')).toEqual([
      'check-in-monthly participant check-in-monthly:2026-03:participant',
    ]);
  });

  it('writes about no first check-in: that is a call', () => {
    expect(words(begun(meetingOften('2026-01-16')), '2026-01-16')).toEqual([]);
  });
});
