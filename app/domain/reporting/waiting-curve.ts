/** How long one unit has waited, in whole days, and whether a guide ended it. */
export interface Wait {
  readonly days: number;
  /** False for those who still wait and those who left: they have waited at least `days`. */
  readonly gotGuide: boolean;
}

/** From `day` on, this share is still without a guide. */
export interface CurveStep {
  readonly day: number;
  readonly without: number;
}

/** What half of a group had to wait, or days that it is certain to be longer than. */
export type Median =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'more-than'; readonly days: number };

/** Which share had a guide within so many days, 0–1, or a share that it is certain to be. */
export type Share =
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'at-least'; readonly share: number };

/** A product of rounded factors that ought to be exactly a half is one. */
const ROUNDING = 1e-9;

/**
 * Share without a guide by days waited, those who still wait included: the product-limit estimate of
 * Kaplan and Meier (J. Am. Stat. Assoc. 53, 1958, p. 457). Whoever waits or left on a day on which
 * another got a guide counts as waiting through that day.
 */
export function waitingCurve(waits: readonly Wait[]): readonly CurveStep[] {
  const sorted = waits.toSorted((a, b) => a.days - b.days);
  const steps: CurveStep[] = [];
  let without = 1;
  for (let first = 0; first < sorted.length; ) {
    const day = sorted[first]?.days ?? 0;
    let next = first;
    let guides = 0;
    for (; sorted[next]?.days === day; next += 1) if (sorted[next]?.gotGuide) guides += 1;
    if (guides > 0) {
      without *= 1 - guides / (sorted.length - first);
      steps.push({ day, without });
    }
    first = next;
  }
  return steps;
}

/**
 * The first day by which half had a guide; null for an empty group. Where the curve never falls to a
 * half, the middle of the days waited so far: every true wait is at least that long, so the true
 * median is, whatever happens next.
 */
export function medianWait(waits: readonly Wait[]): Median | null {
  if (waits.length === 0) return null;
  const half = waitingCurve(waits).find((step) => step.without <= 0.5 + ROUNDING);
  if (half) return { kind: 'days', days: half.day };
  const days = waits.map((wait) => wait.days).toSorted((a, b) => a - b);
  return { kind: 'more-than', days: days[Math.ceil(days.length / 2) - 1] ?? 0 };
}

/**
 * The share that had a guide within so many days. Where nobody has been watched so long it can only
 * grow, and is `at-least` what it has come to.
 */
export function shareWithin(waits: readonly Wait[], days: number): Share {
  const without = waitingCurve(waits).findLast((step) => step.day <= days)?.without ?? 1;
  const isKnown = without < ROUNDING || waits.some((wait) => wait.days >= days);
  return { kind: isKnown ? 'share' : 'at-least', share: 1 - without };
}
