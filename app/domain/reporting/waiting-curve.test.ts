import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianWait, shareWithin, type Wait, waitingCurve } from './waiting-curve';

const guide = (days: number): Wait => ({ days, gotGuide: true });
const still = (days: number): Wait => ({ days, gotGuide: false });

/** Weeks in remission of 42 children (Freireich and others, Blood 21, 1963), the textbooks' example. */
const TREATED = [
  ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map(guide),
  ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(still),
];
const UNTREATED = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23].map(
  guide,
);

const anyWait = fc.record({ days: fc.nat(400), gotGuide: fc.boolean() });
const someWaits = fc.array(anyWait, { minLength: 1, maxLength: 60 });

describe('the share that is still without a guide', () => {
  it('is as in the textbooks', () => {
    const steps = waitingCurve(TREATED).map((step) => [step.day, Number(step.without.toFixed(3))]);
    expect(steps).toEqual([
      [6, 0.857],
      [7, 0.807],
      [10, 0.753],
      [13, 0.69],
      [16, 0.627],
      [22, 0.538],
      [23, 0.448],
    ]);
  });

  it('worked by hand: 2 got one, 1 waits 3 days, 1 got one, 1 waits 9 days', () => {
    // Of 5 one on day 2, of 4 one on day 3 (who waits 3 days still counts), of 2 one on day 5.
    expect(waitingCurve([guide(2), guide(3), still(3), guide(5), still(9)])).toEqual([
      { day: 2, without: 4 / 5 },
      { day: 3, without: (4 / 5) * (3 / 4) },
      { day: 5, without: (4 / 5) * (3 / 4) * (1 / 2) },
    ]);
  });

  it('only falls, between one and none, and does not depend on the order', () => {
    fc.assert(
      fc.property(someWaits, (waits) => {
        const curve = waitingCurve(waits);
        const levels = [1, ...curve.map((step) => step.without)];
        expect(levels.toSorted((a, b) => b - a)).toEqual(levels);
        expect(levels.at(-1)).toBeGreaterThanOrEqual(0);
        expect(waitingCurve(waits.toReversed())).toEqual(curve);
      }),
    );
  });
});

describe('the median wait', () => {
  it('is 23 and 8 weeks in the textbooks', () => {
    expect(medianWait(TREATED)).toEqual({ kind: 'days', days: 23 });
    expect(medianWait(UNTREATED)).toEqual({ kind: 'days', days: 8 });
  });

  it('is the ordinary one, the lower of two, where everybody got a guide', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { minLength: 1, maxLength: 60 }), (days) => {
        const sorted = days.toSorted((a, b) => a - b);
        const middle = sorted[Math.ceil(sorted.length / 2) - 1];
        expect(medianWait(days.map(guide))).toEqual({ kind: 'days', days: middle });
      }),
    );
  });

  it('is not reached while nobody has a guide: more than half have waited so far', () => {
    expect(medianWait([10, 12, 14, 20, 400].map(still))).toEqual({ kind: 'more-than', days: 14 });
    expect(medianWait([])).toBeNull();
  });

  it('never hides those who wait: it is at least the middle of all days so far', () => {
    fc.assert(
      fc.property(someWaits, (waits) => {
        const sofar = medianWait(waits.map((wait) => guide(wait.days)))?.days ?? 0;
        expect(medianWait(waits)?.days).toBeGreaterThanOrEqual(sofar);
      }),
    );
  });

  it('does not fall because somebody has waited longer', () => {
    fc.assert(
      fc.property(someWaits, fc.nat(100), (waits, more) => {
        const later = waits.map((wait) => (wait.gotGuide ? wait : still(wait.days + more)));
        const [now, then] = [medianWait(waits), medianWait(later)];
        if (now?.kind === then?.kind) {
          expect(then?.days).toBeGreaterThanOrEqual(now?.days ?? 0);
        }
      }),
    );
  });
});

describe('the share with a guide within so many days', () => {
  it('counts whoever got one on the day itself', () => {
    const waits = [guide(90), still(91), guide(20), still(200)];
    expect(shareWithin(waits, 89)).toEqual({ kind: 'share', share: 1 / 4 });
    expect(shareWithin(waits, 90)).toEqual({ kind: 'share', share: 1 / 2 });
  });

  it('can only grow until somebody has been watched so long', () => {
    expect(shareWithin([guide(20), still(60)], 90)).toEqual({ kind: 'at-least', share: 1 / 2 });
    expect(shareWithin([still(60)], 90)).toEqual({ kind: 'at-least', share: 0 });
    expect(shareWithin([guide(20), guide(60)], 90)).toEqual({ kind: 'share', share: 1 });
    expect(shareWithin([still(90)], 90)).toEqual({ kind: 'share', share: 0 });
  });
});
