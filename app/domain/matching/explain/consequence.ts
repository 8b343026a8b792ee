import type { Result } from '../../kernel/result';
import { ok } from '../../kernel/result';
import type { Delta, Round, RoundRefusal } from '../round/round';
import { guideOf } from '../solver/plan';
import type { MatchExplanation } from './explain-match';

/** Nothing moves: the plan has the pair already. */
const AS_PLANNED: Delta = { changed: [], people: 0, priority: 0, score: 0 };

/**
 * What would follow if the household got this guide: the best plan that there is with the two
 * together, less the plan as it stands. Exact, and for a pair that the rules forbid too, since a
 * pin asks no rules. A pin that the household has is given up for it. The round stays untouched.
 */
export function consequenceOf(
  round: Round,
  household: string,
  guide: string,
): Result<Delta, RoundRefusal> {
  return tryOn(round.fork(), placeOf(round, household), household, guide);
}

/** An explanation with what each of its alternatives would lead to; one that cannot be has null. */
export function withConsequences(match: MatchExplanation, round: Round): MatchExplanation {
  const trial = round.fork();
  const place = placeOf(round, match.household);
  return {
    ...match,
    alternatives: match.alternatives.map((alternative) => {
      const tried = tryOn(trial, place, match.household, alternative.guide);
      return { ...alternative, ifChosen: tried.ok ? tried.value : null };
    }),
  };
}

interface Place {
  readonly guide: string | null;
  readonly isPinned: boolean;
}

function placeOf(round: Round, household: string): Place {
  const { problem, plan } = round.state();
  const isPinned = problem.pinned.some((pair) => pair.household === household);
  return { guide: guideOf(problem, plan, household), isPinned };
}

/**
 * Tries the pair on a round of its own, and leaves that round as it was. The household's place is
 * told, not looked up: laying a changed round out for reading costs more than the change.
 */
function tryOn(
  trial: Round,
  place: Place,
  household: string,
  guide: string,
): Result<Delta, RoundRefusal> {
  if (place.guide === guide) return ok(AS_PLANNED);
  const freed = place.isPinned ? trial.unpin(household) : null;
  if (freed && !freed.ok) return freed;
  const chosen = trial.pin(household, guide);
  if (chosen.ok) trial.undo();
  if (freed) trial.undo();
  if (!chosen.ok || freed === null) return chosen;
  return ok(added(freed.value, chosen.value));
}

/** Two changes one after the other, as one. */
function added(first: Delta, then: Delta): Delta {
  const moves = new Map(first.changed.map((move) => [move.household, move]));
  for (const move of then.changed) {
    const from = moves.get(move.household)?.from ?? move.from;
    moves.set(move.household, { ...move, from });
  }
  return {
    changed: [...moves.values()]
      .filter(({ from, to }) => from !== to)
      .sort((a, b) => (a.household < b.household ? -1 : 1)),
    people: first.people + then.people,
    priority: first.priority + then.priority,
    score: first.score + then.score,
  };
}
