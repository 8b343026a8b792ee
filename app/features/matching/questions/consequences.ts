import { consequenceOf } from '~/domain/matching/explain/consequence';
import { daysWaited, type PeopleProblem } from '~/domain/matching/problem/build';
import type { Delta, Move, Round, RoundRefusal } from '~/domain/matching/round/round';
import { candidatesOf, guideOf } from '~/domain/matching/solver/plan';
import type { OpenPlan, WhatIf } from '../plan/open-plan';

export interface NamedMove extends Move {
  /** Whole days waited until today. */
  readonly days: number;
}

/** What would follow if one household got one guide, in as many words as a page has room for. */
export interface Consequence {
  readonly household: string;
  readonly guide: string;
  /** Why no plan can hold the pair; null when one can, and all the rest is about that plan. */
  readonly refusal: RoundRefusal | null;
  /** The plan has the pair already. */
  readonly isPlanned: boolean;
  /** The others who would move, those who lose their guide first; at most `MOST_MOVES`. */
  readonly moves: readonly NamedMove[];
  /** How many others would move altogether. */
  readonly others: number;
  /** The plan's three figures, as after minus before: people, days waited by them, points. */
  readonly people: number;
  readonly days: number;
  readonly score: number;
}

/** So many moves are told by name. */
export const MOST_MOVES = 6;
/** So many pairs are worked out in one answer. */
const MOST_ASKED = 12;

/** What would follow for each of these guides, or for the household's best few besides its own. */
export function consequences(
  open: OpenPlan,
  {
    household,
    guides,
    best = 0,
    ...whatIf
  }: WhatIf & {
    readonly household: string;
    readonly guides: readonly string[];
    readonly best?: number;
  },
): Consequence[] {
  const { round } = open.under(whatIf);
  const { problem, plan } = round.state();
  if (!problem.households.has(household)) return [];
  const own = guideOf(problem, plan, household);
  const others = candidatesOf(problem, household)
    .map((one) => one.guide)
    .filter((guide) => guide !== own)
    .slice(0, best);
  const asked = [...new Set([...others, ...guides])].slice(0, MOST_ASKED);
  return asked.map((guide) => consequence(round, household, guide));
}

/** The same for one pair of a plan that is at hand. */
export function consequence(round: Round, household: string, guide: string): Consequence {
  const { problem, plan } = round.state();
  const tried = consequenceOf(round, household, guide);
  const delta: Delta = tried.ok ? tried.value : { changed: [], people: 0, priority: 0, score: 0 };
  const named = delta.changed.map((move) => ({ ...move, days: waitedBy(problem, move.household) }));
  const others = named.filter((move) => move.household !== household);
  return {
    household,
    guide,
    refusal: tried.ok ? null : tried.refusal,
    isPlanned: guideOf(problem, plan, household) === guide,
    moves: others.toSorted((a, b) => weight(a) - weight(b) || b.days - a.days).slice(0, MOST_MOVES),
    others: others.length,
    people: delta.people,
    days: named.reduce((sum, move) => sum + served(move) * move.days, 0),
    score: delta.score,
  };
}

/** Who loses a guide comes before who gets one, and both before who gets another. */
function weight({ from, to }: Move): number {
  return to === null ? 0 : from === null ? 1 : 2;
}

/** 1 for somebody who is served now and was not before, −1 the other way round. */
function served({ from, to }: Move): number {
  return Number(to !== null) - Number(from !== null);
}

/** Whole days until the day of the plan; 0 for somebody whom it does not know. */
export function waitedBy(problem: PeopleProblem, id: string): number {
  const household = problem.households.get(id)?.unit;
  return household === undefined ? 0 : daysWaited(household, problem.on.today);
}
