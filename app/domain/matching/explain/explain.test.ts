import { describe, expect, it } from 'vitest';
import { branch } from '~/testing/matching-branch';
import { guide, household, round } from '~/testing/matching-people';
import { feasible } from '../pair/feasible';
import { score } from '../pair/score';
import type { Snapshot } from '../people';
import { buildProblem, type PeopleProblem, priorityOf } from '../problem/build';
import { DEFAULT_RULES, DEFAULT_WEIGHTS, type Rules } from '../settings';
import { certify } from '../solver/certify';
import { candidatesOf, countFeasible, pairsOf, unmatchedOf } from '../solver/plan';
import { type Plan, solve } from '../solver/solve';
import { explainMatch, explainPair } from './explain-match';
import { explainUnmatched } from './explain-unmatched';

function planned(snapshot: Snapshot, rules: Partial<Rules> = {}) {
  const problem = buildProblem(snapshot, { ...DEFAULT_RULES, ...rules }, DEFAULT_WEIGHTS);
  const result = solve(problem);
  if (!result.ok) throw new Error(result.refusal);
  return { problem, plan: result.value };
}

describe('a round of people', () => {
  const snapshot = branch(60, 40);
  const { problem, plan } = planned(snapshot);

  it('proposes only pairs that are possible, at their score, and proves the plan', () => {
    expect(certify(problem, plan).ok).toBe(true);
    const pairs = pairsOf(problem, plan);
    expect(pairs.length).toBeGreaterThan(30);
    for (const pair of pairs) {
      const h = snapshot.households.find(({ id }) => id === pair.household) ?? household();
      const g = snapshot.guides.find(({ id }) => id === pair.guide) ?? guide();
      expect(feasible(h, g, problem.on)).toEqual([]);
      expect(score(h, g, DEFAULT_WEIGHTS, problem.on).total).toBe(pair.score);
    }
  });

  it('knows every possible pair and no other', () => {
    const counts = countFeasible(problem);
    for (const h of snapshot.households) {
      const possible = snapshot.guides.filter((g) => feasible(h, g, problem.on).length === 0);
      expect(
        candidatesOf(problem, h.id)
          .map((c) => c.guide)
          .sort(),
      ).toEqual(possible.map((g) => g.id).sort());
      expect(counts.get(h.id)).toBe(possible.length);
    }
  });

  it('explains each match by parts that add up, and at most three reasons on each side', () => {
    for (const pair of pairsOf(problem, plan)) {
      const why = explainMatch(problem, plan, pair.household);
      expect(why?.parts.reduce((sum, part) => sum + part.points, 0)).toBe(pair.score);
      expect(why).toMatchObject({ guide: pair.guide, total: pair.score, failures: [] });
      expect(why?.reasons.length).toBe(3);
      expect(why?.watch.length).toBeGreaterThan(0);
      expect(why?.watch.length).toBeLessThanOrEqual(3);
      expect(why?.rankForHousehold?.of).toBe(countFeasible(problem).get(pair.household));
    }
  });

  it('explains each wait by limits or by a group that holds every place', () => {
    const waiting = unmatchedOf(problem, plan);
    const why = waiting.map((id) => explainUnmatched(problem, plan, id));
    expect(why.map((w) => w?.kind)).toContain('all-taken');
    for (const group of why) {
      if (group?.kind !== 'all-taken') continue;
      const out = group.people.filter((id) => waiting.includes(id));
      expect(group.people.length).toBe(group.places + out.length);
      expect(group.ownWait).toBeLessThanOrEqual(group.shortestWaitServed ?? 0);
    }
  });

  it('is explained either as matched or as waiting, never both', () => {
    for (const { id } of snapshot.households) {
      const matched = explainMatch(problem, plan, id) !== null;
      expect(explainUnmatched(problem, plan, id) !== null).toBe(!matched);
    }
  });
});

describe('a proposal', () => {
  it('names the weightiest reasons for and what to watch, with the times that both have free', () => {
    const h = household({
      guideSex: 'prefer-man',
      practical: ['no-pork'],
      languages: [{ code: 'uk', level: 'native' }],
    });
    const g = guide({ languages: [{ code: 'uk', level: 'good' }] });
    const { problem, plan } = planned(round([h], [g]));
    const why = explainMatch(problem, plan, 'p1');
    expect(why?.reasons.map(({ fact }) => fact.code)).toEqual([
      'shared-interests',
      'common-language',
      'same-district',
    ]);
    expect(why?.watch.map(({ fact }) => fact.code)).toEqual([
      'guide-sex-not-as-wished',
      'agree-beforehand',
      'few-common-times',
    ]);
    expect(why?.commonSlots).toEqual(['mon-evening']);
    expect(why?.uncertain.map(({ fact }) => fact.code)).toEqual(['field-unknown']);
  });

  it('shares the better rank between guides who suit equally, and names the others', () => {
    const guides = ['g1', 'g2', 'g3'].map((id) => guide({ id }));
    const best = guide({ id: 'g4', interests: ['fishing', 'cooking'] });
    const { problem } = planned(round([household()], [...guides, best]));
    expect(explainPair(problem, 'p1', 'g2')).toMatchObject({
      rankForHousehold: { rank: 2, of: 4 },
      alternatives: [{ guide: 'g4' }, { guide: 'g1' }, { guide: 'g3' }],
    });
  });

  it('by hand tells which limits it breaks, and has no rank', () => {
    const { problem } = planned(round([household({ guideSex: 'must-man' })], [guide()]));
    const why = explainPair(problem, 'p1', 'g1');
    expect(why.failures).toEqual([{ rule: 'guide-sex', values: { wish: 'must-man' } }]);
    expect(why.rankForHousehold).toBeNull();
  });
});

