import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from './default-settings';
import { matchingChanges, safetyChanges, withMatching } from './matching-settings';
import { countChangedWays, minutesOf, travelTable, waysBetween } from './travel-minutes';

const { rules, weights } = DEFAULT_SETTINGS;

describe('what a version changes in the matching', () => {
  it('is nothing when nothing changes', () => {
    expect(matchingChanges(DEFAULT_SETTINGS, DEFAULT_SETTINGS)).toEqual([]);
  });

  it('is said rule by rule, weight by weight, and ways by how many', () => {
    const after = {
      rules: { ...rules, maxTravelMinutes: null, minorsAllowed: true },
      weights: { ...weights, age: 180, field: 50 },
      travelMinutes: { centre: { kroken: 15 } },
    };
    const changes = matchingChanges(DEFAULT_SETTINGS, after);
    expect(changes).toEqual([
      { kind: 'rule', name: 'maxTravelMinutes', from: 60, to: null },
      { kind: 'rule', name: 'minorsAllowed', from: false, to: true },
      { kind: 'weight', name: 'age', from: 170, to: 180 },
      { kind: 'weight', name: 'field', from: 60, to: 50 },
      { kind: 'ways', count: 1 },
    ]);
    expect(safetyChanges(changes)).toEqual(['minorsAllowed']);
    expect(matchingChanges(withMatching(DEFAULT_SETTINGS, after, 7), after)).toEqual([]);
    expect(withMatching(DEFAULT_SETTINGS, after, 7).rules.version).toBe('7');
  });
});

describe('the ways between districts', () => {
  it('are written once and read from both ends', () => {
    const ways = waysBetween(['a', 'b', 'c']);
    expect(ways).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ]);
    const table = travelTable(ways.map(([from, to], index) => [from, to, index === 1 ? null : 10]));
    expect(table).toEqual({ a: { b: 10 }, b: { c: 10 } });
    expect([minutesOf(table, 'c', 'b'), minutesOf(table, 'a', 'c')]).toEqual([10, null]);
    expect(travelTable([['a', 'b', null]])).toBeNull();
  });

  it('count as changed when the minutes are, not when they are written the other way round', () => {
    const places = fc.constantFrom('a', 'b', 'c', 'd');
    const ways = fc.array(fc.tuple(places, places, fc.integer({ min: 1, max: 3 })));
    fc.assert(
      fc.property(ways, (list) => {
        const one = list.filter(([from, to]) => from < to);
        const turned = one.map(([from, to, minutes]) => [to, from, minutes] as const);
        expect(countChangedWays(travelTable(one), travelTable(turned))).toBe(0);
        expect(countChangedWays(travelTable(one), null)).toBe(
          new Set(one.map(([from, to]) => `${from} ${to}`)).size,
        );
      }),
    );
  });
});
