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

/** What was saved after the people were read. */
export type PlanNote =
  | PlanChange
  /** The household has a proposal with the guide: it waits no more, and the place is gone. */
  | { readonly kind: 'taken'; readonly household: string; readonly guide: string }
  | { readonly kind: 'taken-back'; readonly change: PlanChange };

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
  /** As the people were read; never changed. */
  private readonly first: Round;
  private noted: readonly PlanNote[] = [];

  constructor(
    readonly input: PlanInput,
    watch: BuildWatch = {},
  ) {
    this.first = roundOf(input, watch);
    this.asked.set(keyOf({}), { round: this.first, leftOut: [] });
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
    if (this.asked.size > this.mostKept() && oldest !== undefined) this.asked.delete(oldest);
    return asked;
  }

  /** Changes the branch's own plan as the database has been; what no longer fits is passed over. */
  note(notes: readonly PlanNote[]): void {
    this.noted = notes.reduce(withNote, this.noted);
    const round = this.first.fork();
    this.applyNotes(round);
    this.asked.clear();
    this.asked.set(keyOf({}), { round, leftOut: [] });
  }

  /** The branch's own plan and some what-ifs. */
  private mostKept(): number {
    return this.first.state().problem.column.length > MANY_EDGES ? 3 : 6;
  }

  private anew({ travelMinutes, rules, weights }: NonNullable<WhatIf['settings']>): Round {
    const round = roundOf({ round: { ...this.input.round, travelMinutes }, rules, weights });
    this.applyNotes(round);
    return round;
  }

  private applyNotes(round: Round): void {
    const { guides } = this.first.state().problem;
    const places = new Map<string, number>();
    for (const note of this.noted) {
      if (note.kind === 'capacity') places.set(note.guide, note.places);
      if (note.kind !== 'taken') applyNote(round, note);
      else if (round.withdraw(note.household).ok) {
        const free = places.get(note.guide) ?? guides.get(note.guide)?.unit.capacity ?? 0;
        const left = Math.max(0, free - 1);
        places.set(note.guide, left);
        round.setCapacity(note.guide, left);
      }
    }
  }
}

/** Above so many possible pairs each what-if that is kept takes tens of megabytes. */
const MANY_EDGES = 1_000_000;

function keyOf({ changes = [], settings }: WhatIf): string {
  return JSON.stringify([changes, settings ?? null]);
}

/** A change that was noted and taken back leaves no trace. */
function withNote(noted: readonly PlanNote[], note: PlanNote): readonly PlanNote[] {
  if (note.kind !== 'taken-back') return [...noted, note];
  const text = JSON.stringify(note.change);
  const left = noted.filter((one) => JSON.stringify(one) !== text);
  return left.length < noted.length ? left : [...noted, note];
}

function applyNote(round: Round, note: Exclude<PlanNote, { kind: 'taken' }>): void {
  if (note.kind !== 'taken-back') applyChange(round, note);
  // Whoever was on hold or forbidden when the people were read comes back with the next plan.
  else if (note.change.kind === 'pin') round.unpin(note.change.household);
}

function roundOf({ round, rules, weights }: PlanInput, watch: BuildWatch = {}): Round {
  const problem = buildProblem(round, rules, weights, watch.onPhase, watch.onRows);
  const solved = solve(problem);
  if (!solved.ok) throw new Error(`The plan was not solved: ${solved.refusal}`);
  return openRound(problem, solved.value);
}