describe('a wait', () => {
  const why = ({ problem, plan }: { problem: PeopleProblem; plan: Plan }, id = 'p1') =>
    explainUnmatched(problem, plan, id);

  it('counts per limit how many guides fail on it, and how many on it alone', () => {
    const h = household({ guideSex: 'must-man', practical: ['no-dogs'] });
    const dog = { pets: ['dog'] as const, smoking: false, children: [] };
    const man = [{ sex: 'man', birthYear: 1990 }] as const;
    const guides = [
      guide({ id: 'g1' }),
      guide({ id: 'g2' }),
      guide({ id: 'g3', household: dog }),
      guide({ id: 'g4', household: dog, persons: man }),
    ];
    expect(why(planned(round([h], guides)))).toMatchObject({
      kind: 'no-feasible-guide',
      barriers: [
        { rule: 'guide-sex', fail: 3, only: 2 },
        { rule: 'pets', fail: 2, only: 1 },
      ],
      nearest: [
        { guide: 'g1', fails: [{ rule: 'guide-sex' }] },
        { guide: 'g2', fails: [{ rule: 'guide-sex' }] },
        { guide: 'g4', fails: [{ rule: 'pets', values: { pets: ['dog'] } }] },
      ],
    });
  });

  it('tells when only the programme’s lowest score is in the way', () => {
    expect(why(planned(round([household()], [guide()]), { floor: 999 }))).toMatchObject({
      barriers: [{ rule: 'below-floor', fail: 1, only: 1 }],
      nearest: [{ guide: 'g1', fails: [{ rule: 'below-floor', values: { floor: 999 } }] }],
    });
  });

  it('names the group that is ahead, and whether urgency decided', () => {
    const people = [
      household({ id: 'p1', waitingSince: '2026-11-12' }),
      household({ id: 'p2', waitingSince: '2026-11-02' }),
      household({ id: 'p3', waitingSince: '2026-11-20', urgency: 1 }),
    ];
    const guides = [guide({ id: 'g1' }), guide({ id: 'g2' })];
    expect(why(planned(round(people, guides)))).toEqual({
      kind: 'all-taken',
      household: 'p1',
      people: ['p1', 'p2', 'p3'],
      guides: ['g1', 'g2'],
      places: 2,
      shortestWaitServed: 2,
      ownWait: 10,
      urgencyDecided: true,
    });
  });
});

describe('priority', () => {
  it('is days waited plus one, never below one, with a class above every day of a lower one', () => {
    const on = (waitingSince: string, urgency = 0) =>
      priorityOf(household({ waitingSince, urgency }), '2026-11-22');
    expect(on('2026-11-22')).toBe(1);
    expect(on('2026-11-12')).toBe(11);
    expect(on('2026-12-24')).toBe(1);
    expect(on('1999-01-01')).toBe(4096);
    expect(on('2026-11-22', 1)).toBe(4097);
  });
});

describe('a pinned pair', () => {
  it('stands although the rules forbid it, and takes one place', () => {
    const people = [household({ guideSex: 'must-man' }), household({ id: 'p2' })];
    const { problem, plan } = planned(round(people, [guide()], { pinned: [['p1', 'g1']] }));
    expect(pairsOf(problem, plan)).toMatchObject([
      { household: 'p1', guide: 'g1', isPinned: true },
    ]);
    expect(unmatchedOf(problem, plan)).toEqual(['p2']);
    expect(explainUnmatched(problem, plan, 'p2')).toMatchObject({
      kind: 'all-taken',
      places: 0,
      shortestWaitServed: null,
    });
  });

  it('over capacity, or of somebody unknown, is an error and not a plan', () => {
    const people = [household(), household({ id: 'p2' })];
    const pins = [
      ['p1', 'g1'],
      ['p2', 'g1'],
    ] as const;
    expect(() => planned(round(people, [guide()], { pinned: pins }))).toThrow();
    expect(() => planned(round(people, [guide()], { pinned: [['p1', 'g9']] }))).toThrow();
  });
});
