import { describe, expect, test } from 'vitest';
import { ROLES } from './actor';
import { isLive, newSessionTimes, refreshedTimes, SESSION_LIMITS } from './session-limits';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.UTC(2026, 10, 22, 8);

describe('session limits', () => {
  test.each(ROLES)('%s: alive one millisecond before the idle limit, gone at it', (role) => {
    const limits = SESSION_LIMITS[role];
    const times = newSessionTimes(limits, START);
    const end = START + limits.idleMinutes * MINUTE;
    expect([isLive(times, end - 1), isLive(times, end)]).toEqual([true, false]);
  });

  test.each(ROLES)('%s: a busy session still ends at the absolute limit', (role) => {
    const limits = SESSION_LIMITS[role];
    const end = START + limits.absoluteHours * HOUR;
    let times = newSessionTimes(limits, START);
    for (let now = START; now < end; now += 10 * MINUTE) {
      expect(isLive(times, now)).toBe(true);
      times = { ...times, ...refreshedTimes(times, limits, now) };
    }
    expect([isLive(times, end - 1), isLive(times, end)]).toEqual([true, false]);
  });

  test('a row is not written again before five minutes have passed', () => {
    const limits = SESSION_LIMITS.coordinator;
    const times = newSessionTimes(limits, START);
    expect(refreshedTimes(times, limits, START + 5 * MINUTE - 1)).toBeNull();
    expect(refreshedTimes(times, limits, START + 5 * MINUTE)).toEqual({
      lastSeenAt: START + 5 * MINUTE,
      expiresAt: START + 35 * MINUTE,
    });
  });

  test('staff have shorter sessions than guides and participants', () => {
    expect(SESSION_LIMITS.coordinator).toEqual({ idleMinutes: 30, absoluteHours: 12, parallel: 3 });
    expect(SESSION_LIMITS.guide).toEqual({ idleMinutes: 60, absoluteHours: 24, parallel: 3 });
    expect(SESSION_LIMITS.participant.parallel).toBe(5);
  });
});
