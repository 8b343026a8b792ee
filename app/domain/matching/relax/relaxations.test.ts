import { describe, expect, it } from 'vitest';
import { FAILS } from '~/testing/hard-rule-cases';
import { branch } from '~/testing/matching-branch';
import { conditions, guide, household } from '~/testing/matching-people';
import { failures } from '../pair/feasible';
import { HARD_RULES, type HardRule } from '../pair/hard-rule';
import { guideTraits, householdTraits } from '../pair/traits';
import type { Snapshot } from '../people';
import { buildProblem, type PeopleProblem } from '../problem/build';
import { DEFAULT_RULES, DEFAULT_WEIGHTS, type Rules } from '../settings';
import { guideOf, unmatchedOf } from '../solver/plan';
import { type Plan, solve } from '../solver/solve';
import { applyRelaxation, type Change } from './change';
import { waysToFit } from './options';
import { relaxationsFor } from './relaxations';
import { afresh, quickOutcome } from './verify';

const RULES: readonly Rules[] = [
  DEFAULT_RULES,
  { ...DEFAULT_RULES, minOverlapSlots: 2, maxTravelMinutes: 40 },
  { ...DEFAULT_RULES, floor: 400 },
  { ...DEFAULT_RULES, certificateForChildren: false, maxTravelMinutes: 30 },
];

function planned(round: Snapshot, rules: Rules): { problem: PeopleProblem; plan: Plan } {
  const problem = buildProblem(round, rules, DEFAULT_WEIGHTS);
  const solved = solve(problem);
  if (!solved.ok) throw new Error(solved.refusal);
  return { problem, plan: solved.value };
}

/** The round after everybody agreed, put together without the code that proposed it. */
function agreed(round: Snapshot, changes: readonly Change[]): Snapshot {
  const households = round.households.map((h) =>
    changes.reduce(
      (unit, c) => (c.side === 'participant' && c.unit === h.id ? applyRelaxation(unit, c) : unit),
      h,
    ),
  );
  const guides = round.guides.map((g) =>
    changes.reduce(
      (unit, c) => (c.side === 'guide' && c.unit === g.id ? applyRelaxation(unit, c) : unit),
      g,
    ),
  );
  return { ...round, households, guides };
}

describe('a smallest change', () => {
  it('once made really gives a match when all is planned anew, and says who waits instead', () => {
    let promises = 0;
    const codes = new Set<string>();
    for (let seed = 1; seed <= 200; seed++) {
      const rules = RULES[seed % RULES.length] as Rules;
      const round = branch(8 + (seed % 40), 5 + (seed % 23), seed);
      const { problem, plan } = planned(round, rules);
      const waiting = unmatchedOf(problem, plan);
      for (const id of waiting.filter((_, n) => n % 4 === seed % 4).slice(0, 3)) {
        for (const { changes, verdict } of relaxationsFor(problem, plan, id)) {
          const after = planned(agreed(round, changes), rules);
          const isIn = guideOf(after.problem, after.plan, id) !== null;
          expect(isIn, JSON.stringify(changes)).toBe(verdict.kind === 'matched');
          if (verdict.kind !== 'matched') continue;
          if (verdict.insteadOf === null) {
            expect(after.plan.people).toBeGreaterThan(plan.people);
          } else {
            expect(waiting).not.toContain(verdict.insteadOf);
            expect(unmatchedOf(after.problem, after.plan)).toContain(verdict.insteadOf);
          }
          promises++;
          for (const { side, code } of changes) codes.add(`${side} ${code}`);
        }
      }
    }
    expect(promises).toBeGreaterThan(350);
    expect([...codes].sort()).toEqual([
      'guide certificate',
      'guide participant-sex',
      'guide place',
      'guide time',
      'guide willing',
      'participant guide-sex',
      'participant language',
      'participant meeting-place',
      'participant not-at-home',
      'participant time',
    ]);
  });

  it('is checked by a few moves as it would be by planning anew', () => {
    let compared = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const { problem, plan } = planned(branch(40, 24, seed), RULES[1 + 2 * (seed % 2)] as Rules);
      for (const id of unmatchedOf(problem, plan).slice(0, 3)) {
        const h = problem.households.get(id);
        if (h === undefined) continue;
        const ways = [...problem.guides.values()].flatMap((g) => waysToFit(h, g, problem.on));
        for (const changes of ways.filter((_, n) => n % 9 === 0).slice(0, 6)) {
          const quick = quickOutcome(problem, plan, id, changes);
          if (quick === null) continue;
          expect(quick.kind).toBe(afresh(problem, plan, id, changes).kind);
          compared++;
        }
      }
    }
    expect(compared).toBeGreaterThan(500);
  });

  it('comes smallest first, and two at once only where one is not enough', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const { problem, plan } = planned(branch(40, 24, seed), DEFAULT_RULES);
      for (const id of unmatchedOf(problem, plan)) {
        const promised = relaxationsFor(problem, plan, id).filter(
          ({ verdict }) => verdict.kind === 'matched',
        );
        const sizes = promised.map(({ changes }) => changes.length);
        expect(new Set(sizes).size).toBeLessThanOrEqual(1);
      }
    }
  });

  it('is not looked for where a guide is planned already', () => {
    const { problem, plan } = planned(branch(20, 20, 3), DEFAULT_RULES);
    const [matched] = problem.rows.filter((id) => guideOf(problem, plan, id) !== null);
    expect(relaxationsFor(problem, plan, matched ?? '')).toEqual([]);
    expect(relaxationsFor(problem, plan, 'nobody')).toEqual([]);
  });
});

const LIFTS: Readonly<Record<HardRule, readonly string[]>> = {
  'household-available': [],
  'guide-available': [],
  capacity: ['guide place'],
  'guide-sex': ['participant guide-sex'],
  'participant-sex': ['guide participant-sex'],
  'contact-time': ['guide time', 'participant time'],
  language: ['guide willing', 'participant language'],
  'minor-participant': [],
  'minor-guide': [],
  children: ['guide willing'],
  certificate: ['guide certificate'],
  'special-care': [],
  accessibility: ['guide willing'],
  pets: ['participant not-at-home'],
  smoking: ['participant not-at-home'],
  travel: ['participant meeting-place'],
  blocked: [],
};

describe('what may be asked for', () => {
  it.each(
    FAILS.map((one) => [one.rule, one.says, one] as const),
  )('%s: whoever %s is asked only for what lifts just that, and never for safety', (rule, _, {
    h,
    g,
    on = conditions(),
  }) => {
    const traits = householdTraits(household(h), on);
    const other = guideTraits(guide(g), on);
    const ways = waysToFit(traits, other, on);
    for (const way of ways) {
      for (const { side, code } of way) expect(LIFTS[rule]).toContain(`${side} ${code}`);
      const participant = way.reduce(
        (unit, c) => (c.side === 'participant' ? applyRelaxation(unit, c) : unit),
        household(h),
      );
      const helper = way.reduce(
        (unit, c) => (c.side === 'guide' ? applyRelaxation(unit, c) : unit),
        guide(g),
      );
      const left = failures(householdTraits(participant, on), guideTraits(helper, on), on);
      expect(left).toEqual([]);
    }
    if (LIFTS[rule].length === 0) expect(ways).toEqual([]);
    else if (rule !== 'children') expect(ways.length).toBeGreaterThan(0);
  });

  it('has an answer for every limit', () => {
    expect(Object.keys(LIFTS)).toEqual([...HARD_RULES]);
  });
});
