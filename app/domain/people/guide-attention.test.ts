import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { lastDayDueBy } from '../programme/working-days';
import { unansweredSignUps } from './guide-attention';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const promise = { workingDays: 3, holidays: new Set(['2026-12-25', '2027-01-01']) };
const applied = (id: string, at: string) => ({
  id,
  state: 'applied' as const,
  stateSince: Temporal.Instant.from(at),
});

describe('unanswered sign-ups', () => {
  it('surface on the third working day and are overdue on the day after', () => {
    const signUps = [applied('a', '2026-11-18T09:00:00Z')]; // a Wednesday, due on Monday
    expect(unansweredSignUps(day('2026-11-22'), signUps, promise)).toEqual([]);
    expect(unansweredSignUps(day('2026-11-23'), signUps, promise)).toEqual([
      { id: 'a', dueOn: '2026-11-23', isOverdue: false },
    ]);
    expect(unansweredSignUps(day('2026-11-24'), signUps, promise)[0]?.isOverdue).toBe(true);
  });

  it('count from the day in Oslo, not in UTC', () => {
    // 23:30 UTC on Tuesday is Wednesday in Oslo: due on Monday, not on Friday.
    const signUps = [applied('a', '2026-11-17T23:30:00Z')];
    expect(unansweredSignUps(day('2026-11-20'), signUps, promise)).toEqual([]);
    expect(unansweredSignUps(day('2026-11-23'), signUps, promise)).toHaveLength(1);
  });

  it('leave public holidays out', () => {
    // Wednesday 23 December: Thursday, Monday, Tuesday; Christmas Day is no working day.
    const signUps = [applied('a', '2026-12-23T12:00:00Z')];
    expect(unansweredSignUps(day('2026-12-28'), signUps, promise)).toEqual([]);
    expect(unansweredSignUps(day('2026-12-29'), signUps, promise)).toHaveLength(1);
  });

  it('are only those whom nobody has taken on, the longest first', () => {
    const signUps = [
      applied('late', '2026-11-12T12:00:00Z'),
      applied('later', '2026-11-10T12:00:00Z'),
      { ...applied('booked', '2026-11-02T12:00:00Z'), state: 'interview-booked' as const },
      { ...applied('interested', '2026-11-02T12:00:00Z'), state: 'interested' as const },
    ];
    const ids = unansweredSignUps(day('2026-11-23'), signUps, promise).map(({ id }) => id);
    expect(ids).toEqual(['later', 'late']);
  });

  it('are the same as those that Today finds by the last day that is due', () => {
    const today = day('2026-12-30');
    const last = lastDayDueBy(today, promise.workingDays, promise.holidays);
    const isDue = (on: Temporal.PlainDate) =>
      unansweredSignUps(today, [applied('a', `${on}T11:00:00Z`)], promise).length === 1;
    expect(isDue(last)).toBe(true);
    expect(isDue(last.add({ days: 1 }))).toBe(false);
  });
});
