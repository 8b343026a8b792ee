import { logRank } from './log-rank';
import { type Median, medianWait, type Share, shareWithin, type Wait } from './waiting-curve';

/** Share with a guide is counted at so many days of waiting (domain.md, figures for steering). */
export const SHARE_DAYS = 90;

/** When a difference is worth a notice; reasons and false alarms in docs/adr/0018-fairness-monitor.md. */
const CLEAR = {
  /** Fewest people on either side. */
  people: 10,
  /** Standard deviations of chance. */
  deviations: 3,
  /** The group's median is at least so many times the others' … */
  times: 1.5,
  /** … and so many days longer. */
  days: 14,
  /** Or so much smaller a share has a guide within SHARE_DAYS. */
  share: 0.2,
} as const;

/** That a group clearly waits longer than the others do, and by which of the two figures. */
export interface ClearDifference {
  readonly median: { readonly group: Median; readonly others: number } | null;
  readonly share: { readonly group: number; readonly others: number } | null;
}

/** Null where the difference is small, could be chance, or there are too few to say. */
export function clearDifference(
  group: readonly Wait[],
  others: readonly Wait[],
): ClearDifference | null {
  if (Math.min(group.length, others.length) < CLEAR.people) return null;
  if (logRank(group, others) > -CLEAR.deviations) return null;
  const median = longerMedian(medianWait(group), medianWait(others));
  const share = smallerShare(shareWithin(group, SHARE_DAYS), shareWithin(others, SHARE_DAYS));
  return median || share ? { median, share } : null;
}

/** A median that is not reached counts as the days it is certain to be longer than. */
function longerMedian(group: Median | null, others: Median | null): ClearDifference['median'] {
  if (!group || others?.kind !== 'days') return null;
  const isClear = group.days >= CLEAR.times * others.days && group.days - others.days >= CLEAR.days;
  return isClear ? { group, others: others.days } : null;
}

/** What the others have come to is enough; a group's own share must be known. */
function smallerShare(group: Share, others: Share): ClearDifference['share'] {
  if (group.kind === 'at-least' || others.share - group.share < CLEAR.share) return null;
  return { group: group.share, others: others.share };
}
