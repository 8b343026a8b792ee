import type { Snapshot } from '~/domain/matching/people';
import { buildProblem } from '~/domain/matching/problem/build';
import { applyChanges, type PlanChange } from '~/domain/matching/round/change';
import { openRound } from '~/domain/matching/round/open-round';
import type { Round, RoundRefusal } from '~/domain/matching/round/round';
import type { Rules, Weights } from '~/domain/matching/settings';
import { solve } from '~/domain/matching/solver/solve';

/** What a plan is made of: the people of a branch as they stand, and the programme's settings. */
export interface PlanInput {
  readonly round: Snapshot;
  readonly rules: Rules;
  readonly weights: Weights;
}

/** Which plan a question is about: the branch's own, or that plan under changes nobody has saved. */
export interface WhatIf {
  readonly changes?: readonly PlanChange[];
  /** Other settings than the programme's. */
  readonly settings?: {
    readonly rules: Rules;
    readonly weights: Weights;
    readonly travelMinutes: Snapshot['travelMinutes'];
  };
}

export interface AskedPlan {
  readonly round: Round;
  /** Changes that no longer fit the people of today. */
  readonly leftOut: readonly { readonly change: PlanChange; readonly refusal: RoundRefusal }[];
}

/**
 * A branch's plan with everything that is needed to answer questions about it (questions/). It is
 * pure and knows no database: it lives in the server's memory, or in a thread when it is large.
 */
export class OpenPlan {
  private readonly asked = new Map<string, AskedPlan>();

  constructor(readonly input: PlanInput) {
    this.asked.set(keyOf({}), { round: roundOf(input), leftOut: [] });
  }

  /** The plan that the question means; the last few what-ifs are kept. */
  under(whatIf: WhatIf = {}): AskedPlan {
    const key = keyOf(whatIf);
    const known = this.asked.get(key);
    if (known) return known;
    const { settings, changes = [] } = whatIf;
    const round = settings
      ? roundOf({
          round: { ...this.input.round, travelMinutes: settings.travelMinutes },
          ...settings,
        })
      : this.under().round.fork();
    const asked = { round, leftOut: applyChanges(round, changes) };
    this.asked.set(key, asked);
    const [, oldest] = this.asked.keys();
    if (this.asked.size > MOST_KEPT && oldest !== undefined) this.asked.delete(oldest);
    return asked;
  }
}

/** The branch's own plan and so many what-ifs. */
const MOST_KEPT = 6;

function keyOf({ changes = [], settings }: WhatIf): string {
  return JSON.stringify([changes, settings ?? null]);
}

function roundOf({ round, rules, weights }: PlanInput): Round {
  const problem = buildProblem(round, rules, weights);
  const solved = solve(problem);
  if (!solved.ok) throw new Error(`The plan was not solved: ${solved.refusal}`);
  return openRound(problem, solved.value);
}
