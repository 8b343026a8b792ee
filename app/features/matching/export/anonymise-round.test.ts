import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildProblem } from '~/domain/matching/problem/build';
import { DEFAULT_RULES, DEFAULT_WEIGHTS, type Rules } from '~/domain/matching/settings';
import { solve } from '~/domain/matching/solver/solve';
import { anyRound } from '~/testing/any-people';
import { branch, randomStream } from '~/testing/matching-branch';
import { runInstance } from '../instances/run-instance';
import type { PlanInput } from '../plan/open-plan';
import { anonymisedRound } from './anonymise-round';

const OPTIONS = { explain: false, deadlineMs: null, now: () => 0 };
const RULES: readonly Rules[] = [
  DEFAULT_RULES,
  { ...DEFAULT_RULES, minorsAllowed: true, minorGuideMinAge: 23, floor: 300 },
  { ...DEFAULT_RULES, maxTravelMinutes: 30, minOverlapSlots: 2 },
];

/** As `newId`, but the same each time: 26 letters that mean nothing. */
function drawer(seed: number): () => string {
  const random = randomStream(seed);
  return () => Array.from({ length: 26 }, () => 'abcdefgh'[Math.floor(random() * 8)]).join('');
}

function objective({ round, rules, weights }: PlanInput) {
  const solved = solve(buildProblem(round, rules, weights));
  if (!solved.ok) throw new Error(solved.refusal);
  const { people, priority, score } = solved.value;
  return { people, priority, score };
}

it('is planned to the very same objective as the branch itself', () => {
  for (let seed = 1; seed <= 12; seed++) {
    const rules = RULES[seed % RULES.length] as Rules;
    const round = branch(40, 30, seed);
    const input = {
      round: { ...round, blocked: [['p1', 'g1']] as const, pinned: [['p2', 'g2']] as const },
      rules,
      weights: DEFAULT_WEIGHTS,
    };
    const outcome = runInstance(
      JSON.parse(JSON.stringify(anonymisedRound(input, drawer(seed)))),
      OPTIONS,
    );
    expect(outcome).toMatchObject({ ok: true, answer: objective(input) });
  }
});

it('is so for any people at all, of any age', () => {
  fc.assert(
    fc.property(anyRound(12, 12), fc.nat(2), (any, n) => {
      // Special care is only for those whom no export has.
      const households = any.households.map((h) => ({ ...h, specialCare: false }));
      const rules = RULES[n] as Rules;
      const input = { round: { ...any, households }, rules, weights: DEFAULT_WEIGHTS };
      const outcome = runInstance(anonymisedRound(input, drawer(n)), OPTIONS);
      expect(outcome).toMatchObject({ ok: true, answer: objective(input) });
    }),
    { numRuns: 60, seed: 12 },
  );
});

it('has no id, district, language, interest or exact year of the branch in it', () => {
  const round = branch(30, 20, 4);
  const marked = {
    ...round,
    households: round.households.map((h) => ({ ...h, id: `kari-${h.id}`, goals: ['own-goal'] })),
  };
  const input = { round: marked, rules: DEFAULT_RULES, weights: DEFAULT_WEIGHTS };
  const file = anonymisedRound(input, drawer(2));
  const text = JSON.stringify(file);
  const words = [
    'kari',
    'own-goal',
    ...new Set(
      [...round.households, ...round.guides].flatMap((unit) => [
        unit.district,
        // An interest of that name stands beside the kind of household.
        ...unit.interests.filter((one) => one !== 'family'),
        ...(unit.field === null ? [] : [unit.field]),
      ]),
    ),
  ];
  expect(words.filter((word) => text.includes(`"${word}"`) || /kari|own-goal/.test(text))).toEqual(
    [],
  );
  const codes = file.participants.flatMap(({ languages }) => languages.map(({ code }) => code));
  expect(codes.every((code) => /^(l\d+|no|nb|nn)$/.test(code))).toBe(true);
  const years = new Set(file.participants.flatMap((p) => p.persons.map((one) => one.birthYear)));
  expect(years.size).toBeLessThanOrEqual(11);
  // The order tells nothing either: another drawing, another order.
  expect(JSON.stringify(anonymisedRound(input, drawer(3))) === text).toBe(false);
});
