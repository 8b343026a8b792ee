import { expect, it } from 'vitest';
import { branch } from '~/testing/matching-branch';
import { buildProblem } from '../problem/build';
import { DEFAULT_RULES, DEFAULT_WEIGHTS } from '../settings';
import { guideOf, unmatchedOf } from '../solver/plan';
import { solve } from '../solver/solve';
import { guidesOf } from './catalogue';
import { choicesAt, recruiting } from './gaps';
import { unlocksFor } from './unlocks';
import { choiceOf } from './what-if';

function planned(round: Parameters<typeof buildProblem>[0]) {
  const problem = buildProblem(round, DEFAULT_RULES, DEFAULT_WEIGHTS);
  const solved = solve(problem);
  if (!solved.ok) throw new Error(solved.refusal);
  return { problem, plan: solved.value };
}

it('names profiles that really get this participant a guide, with as many of them as it says', () => {
  let kept = 0;
  let exact = 0;
  for (let seed = 1; seed <= 8; seed++) {
    const round = branch(30, 18, seed);
    const { problem, plan } = planned(round);
    const search = recruiting(problem, plan);
    for (const id of unmatchedOf(problem, plan).slice(0, 4)) {
      const unlocks = unlocksFor(search, id, 20);
      expect(unlocks.length).toBeLessThanOrEqual(3);
      for (const gap of unlocks) {
        const needed = gap.who.indexOf(id) + 1;
        expect(needed).toBeGreaterThan(0);
        const { catalogue } = search.rows;
        const [guide] = guidesOf(
          choicesAt(catalogue, choiceOf(catalogue, gap.profile)),
          problem.on,
        );
        if (guide === undefined) throw new Error('a profile that nobody has');
        const places = { ...guide, capacity: needed };
        const after = planned({ ...round, guides: [...round.guides, places] });
        const own = problem.priority[problem.rows.indexOf(id)] ?? 0;
        const inBefore = unmatchedOf(problem, plan)
          .filter((other) => guideOf(after.problem, after.plan, other) !== null)
          .filter((other) => other !== id)
          .filter((other) => (problem.priority[problem.rows.indexOf(other)] ?? 0) >= own);
        // Either this one gets in, or as many as there are places go first: their guide can do more.
        const isIn = guideOf(after.problem, after.plan, id) !== null;
        expect(isIn || inBefore.length === needed).toBe(true);
        exact += Number(isIn);
        kept++;
      }
    }
  }
  expect(kept).toBeGreaterThan(40);
  expect(exact / kept).toBeGreaterThan(0.5);
});
