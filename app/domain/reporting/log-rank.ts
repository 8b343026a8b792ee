import type { Wait } from './waiting-curve';

/**
 * How far a group's waiting lies from that of the others, in standard deviations of chance: the
 * log-rank test (Mantel, Cancer Chemother. Rep. 50, 1966, p. 163). Below zero the group gets guides
 * more slowly. 0 where nothing can be said.
 */
export function logRank(group: readonly Wait[], others: readonly Wait[]): number {
  const ours = byDays(group);
  const theirs = byDays(others);
  let surplus = 0;
  let variance = 0;
  let [i, j] = [0, 0];
  while (i < ours.length || j < theirs.length) {
    const day = Math.min(ours[i]?.days ?? Infinity, theirs[j]?.days ?? Infinity);
    const waiting = ours.length - i + theirs.length - j;
    const share = (ours.length - i) / waiting;
    let [got, guides] = [0, 0];
    for (; ours[i]?.days === day; i += 1) if (ours[i]?.gotGuide) got += 1;
    for (; theirs[j]?.days === day; j += 1) if (theirs[j]?.gotGuide) guides += 1;
    guides += got;
    surplus += got - guides * share;
    if (waiting > 1) {
      variance += (guides * share * (1 - share) * (waiting - guides)) / (waiting - 1);
    }
  }
  return variance > 0 ? surplus / Math.sqrt(variance) : 0;
}

function byDays(waits: readonly Wait[]): readonly Wait[] {
  return waits.toSorted((a, b) => a.days - b.days);
}
