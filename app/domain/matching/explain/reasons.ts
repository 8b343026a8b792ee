import { type Fact, fact } from '../pair/facts';
import type { Part } from '../pair/score';
import type { HouseholdTraits } from '../pair/traits';
import type { PracticalNeed, Slot } from '../people';
import type { Criterion } from '../settings';

export interface Reason {
  /** The criterion whose points it explains; null where it is about no points. */
  readonly criterion: Criterion | null;
  readonly fact: Fact;
}

/** A place among all who are possible, 1 = best. */
export interface Rank {
  readonly rank: number;
  readonly of: number;
}

/** Where a guide stands among the household's candidates; equal scores share the better rank. */
export function rankOf(
  candidates: readonly { readonly guide: string; readonly score: number }[],
  guide: string,
): Rank | null {
  const own = candidates.find((c) => c.guide === guide);
  if (own === undefined) return null;
  const better = candidates.filter((c) => c.score > own.score).length;
  return { rank: better + 1, of: candidates.length };
}

/** What speaks for the pair: at most three, the weightiest first. */
export function reasonsFor(
  parts: readonly Part[],
  rank: Rank | null,
  slots: readonly Slot[],
): Reason[] {
  return heaviest([...pluses(parts), ...besides(rank, slots)]);
}

/** What to keep an eye on or agree on first: at most three. `needed`: slots that the rules ask for. */
export function reasonsToWatch(
  parts: readonly Part[],
  h: HouseholdTraits,
  slots: readonly Slot[],
  needed: number,
): Reason[] {
  return heaviest([...minuses(parts), ...watchBesides(h, slots, needed)]);
}

const SHOWN = 3;

interface Weighed extends Reason {
  /** Points gained or lost, or what a reason without points is set equal to. */
  readonly weight: number;
}

function heaviest(reasons: readonly Weighed[]): Reason[] {
  return [...reasons]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, SHOWN)
    .map(({ criterion, fact: found }) => ({ criterion, fact: found }));
}

/** Facts that speak for the pair share their part's points; a full part without one says so itself. */
function pluses(parts: readonly Part[]): Weighed[] {
  return parts.flatMap(({ criterion, points, of, facts }) => {
    const found = facts.filter((f) => f.tone === 'for');
    if (found.length === 0 && points === of && of > 0) {
      return [{ criterion, fact: fact('for', 'full-points', { criterion }), weight: points / 4 }];
    }
    return found.map((f) => ({ criterion, fact: f, weight: points / found.length }));
  });
}

/** Facts to watch share what their part has lost; other lost points are named as such, last. */
function minuses(parts: readonly Part[]): Weighed[] {
  return parts.flatMap(({ criterion, points, of, facts }) => {
    const found = facts.filter((f) => f.tone === 'watch');
    if (found.length === 0 && points < of) {
      const values = { criterion, points, of };
      return [{ criterion, fact: fact('watch', 'few-points', values), weight: (of - points) / 10 }];
    }
    return found.map((f) => ({ criterion, fact: f, weight: (of - points) / found.length }));
  });
}

function besides(rank: Rank | null, slots: readonly Slot[]): Weighed[] {
  const reasons: Weighed[] = [];
  if (slots.length > 0) {
    const common = fact('for', 'common-times', { slots, common: slots.length });
    reasons.push({ criterion: null, fact: common, weight: 20 * slots.length });
  }
  if (rank !== null && rank.rank === 1 && rank.of > 1) {
    const best = fact('for', 'best-of-all', { of: rank.of });
    reasons.push({ criterion: null, fact: best, weight: 40 });
  }
  return reasons;
}

function watchBesides(h: HouseholdTraits, slots: readonly Slot[], needed: number): Weighed[] {
  const reasons: Weighed[] = [];
  const needs = TO_AGREE.filter((need) => h.unit.practical.includes(need));
  if (needs.length > 0) {
    const agree = fact('watch', 'agree-beforehand', { needs });
    reasons.push({ criterion: null, fact: agree, weight: 150 });
  }
  if (slots.length <= needed) {
    const few = fact('watch', 'few-common-times', { slots, common: slots.length });
    reasons.push({ criterion: null, fact: few, weight: 100 });
  }
  return reasons;
}

/** Needs that no rule settles: the two agree on them before they meet. */
const TO_AGREE: readonly PracticalNeed[] = [
  'not-at-home',
  'alcohol-free',
  'no-pork',
  'step-free',
  'low-vision',
  'hard-of-hearing',
  'other-access',
];
