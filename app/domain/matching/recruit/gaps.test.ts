import { describe, expect, it } from 'vitest';
import { branch, randomStream } from '~/testing/matching-branch';
import { failures } from '../pair/feasible';
import { totalOf } from '../pair/score';
import { guideTraits } from '../pair/traits';
import type { Guide, Snapshot } from '../people';
import { buildProblem, type PeopleProblem } from '../problem/build';
import { DEFAULT_RULES, DEFAULT_WEIGHTS, type Rules } from '../settings';
import { unmatchedOf } from '../solver/plan';
import { type Plan, solve } from '../solver/solve';
import { catalogueOf, guidesOf, profileOf } from './catalogue';
import { eachChoice } from './each-profile';
import { choicesAt, recruiting, recruitmentGaps } from './gaps';
import { oneMorePlace } from './one-more-place';
import { printable } from './poster';
import { ANYBODY, demandsOf, type Profile } from './profile';
import { valueProfiles } from './value-profiles';
import { choiceOf, whatIf } from './what-if';

const RULES: readonly Rules[] = [
  DEFAULT_RULES,
  { ...DEFAULT_RULES, minOverlapSlots: 2, maxTravelMinutes: 40 },
  { ...DEFAULT_RULES, minorsAllowed: true, certificateForChildren: false },
  { ...DEFAULT_RULES, floor: 380 },
];

function solved(round: Snapshot, rules: Rules): { problem: PeopleProblem; plan: Plan } {
  const problem = buildProblem(round, rules, DEFAULT_WEIGHTS);
  const result = solve(problem);
  if (!result.ok) throw new Error(result.refusal);
  return { problem, plan: result.value };
}

/** Branches of 6 to 60 people with too few guides, each with its own rules. */
function* branches(count: number) {
  const random = randomStream(11);
  for (let n = 0; n < count; n++) {
    const people = 6 + Math.floor(random() * 54);
    const round = branch(people, Math.floor(people * (0.3 + random() * 0.6)), n + 1);
    const rules = RULES[n % RULES.length] as Rules;
    yield { round: n % 3 === 0 ? withAMinor(round) : round, rules, random };
  }
}

function withAMinor(round: Snapshot): Snapshot {
  const [first, ...others] = round.households;
  if (first === undefined) return round;
  const minor = { ...first, persons: [{ sex: 'man', birthYear: 2009 } as const] };
  return { ...round, households: [minor, ...others] };
}

function withGuides(round: Snapshot, guides: readonly Guide[]): Snapshot {
  return { ...round, guides: [...round.guides, ...guides] };
}

/** The choices behind a profile of the list. */
function choicesOf(problem: PeopleProblem, profile: Profile) {
  const catalogue = catalogueOf(problem);
  const choices = choicesAt(catalogue, choiceOf(catalogue, profile));
  expect(profileOf(choices)).toEqual(profile);
  return choices;
}

