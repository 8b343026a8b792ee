import { describe, expect, it } from 'vitest';
import { branch } from '~/testing/matching-branch';
import { conditions, guide, household } from '~/testing/matching-people';
import { SCORE_CASES, SCORE_TRAVEL } from '~/testing/score-cases';
import { LIFE_CASES } from '~/testing/score-cases-life';
import { CRITERIA, DEFAULT_RULES, DEFAULT_WEIGHTS, MAX_SCORE } from '../settings';
import { conditionsOf } from './conditions';
import { FACT_CODES } from './facts';
import { score, scoreOf, totalOf } from './score';
import { guideTraits, householdTraits } from './traits';

const on = conditions({}, { travelMinutes: SCORE_TRAVEL });

describe('the score', () => {
  it.each([...SCORE_CASES, ...LIFE_CASES])('$criterion: $says gives $points', ({
    criterion,
    points,
    facts,
    h,
    g,
  }) => {
    const { parts } = score(household(h), guide(g), DEFAULT_WEIGHTS, on);
    const part = parts.find((p) => p.criterion === criterion);
    expect(part).toMatchObject({ points, of: DEFAULT_WEIGHTS[criterion] });
    expect(part?.facts.map((f) => f.code)).toEqual(facts);
  });

  it('has weights that sum to 1000', () => {
    expect(Object.values(DEFAULT_WEIGHTS).reduce((a, b) => a + b)).toBe(MAX_SCORE);
  });

  it('is exactly the sum of its parts, within their bounds, for any two and any weights', () => {
    const round = branch(30, 30);
    const context = conditionsOf(round, DEFAULT_RULES);
    const odd = { ...DEFAULT_WEIGHTS, interests: 259, sex: 253, age: 178 };
    for (const h of round.households.map((unit) => householdTraits(unit, context))) {
      for (const g of round.guides.map((unit) => guideTraits(unit, context))) {
        const { total, parts } = scoreOf(h, g, odd, context);
        expect(parts.map((p) => p.criterion)).toEqual(CRITERIA);
        expect(parts.reduce((sum, p) => sum + p.points, 0)).toBe(total);
        expect(totalOf(h, g, odd, context)).toBe(total);
        const fits = parts.every(
          (p) => Number.isInteger(p.points) && 0 <= p.points && p.points <= p.of,
        );
        const known = parts.every((p) => p.facts.every((f) => FACT_CODES.includes(f.code)));
        expect([fits, known]).toEqual([true, true]);
      }
    }
  });
});
