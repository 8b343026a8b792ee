import type { z } from 'zod';
import { type BareExplanations, explainBare } from '~/domain/matching/explain/explain-bare';
import { explainMatch, type MatchExplanation } from '~/domain/matching/explain/explain-match';
import {
  explainUnmatched,
  type UnmatchedExplanation,
} from '~/domain/matching/explain/explain-unmatched';
import { bareProblem } from '~/domain/matching/problem/bare';
import { buildProblem } from '~/domain/matching/problem/build';
import type { OnPhase, Problem } from '~/domain/matching/problem/problem';
import { DEFAULT_RULES, DEFAULT_WEIGHTS } from '~/domain/matching/settings';
import { pairsOf, unmatchedOf } from '~/domain/matching/solver/plan';
import type { Plan } from '~/domain/matching/solver/solve';
import { edgesProblems, peopleProblems } from './instance-checks';
import { EdgesInstance, PeopleInstance } from './instance-format';
import type { InstanceProblem } from './instance-problems';

export type Explanations =
  | {
      readonly matches: readonly MatchExplanation[];
      readonly unmatched: readonly UnmatchedExplanation[];
    }
  | BareExplanations;

/** A format: its shape, what the shape can't say, how it is laid out and how a plan is explained. */
export interface Kind<I> {
  readonly shape: z.ZodType<I>;
  readonly check: (instance: I) => InstanceProblem[];
  readonly layOut: (
    instance: I,
    onPhase: OnPhase,
  ) => { readonly problem: Problem; readonly explain: (plan: Plan) => Explanations };
}

export const people: Kind<PeopleInstance> = {
  shape: PeopleInstance,
  check: peopleProblems,
  layOut: ({ participants, rules, weights, ...round }, onPhase) => {
    const snapshot = { ...round, households: participants };
    const settings = [rules ?? DEFAULT_RULES, weights ?? DEFAULT_WEIGHTS] as const;
    const problem = buildProblem(snapshot, ...settings, onPhase);
    const explain = (plan: Plan): Explanations => ({
      matches: pairsOf(problem, plan).flatMap(
        (p) => explainMatch(problem, plan, p.household) ?? [],
      ),
      unmatched: unmatchedOf(problem, plan).flatMap(
        (id) => explainUnmatched(problem, plan, id) ?? [],
      ),
    });
    return { problem, explain };
  },
};

export const edges: Kind<EdgesInstance> = {
  shape: EdgesInstance,
  check: edgesProblems,
  layOut: (instance, onPhase) => {
    const problem = bareProblem(instance, onPhase);
    return { problem, explain: (plan) => explainBare(problem, plan) };
  },
};