describe('a gap', () => {
  it('keeps its promise: such a guide, whoever it is, lets in one more when all is planned anew', () => {
    let promises = 0;
    for (const { round, rules, random } of branches(200)) {
      const { problem, plan } = solved(round, rules);
      const [gap] = recruitmentGaps(problem, plan, { list: 1, depth: 20 });
      if (gap === undefined) continue;
      const ways = guidesOf(choicesOf(problem, gap.profile), problem.on);
      for (let n = 0; n < 3; n++) {
        const guide = ways[Math.floor(random() * ways.length)] as Guide;
        const one = solved(withGuides(round, [guide]), rules).plan;
        expect([one.people - plan.people, one.priority - plan.priority]).toEqual([
          gap.people,
          gap.priorityServed,
        ]);
        const many = withGuides(round, [{ ...guide, capacity: 20 }]);
        const { plan: deep } = solved(many, rules);
        expect(deep.people - plan.people).toBeGreaterThanOrEqual(gap.depth.length);
        promises++;
      }
    }
    expect(promises).toBeGreaterThan(450);
  });

  it('has exactly the depth that planning anew gives, and names whoever gets in', () => {
    for (const { round, rules } of branches(60)) {
      const { problem, plan } = solved(round, rules);
      const [gap] = recruitmentGaps(problem, plan, { list: 1, depth: 20 });
      if (gap === undefined) continue;
      const ways = guidesOf(choicesOf(problem, gap.profile), problem.on);
      if (ways.length > 1) continue;
      const guides = ways.map((guide) => ({ ...guide, capacity: 20 }));
      const deep = solved(withGuides(round, guides), rules);
      expect(deep.plan.people - plan.people).toBe(gap.depth.length);
      const before = unmatchedOf(problem, plan);
      const after = unmatchedOf(deep.problem, deep.plan);
      expect(priorities(problem, gap.who)).toEqual(
        priorities(
          problem,
          before.filter((id) => !after.includes(id)),
        ),
      );
    }
  });

  it('is one of the best at each step, and no plainer wording promises as much', () => {
    for (const { round, rules } of branches(8)) {
      const { problem, plan } = solved(round, rules);
      const gaps = recruitmentGaps(problem, plan, { list: 3, depth: 20 });
      const search = recruiting(problem, plan);
      for (const gap of gaps) {
        const all = [...eachChoice(search.rows)].map((choice) => {
          const members = search.rows.members(choice);
          const freed = search.seating.wouldFree(members, 20);
          const first = freed[0] === undefined ? 0 : search.seating.priority(freed[0]);
          const profile = profileOf(choicesAt(search.rows.catalogue, choice));
          return { members, profile, first, depth: freed.length };
        });
        const top = Math.max(...all.map(({ first }) => first));
        const ofTop = all.filter(({ first }) => first === top);
        const deepest = Math.max(...ofTop.map(({ depth }) => depth));
        const best = ofTop.filter(({ depth }) => depth === deepest);
        expect([gap.priorityServed, gap.depth.length]).toEqual([top, deepest]);
        expect(demandsOf(gap.profile)).toBe(
          Math.min(...best.map(({ profile }) => demandsOf(profile))),
        );
        const own = all.find(
          ({ profile }) => JSON.stringify(profile) === JSON.stringify(gap.profile),
        );
        search.seating.addColumn(
          [...(own?.members ?? [])].flatMap((m, row) => (m ? [row] : [])),
          1,
        );
        search.seating.settle();
      }
      const top = valueProfiles(search.rows, search.seating).best;
      if (gaps.length < 3) expect(top).toEqual([]);
    }
  });
});

