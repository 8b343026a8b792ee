import type { HouseholdTraits } from '../pair/traits';
import type { PeopleProblem } from '../problem/build';
import { Seating } from '../recruit/seating';
import { rowOf } from '../solver/plan';
import type { Plan } from '../solver/solve';
import type { Change } from './change';
import { Prospects } from './prospects';
import { afresh, type Outcome, quickOutcome } from './verify';
import { sizeOf, type Way, waysOf } from './ways';

/** A small change, or two, and what the best plan would be once it was made. */
export interface Relaxation {
  readonly changes: readonly Change[];
  /** So many guides become possible for this participant. */
  readonly guides: number;
  /** Checked in the whole plan: `matched` is a promise, `others-first` says why it is none. */
  readonly verdict: Outcome;
  /** The participant must be asked and speaks little Norwegian. */
  readonly askByInterpreter: boolean;
  /** It is about a private wish: asked with care, never shown to the other side. */
  readonly sensitive: boolean;
}

const SHOWN = 6;
const SHOWN_OTHERS = 2;
/** Each may cost one more planning: a large branch shows fewer, rather than let its reader wait. */
const SHOWN_OF_LARGE = 2;
/** Of each kind of change so many are looked at closely, and so many kept; the best come first. */
const TRIED = 8;
const KEPT = 2;
/** Kinds of pairs of changes that are looked at, the smallest first. */
const MOST_KINDS = 12;
const ENOUGH = 2 * SHOWN;
const MOST_LOOKS = 600;
/**
 * So often the branch is planned anew for one participant, where a few moves do not tell; seldom
 * where that takes long.
 */
const MOST_RUNS = 12;
const MOST_RUNS_OF_LARGE = 2;
/** Possible pairs from which on a branch takes some hundred milliseconds to plan. */
const LARGE = 500_000;

/**
 * The smallest changes that would give a participant who waits a guide: times before ways before
 * wishes, one change before two, and those that put nobody back first. Two are looked for only
 * where no single one is enough. Limits that protect somebody are never among them, and nothing that
 * is `out`: asked for already, or answered no.
 */
export function relaxationsFor(
  problem: PeopleProblem,
  plan: Pick<Plan, 'match'>,
  household: string,
  isOut: (change: Change) => boolean = () => false,
): Relaxation[] {
  const h = problem.households.get(household);
  const row = rowOf(problem, household);
  if (h === undefined || row < 0 || (plan.match[row] ?? -1) >= 0) return [];
  const prospects = new Prospects(problem, new Seating(problem, plan), row);
  const shown = isLarge(problem) ? SHOWN_OF_LARGE : SHOWN;
  const exactly = ({ changes }: Way) => afresh(problem, plan, household, changes);
  const singles = waysOf(problem, h, 1, isOut);
  for (const size of [1, 2]) {
    const ways = size === 1 ? singles : waysOf(problem, h, size, isOut);
    const promises = verified(problem, plan, household, ways, prospects)
      .sort(smallestFirst)
      .slice(0, shown)
      // Who waits instead is named, and of two who have waited as long the score decides who.
      .map((one) => (putsBack(one) ? { ...one, verdict: exactly(one) } : one))
      .filter(({ verdict }) => verdict.kind === 'matched');
    if (promises.length > 0) return promises.map((one) => told(one, h));
  }
  return singles
    .slice(0, isLarge(problem) ? 0 : SHOWN_OTHERS)
    .map((way) => told({ ...way, verdict: exactly(way) }, h))
    .filter(({ verdict }) => verdict.kind === 'others-first');
}

function isLarge({ column }: PeopleProblem): boolean {
  return column.length > LARGE;
}

interface Verified extends Way {
  readonly verdict: Outcome;
}

/** The ways that end in a match, each looked at in the whole plan. */
function verified(
  problem: PeopleProblem,
  plan: Pick<Plan, 'match'>,
  household: string,
  ways: readonly Way[],
  prospects: Prospects,
): Verified[] {
  const tried = new Map<string, number>();
  const kept = new Map<string, number>();
  const found: Verified[] = [];
  const mostRuns = isLarge(problem) ? MOST_RUNS_OF_LARGE : MOST_RUNS;
  let runs = 0;
  let looks = 0;
  for (const way of ways) {
    if (found.length >= ENOUGH || looks >= MOST_LOOKS) break;
    const kind = way.changes.map(({ side, code }) => `${side} ${code}`).join();
    const tries = tried.get(kind) ?? 0;
    if (tries >= TRIED || (kept.get(kind) ?? 0) >= KEPT) continue;
    if (tries === 0 && tried.size >= MOST_KINDS) continue;
    looks++;
    if (!prospects.mayHelp(way.changes)) continue;
    tried.set(kind, tries + 1);
    let verdict = quickOutcome(problem, plan, household, way.changes);
    if (verdict === null) {
      if (++runs > mostRuns) continue;
      verdict = afresh(problem, plan, household, way.changes);
    }
    if (verdict.kind !== 'matched') continue;
    kept.set(kind, (kept.get(kind) ?? 0) + 1);
    found.push({ ...way, verdict });
  }
  return found;
}

function told({ changes, guides, verdict }: Verified, h: HouseholdTraits): Relaxation {
  return {
    changes,
    guides,
    verdict,
    askByInterpreter: changes.some(({ side }) => side === 'participant') && speaksLittle(h),
    sensitive: changes.some(({ code }) => code === 'guide-sex' || code === 'participant-sex'),
  };
}

function smallestFirst(a: Verified, b: Verified): number {
  return (
    Number(putsBack(a)) - Number(putsBack(b)) ||
    sizeOf(a.changes) - sizeOf(b.changes) ||
    b.guides - a.guides
  );
}

function putsBack({ verdict }: Verified): boolean {
  return verdict.kind === 'matched' && verdict.insteadOf !== null;
}

function speaksLittle({ unit: { norwegianLevel } }: HouseholdTraits): boolean {
  return norwegianLevel === 'none' || norwegianLevel === 'A1';
}
