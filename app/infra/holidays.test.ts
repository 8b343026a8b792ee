import { describe, expect, it } from 'vitest';
import { norwegianHolidays } from './holidays.server';

describe('Norwegian holidays', () => {
  it('are the twelve red days of 2026', () => {
    expect([...norwegianHolidays([2026])].sort()).toEqual([
      '2026-01-01',
      '2026-04-02',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-17',
      '2026-05-24',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ]);
  });
});
