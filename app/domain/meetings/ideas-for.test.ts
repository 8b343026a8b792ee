import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { DEFAULT_IDEA_CODES, DEFAULT_IDEAS } from './default-ideas';
import { ideasFor, type PairInterests, seasonsOf } from './ideas-for';

const day = (text: string) => Temporal.PlainDate.from(text);
const list = DEFAULT_IDEA_CODES.map((code) => ({ code, ...DEFAULT_IDEAS[code] }));
const nobody: PairInterests = { shared: [], hasChildren: false };
const codes = (on: string, pair = nobody) => ideasFor(day(on), pair, list).map(({ code }) => code);

describe('the seasons of a day', () => {
  it.each([
    ['2026-11-20', ['winter']],
    ['2026-11-21', ['winter', 'dark']],
    ['2026-12-31', ['winter', 'dark']],
    ['2027-01-21', ['winter', 'dark']],
    ['2027-01-22', ['winter']],
    ['2027-03-31', ['winter']],
    ['2027-04-01', ['spring']],
    ['2027-06-01', ['summer']],
    ['2027-08-31', ['summer']],
    ['2027-09-01', ['autumn']],
    ['2027-10-31', ['autumn']],
    ['2027-11-01', ['winter']],
  ])('%s is %j', (text, seasons) => {
    expect(seasonsOf(day(text))).toEqual(seasons);
  });
});

describe('ideas for a pair', () => {
  it('are the same all week and others the week after', () => {
    const monday = codes('2026-11-23');
    expect(codes('2026-11-29')).toEqual(monday);
    expect(codes('2026-11-30').slice(0, 3)).not.toEqual(monday.slice(0, 3));
  });

  it('begin with what both like', () => {
    const first = codes('2026-09-07', { shared: ['fishing'], hasChildren: false })[0];
    expect(first).toBe('fishing');
  });

  it('fit the season: no skis in July, no berries in January', () => {
    expect(codes('2026-07-06')).not.toContain('skiing');
    expect(codes('2027-01-11')).not.toContain('berries');
    expect(codes('2027-02-01')).toContain('skiing');
  });

  it('have what was made for the dark weeks first in them, and not outside them', () => {
    const made = (code: string) =>
      DEFAULT_IDEAS[code as keyof typeof DEFAULT_IDEAS].seasons.some((one) => one === 'dark');
    expect(codes('2026-12-14').slice(0, 3).every(made)).toBe(true);
    expect(codes('2027-02-15').some((code) => code.startsWith('dark-'))).toBe(false);
  });

  it('have three pictures at a time', () => {
    const first = ideasFor(day('2026-12-07'), { shared: ['cooking'], hasChildren: false }, list);
    expect(new Set(first.slice(0, 3).map(({ icon }) => icon)).size).toBe(3);
  });

  it('need children only where there are some', () => {
    expect(codes('2026-06-01')).not.toContain('playground');
    expect(codes('2026-06-01', { shared: [], hasChildren: true })).toContain('playground');
    expect(codes('2026-06-01', { shared: [], hasChildren: true })).not.toContain('job');
  });

  it('are enough for three different weeks on any day of the year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), fc.boolean(), (days, hasChildren) => {
        const on = day('2026-01-01').add({ days });
        const found = ideasFor(on, { shared: [], hasChildren }, list);
        expect(found.length).toBeGreaterThanOrEqual(9);
        expect(new Set(found.map(({ code }) => code)).size).toBe(found.length);
      }),
    );
  });

  it('bring every idea to the front some week of the year', () => {
    const seen = new Set<string>();
    for (let week = 0; week < 156; week += 1) {
      const on = day('2026-01-05').add({ weeks: week });
      for (const hasChildren of [true, false]) {
        for (const { code } of ideasFor(on, { shared: [], hasChildren }, list).slice(0, 3))
          seen.add(code);
      }
    }
    // The weeks of the dark have their own; everything else comes up by turns.
    expect(DEFAULT_IDEA_CODES.filter((code) => !seen.has(code))).toEqual([]);
  });
});
