import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { guideAfter, initiatorOf, lastMeetingDay, NEXT_STEPS, participantAfter } from './closing';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('what becomes of the guide', () => {
  it.each([
    ['new-pairing', null, 'available'],
    ['rest', null, 'resting'],
    ['friends', null, 'alumni'],
    [null, null, 'available'],
    [null, 'guide-time', 'resting'],
    [null, 'guide-moved', 'resting'],
    [null, 'participant-moved', 'available'],
    ['new-pairing', 'guide-personal', 'available'],
  ] as const)('who says %s, ended for %s: %s', (step, reason, after) => {
    expect(guideAfter(step, reason)).toBe(after);
  });
});

describe('what becomes of the participant', () => {
  it.each([
    ['ended-early', null, 'guide-time', 'waiting'],
    ['ended-early', 'new-pairing', 'no-chemistry', 'waiting'],
    ['ended-early', 'rest', 'participant-time', 'paused'],
    ['ended-early', 'friends', 'other', 'completed'],
    ['ended-early', null, 'participant-moved', 'moved'],
    ['ended-early', 'new-pairing', 'participant-moved', 'waiting'],
    ['completed', null, null, 'completed'],
    ['completed', 'friends', null, 'completed'],
    ['completed', 'rest', null, 'completed'],
    ['completed', 'new-pairing', null, 'waiting'],
  ] as const)('%s, who says %s, for %s: %s', (outcome, step, reason, after) => {
    expect(participantAfter(outcome, step, reason)).toBe(after);
  });

  it('waits whenever a new pairing is wanted', () => {
    for (const outcome of ['completed', 'ended-early'] as const) {
      expect(participantAfter(outcome, 'new-pairing', 'other')).toBe('waiting');
    }
    expect(NEXT_STEPS).toHaveLength(3);
  });
});

describe('the day of the last meeting', () => {
  const facts = { startedOn: day('2026-02-02'), today: day('2026-11-22'), isClosed: true };

  it('is from the first day to today', () => {
    expect(lastMeetingDay(day('2026-02-02'), facts).ok).toBe(true);
    expect(lastMeetingDay(day('2026-11-22'), facts).ok).toBe(true);
    expect(lastMeetingDay(day('2026-02-01'), facts).ok).toBe(false);
    expect(lastMeetingDay(day('2026-11-23'), facts)).toMatchObject({ field: 'lastMeetingOn' });
  });

  it('can be planned three months ahead while the pairing is open', () => {
    const open = { ...facts, isClosed: false };
    expect(lastMeetingDay(day('2027-02-22'), open).ok).toBe(true);
    expect(lastMeetingDay(day('2027-02-23'), open).ok).toBe(false);
  });
});

describe('who asked for the end', () => {
  it.each([
    [[], null],
    [['coordinator'], 'coordinator'],
    [['guide', 'coordinator'], 'guide'],
    [['participant'], 'participant'],
    [['participant', 'guide'], 'both'],
  ] as const)('%j is %s', (asked, initiator) => {
    expect(initiatorOf(asked)).toBe(initiator);
  });
});
