import type { Snapshot } from '~/domain/matching/people';
import { buildProblem, type PeopleProblem } from '~/domain/matching/problem/build';
import type { Problem } from '~/domain/matching/problem/problem';
import { DEFAULT_RULES, DEFAULT_WEIGHTS } from '~/domain/matching/settings';
import { certify } from '~/domain/matching/solver/certify';
import { type Plan, solve } from '~/domain/matching/solver/solve';
import { msOf } from './measure';

/** Everything from people to a plan with its proof, timed step by step. */
export function planPeople(people: Snapshot) {
  const started = performance.now();
  const done = { edges: 0, sort: 0 };
  const problem = buildProblem(people, DEFAULT_RULES, DEFAULT_WEIGHTS, (phase) => {
    done[phase] = performance.now();
  });
  const built = performance.now();
  const { ms: solved, result: plan } = msOf(() => solution(problem));
  const { ms: certified, result: certificate } = msOf(() => certify(problem, plan));
  const times = {
    edges: done.edges - started + (built - done.sort),
    sort: done.sort - done.edges,
    solve: solved,
    certify: certified,
    all: performance.now() - started,
  };
  return { problem, plan, times, isProved: certificate.ok };
}

export function solution(problem: Problem | PeopleProblem): Plan {
  const solved = solve(problem);
  if (!solved.ok) throw new Error(solved.refusal);
  return solved.value;
}
