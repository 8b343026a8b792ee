import type { Snapshot } from '~/domain/matching/people';
import { buildProblem } from '~/domain/matching/problem/build';
import type { OnPhase, OnRows } from '~/domain/matching/problem/problem';
import { applyChange, applyChanges, type PlanChange } from '~/domain/matching/round/change';
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

/** What was saved after the people were read. `taken`: the household has a proposal with the guide. */
export type PlanNote =
  | PlanChange
  | { readonly kind: 'taken'; readonly household: string; readonly guide: string };

/** How far the building of a plan is; both may throw to give it up. */
export interface BuildWatch {
  readonly onRows?: OnRows;
  readonly onPhase?: OnPhase;
}

/**
 * A branch's plan with everything that is needed to answer questions about it (questions/). It is
 * pure and knows no database: it lives in the server's memory, or in a thread when it is large.
 */
export class OpenPlan {
  private readonly asked = new Map<string, AskedPlan>();
  private readonly noted: PlanNote[] = [];

  constructor(
    readonly input: PlanInput,
    watch: BuildWatch = {},
  ) {
    this.asked.set(keyOf({}), { round: roundOf(input, watch), leftOut: [] });
  }

  /** The plan that the question means; the last few what-ifs are kept. */
  under(whatIf: WhatIf = {}): AskedPlan {
    const key = keyOf(whatIf);
    const known = this.asked.get(key);
    if (known) return known;
    const { settings, changes = [] } = whatIf;
    const round = settings ? this.anew(settings) : this.under().round.fork();
    const asked = { round, leftOut: applyChanges(round, changes) };
    this.asked.set(key, asked);
    const [, oldest] = this.asked.keys();
    if (this.asked.size > MOST_KEPT && oldest !== undefined) this.asked.delete(oldest);
    return asked;
  }

  /** Changes the branch's own plan as the database has been; what no longer fits is passed over. */
  note(notes: readonly PlanNote[]): void {
    const own = this.under();
    this.asked.clear();
    this.asked.set(keyOf({}), own);
    this.noted.push(...notes);
    for (const note of notes) applyNote(own.round, note);
  }

  private anew({ travelMinutes, rules, weights }: NonNullable<WhatIf['settings']>): Round {
    const round = roundOf({ round: { ...this.input.round, travelMinutes }, rules, weights });
    for (const note of this.noted) applyNote(round, note);
    return round;
  }
}

/** The branch's own plan and so many what-ifs. */
const MOST_KEPT = 6;

function keyOf({ changes = [], settings }: WhatIf): string {
  return JSON.stringify([changes, settings ?? null]);
}

function applyNote(round: Round, note: PlanNote): void {
  if (note.kind !== 'taken') {
    applyChange(round, note);
    return;
  }
  if (!round.withdraw(note.household).ok) return;
  const guide = round.state().problem.guides.get(note.guide)?.unit;
  if (guide) round.setCapacity(guide.id, Math.max(0, guide.capacity - 1));
}

function roundOf({ round, rules, weights }: PlanInput, watch: BuildWatch = {}): Round {
  const problem = buildProblem(round, rules, weights, watch.onPhase, watch.onRows);
  const solved = solve(problem);
  if (!solved.ok) throw new Error(`The plan was not solved: ${solved.refusal}`);
  return openRound(problem, solved.value);
}