describe('the worth of every profile', () => {
  it('is what planning anew with such a guide gives', () => {
    let compared = 0;
    for (const { round, rules, random } of branches(60)) {
      const { problem, plan } = solved(round, rules);
      const { rows, seating } = recruiting(problem, plan);
      const { first } = valueProfiles(rows, seating);
      const choices = [...eachChoice(rows)];
      for (let n = 0; n < 12; n++) {
        const at = Math.floor(random() * choices.length);
        const ways = guidesOf(choicesAt(rows.catalogue, choices[at] ?? []), problem.on);
        if (ways.length > 1) continue;
        const { plan: more } = solved(withGuides(round, ways), rules);
        const freed = first[at] as number;
        expect(more.priority - plan.priority).toBe(freed < 0 ? 0 : problem.priority[freed]);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(50);
  });

  it('rests on the ordinary rules, pair by pair, whatever the wording leaves open', () => {
    let pairs = 0;
    for (const { round, rules, random } of branches(24)) {
      const { problem, plan } = solved(round, rules);
      const { rows } = recruiting(problem, plan);
      const choices = [...eachChoice(rows)];
      for (let n = 0; n < 25; n++) {
        const choice = choices[Math.floor(random() * choices.length)] ?? [];
        const members = rows.members(choice);
        const guides = guidesOf(choicesAt(rows.catalogue, choice), problem.on);
        const ways = guides.map((guide) => guideTraits(guide, problem.on));
        problem.rows.forEach((id, row) => {
          const h = problem.households.get(id);
          if (h === undefined) throw new Error('a row without a household');
          const suits = ways.every((g) => failures(h, g, problem.on).length === 0);
          expect(rows.passes(choice, row)).toBe(suits);
          const lowest = ways.map((g) => totalOf(h, g, DEFAULT_WEIGHTS, problem.on));
          const isAbove = rules.floor === 0 || Math.min(...lowest) >= rules.floor;
          expect(members[row] === 1).toBe(suits && isAbove);
          pairs++;
        });
      }
    }
    expect(pairs).toBeGreaterThan(10_000);
  });
});

describe('one more place at a guide of the branch', () => {
  it('is worth what planning anew with it gives, and no other place lets anybody in', () => {
    for (const { round, rules } of branches(60)) {
      const { problem, plan } = solved(round, rules);
      const worth = new Map(oneMorePlace(problem, plan).map((one) => [one.guide, one]));
      for (const guide of round.guides.slice(0, 12)) {
        const guides = round.guides.map((g) =>
          g === guide ? { ...g, capacity: g.capacity + 1 } : g,
        );
        const { plan: more } = solved({ ...round, guides }, rules);
        expect(more.priority - plan.priority).toBe(worth.get(guide.id)?.priorityServed ?? 0);
      }
    }
  });

  it('is asked about also where the guide has none free today', () => {
    const round = branch(30, 12, 5);
    const guides = round.guides.map((g, n) => (n < 6 ? { ...g, capacity: 0 } : g));
    const { problem, plan } = solved({ ...round, guides }, DEFAULT_RULES);
    const worth = oneMorePlace(problem, plan);
    expect(worth.filter(({ isFull }) => isFull).length).toBeGreaterThan(3);
    for (const one of worth) {
      const more = guides.map((g) => (g.id === one.guide ? { ...g, capacity: g.capacity + 1 } : g));
      const { plan: after } = solved({ ...round, guides: more }, DEFAULT_RULES);
      expect(after.priority - plan.priority).toBe(one.priorityServed);
    }
  });
});

describe('what if so many came', () => {
  it('lets in what the depth of the profile says', () => {
    const { problem, plan } = solved(branch(60, 40, 3), DEFAULT_RULES);
    const [gap] = recruitmentGaps(problem, plan, { list: 1, depth: 20 });
    if (gap === undefined) throw new Error('nobody to recruit');
    expect(whatIf(problem, plan, gap.profile, 3).days).toEqual(gap.depth.slice(0, 3));
    expect(whatIf(problem, plan, gap.profile, 0).who).toEqual([]);
    // A language that nobody speaks here helps nobody, and harms nobody.
    expect(whatIf(problem, plan, { ...ANYBODY, language: 'xx' }, 20)).toEqual(
      whatIf(problem, plan, ANYBODY, 20),
    );
  });
});

describe('what may hang on a wall', () => {
  it('is of use to at least three, so that it points at nobody', () => {
    let dropped = 0;
    for (const { round, rules } of branches(15)) {
      const { problem, plan } = solved(round, rules);
      const gaps = recruitmentGaps(problem, plan, { list: 6, depth: 20 });
      const posters = printable(problem, plan, gaps);
      for (const profile of posters) {
        expect(whatIf(problem, plan, profile, 20).who.length).toBeGreaterThanOrEqual(3);
      }
      dropped += gaps.length - posters.length;
    }
    expect(dropped).toBeGreaterThan(8);
  });
});

function priorities(problem: PeopleProblem, ids: readonly string[]): number[] {
  const of = (id: string) => problem.priority[problem.rows.indexOf(id)] ?? 0;
  return ids.map(of).sort((a, b) => b - a);
}
