import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clearDifference } from './clear-difference';
import { logRank } from './log-rank';
import { medianWait, type Wait } from './waiting-curve';

const guide = (days: number): Wait => ({ days, gotGuide: true });
const still = (days: number): Wait => ({ days, gotGuide: false });
const upTo = (count: number, step: number) => Array.from({ length: count }, (_, n) => n * step);

describe('the log-rank test', () => {
  it('gives the textbooks chi-square of 16.79 for the 42 children', () => {
    const treated = [
      ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map(guide),
      ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(still),
    ];
    const others = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];
    expect(logRank(treated, others.map(guide)) ** 2).toBeCloseTo(16.79, 2);
    expect(logRank(treated, others.map(guide))).toBeLessThan(0);
  });

  it('is the same from the other side, with the other sign', () => {
    const waits = fc.array(fc.record({ days: fc.nat(300), gotGuide: fc.boolean() }));
    fc.assert(
      fc.property(waits, waits, (some, others) => {
        expect(logRank(some, others)).toBeCloseTo(-logRank(others, some), 9);
        expect(logRank(some, some)).toBeCloseTo(0, 9);
      }),
    );
  });
});

describe('a clear difference', () => {
  const quick = upTo(20, 2).map(guide);
  const slow = [...upTo(6, 30).map((days) => guide(150 + days)), ...upTo(9, 20).map(still)];

  it('is seen, with the two medians and the two shares', () => {
    expect(clearDifference(slow, quick)).toEqual({
      // Of 7, 5, 4 and 3 who waited on days 150, 180, 210 and 240 one got a guide each: 36 of 105.
      median: { group: { kind: 'days', days: 240 }, others: 18 },
      share: { group: 0, others: 1 },
    });
    expect(clearDifference(quick, slow)).toBeNull();
  });

  it('is seen where nobody of the group has a guide yet', () => {
    const found = clearDifference(upTo(12, 20).map(still), quick);
    expect(found?.median).toEqual({ group: { kind: 'more-than', days: 100 }, others: 18 });
  });

  it('is not said of fewer than ten on either side', () => {
    expect(clearDifference(slow.slice(0, 9), quick)).toBeNull();
    expect(clearDifference(slow, quick.slice(0, 9))).toBeNull();
  });

  it('is not said of few days, however certain', () => {
    const oneDay = Array.from({ length: 60 }, () => guide(1));
    const fourDays = Array.from({ length: 60 }, () => guide(4));
    expect(logRank(fourDays, oneDay)).toBeLessThan(-3);
    expect(clearDifference(fourDays, oneDay)).toBeNull();
  });

  it('is not said of what chance could be, however long the medians lie apart', () => {
    const some = [5, 10, 15, 20, 60, 65, 70, 80, 90, 200].map(guide);
    const others = [4, 9, 14, 19, 24, 66, 71, 81, 91, 201].map(guide);
    expect([medianWait(some)?.days, medianWait(others)?.days]).toEqual([60, 24]);
    expect(clearDifference(some, others)).toBeNull();
  });
});
