import type { z } from 'zod';
import { withConsequences } from '~/domain/matching/explain/consequence';
import { type BareExplanations, explainBare } from '~/domain/matching/explain/explain-bare';
import { explainMatch, type MatchExplanation } from '~/domain/matching/explain/explain-match';
import {
  explainUnmatched,
  type UnmatchedExplanation,
} from '~/domain/matching/explain/explain-unmatched';
import { explainWait, type WaitExplanation } from '~/domain/matching/explain/explain-wait';
import { bareProblem } from '~/domain/matching/problem/bare';
import { buildProblem } from '~/domain/matching/problem/build';
import type { OnPhase, Problem } from '~/domain/matching/problem/problem';
import { type Gap, recruiting, recruitmentGaps } from '~/domain/matching/recruit/gaps';
import { type OneMore, oneMorePlace } from '~/domain/matching/recruit/one-more-place';
import { openRound } from '~/domain/matching/round/open-round';
import { DEFAULT_RULES, DEFAULT_WEIGHTS } from '~/domain/matching/settings';
import { pairsOf, unmatchedOf } from '~/domain/matching/solver/plan';
import type { Plan } from '~/domain/matching/solver/solve';
import { edgesProblems, peopleProblems } from './instance-checks';
import { EdgesInstance, PeopleInstance } from './instance-format';
import type { InstanceProblem } from './instance-problems';

export type Explanations =
  | {
      readonly matches: readonly MatchExplanation[];
      readonly unmatched: readonly (UnmatchedExplanation | WaitExplanation)[];
    }
  | BareExplanations;

/** A format: its shape, what the shape can't say, how it is laid out and how a plan is explained. */
export interface Kind<I> {
  readonly shape: z.ZodType<I>;
  readonly check: (instance: I) => InstanceProblem[];
  readonly layOut: (
    instance: I,
    onPhase: OnPhase,
  ) => {
    readonly problem: Problem;
    readonly explain: (plan: Plan) => Explanations;
    /** Null for a format that knows no people. */
    readonly recruit: ((plan: Plan, list: number) => Recruits) | null;
  };
}

/** Whom to recruit, and which guides of the round to ask for one place more. */
export interface Recruits {
  readonly gaps: readonly Gap[];
  readonly oneMorePlace: readonly OneMore[];
}

/** Ways out are searched for so many of those who wait: in a large round each takes up to a second. */
function mostSearched({ rows }: Problem): number {
  return rows.length > 500 ? 20 : 500;
}

/**
 * What follows from each alternative is worked out for every match of a round of up to 1,400 people,
 * and in a larger one for the first by id: it costs in proportion to the round, each time.
 */
const PRICING = 2_000_000;

/** So many guides of one profile are thought of at most. */
const DEPTH = 20;

export const people: Kind<PeopleInstance> = {
  shape: PeopleInstance,
  check: peopleProblems,
  layOut: ({ participants, rules, weights, ...round }, onPhase) => {
    const snapshot = { ...round, households: participants };
    const settings = [rules ?? DEFAULT_RULES, weights ?? DEFAULT_WEIGHTS] as const;
    const problem = buildProblem(snapshot, ...settings, onPhase);
    const explain = (plan: Plan): Explanations => {
      const search = recruiting(problem, plan);
      const round = openRound(problem, plan);
      const priced = Math.floor(PRICING / Math.max(1, participants.length));
      return {
        matches: pairsOf(problem, plan).flatMap((pair, n) => {
          const match = explainMatch(problem, plan, pair.household);
          if (match === null) return [];
          return n < priced ? withConsequences(match, round) : match;
        }),
        unmatched: unmatchedOf(problem, plan).flatMap((id, n) =>
          n < mostSearched(problem)
            ? (explainWait(problem, plan, id, search) ?? [])
            : (explainUnmatched(problem, plan, id) ?? []),
        ),
      };
    };
    const recruit = (plan: Plan, list: number): Recruits => ({
      gaps: recruitmentGaps(problem, plan, { list, depth: DEPTH }),
      oneMorePlace: oneMorePlace(problem, plan).slice(0, list),
    });
    return { problem, explain, recruit };
  },
};

export const edges: Kind<EdgesInstance> = {
  shape: EdgesInstance,
  check: edgesProblems,
  layOut: (instance, onPhase) => {
    const problem = bareProblem(instance, onPhase);
    return { problem, explain: (plan) => explainBare(problem, plan), recruit: null };
  },
};
