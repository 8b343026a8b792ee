import { describe, expect, it } from 'vitest';
import { FAILS, HOLDS } from '~/testing/hard-rule-cases';
import { conditions, guide, household } from '~/testing/matching-people';
import { failures, feasible, keptLimits, passes } from './feasible';
import { HARD_RULES } from './hard-rule';
import { guideTraits, householdTraits } from './traits';

describe('a hard limit', () => {
  it.each(FAILS)('$rule stops a participant who $says', ({ rule, h, g, on }) => {
    const broken = feasible(household(h), guide(g), on ?? conditions());
    expect(broken.map((failure) => failure.rule)).toEqual([rule]);
  });

  it.each(HOLDS)('lets through: $says', ({ h, g, on }) => {
    expect(feasible(household(h), guide(g), on ?? conditions())).toEqual([]);
  });

  it('has a case on the failing side for every rule', () => {
    expect(new Set(FAILS.map(({ rule }) => rule))).toEqual(new Set(HARD_RULES));
  });

  it('never hides another: all that fail are kept, in one order', () => {
    const h = household({ available: false, guideSex: 'must-man', practical: ['no-pets'] });
    const g = guide({ capacity: 0, household: { pets: ['cat'], smoking: false, children: [] } });
    expect(feasible(h, g, conditions())).toEqual([
      { rule: 'household-available', values: {} },
      { rule: 'capacity', values: {} },
      { rule: 'guide-sex', values: { wish: 'must-man' } },
      { rule: 'pets', values: { pets: ['cat'] } },
    ]);
  });

  it('is judged alike where a run only asks whether any fails', () => {
    for (const { h, g, on = conditions() } of [...FAILS, ...HOLDS]) {
      const sides = [householdTraits(household(h), on), guideTraits(guide(g), on)] as const;
      expect(passes(...sides, on)).toBe(failures(...sides, on).length === 0);
    }
  });

  it('that was kept is told with what the two share', () => {
    const on = conditions();
    const h = householdTraits(household({ guideSex: 'must-woman' }), on);
    expect(keptLimits(h, guideTraits(guide(), on), on)).toEqual([
      { rule: 'guide-sex', values: { wish: 'must-woman' } },
      { rule: 'contact-time', values: { slots: ['mon-evening'], common: 1, needed: 1 } },
    ]);
  });
});
