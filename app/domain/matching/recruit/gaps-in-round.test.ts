import { expect, it } from 'vitest';
import { branch, randomStream } from '~/testing/matching-branch';
import { guide } from '~/testing/matching-people';
import { buildProblem } from '../problem/build';
import { changedRound } from '../relax/change-problem';
import { relaxationsFor } from '../relax/relaxations';
import { openRound } from '../round/open-round';
import { DEFAULT_RULES, DEFAULT_WEIGHTS } from '../settings';
import { unmatchedOf } from '../solver/plan';
import { solve } from '../solver/solve';
import { recruitmentGaps } from './gaps';
import { oneMorePlace } from './one-more-place';

function planned(round: Parameters<typeof buildProblem>[0]) {
  const problem = buildProblem(round, DEFAULT_RULES, DEFAULT_WEIGHTS);
  const solved = solve(problem);
  if (!solved.ok) throw new Error(solved.refusal);
  return { problem, plan: solved.value };
}

it('finds the same after changes by hand as in a round that was planned with them', () => {
  let compared = 0;
  for (let seed = 1; seed <= 25; seed++) {
    const random = randomStream(seed);
    const any = (letter: string, n: number) => `${letter}${Math.floor(random() * n)}`;
    const start = planned(branch(30, 20, seed));
    const round = openRound(start.problem, start.plan);
    for (let n = 0; n < 3; n++) {
      round.pin(any('p', 30), any('g', 20));
      round.forbid(any('p', 30), any('g', 20));
      round.setCapacity(any('g', 20), Math.floor(random() * 3));
    }
    round.withdraw(any('g', 20));
    round.withdraw(any('p', 30));
    round.addGuide(guide({ id: 'newcomer', district: 'nord' }));
    const now = round.state();
    const afresh = planned(changedRound(now.problem, []));
    expect([now.plan.people, now.plan.priority]).toEqual([
      afresh.plan.people,
      afresh.plan.priority,
    ]);
    // Which of two who have waited as long is named may differ; what it is worth may not.
    const worth = ({ problem, plan }: typeof now) => ({
      gaps: recruitmentGaps(problem, plan, { list: 3, depth: 20 }).map((gap) => [
        gap.priorityServed,
        gap.depth,
      ]),
      places: oneMorePlace(problem, plan)
        .map(({ guide: id, priorityServed }) => `${id} ${priorityServed}`)
        .sort(),
    });
    expect(worth(now)).toEqual(worth(afresh));
    for (const id of unmatchedOf(now.problem, now.plan).slice(0, 2)) {
      const promised = relaxationsFor(now.problem, now.plan, id);
      for (const { changes, verdict } of promised) {
        const after = planned(changedRound(now.problem, changes));
        const isIn = !unmatchedOf(after.problem, after.plan).includes(id);
        expect(isIn).toBe(verdict.kind === 'matched');
        compared++;
      }
    }
  }
  expect(compared).toBeGreaterThan(40);
});
