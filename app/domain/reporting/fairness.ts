import { type ClearDifference, clearDifference, SHARE_DAYS } from './clear-difference';
import { groupsToHide, LEAST_SHOWN } from './small-groups';
import { type Median, medianWait, type Share, shareWithin, type Wait } from './waiting-curve';
import { type WaitingHistory, waitOn } from './waiting-history';

/** What the monitor looks at, one at a time: two together would show single people. */
export const DIMENSIONS = ['sex', 'language', 'age', 'unit'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export interface WaitingUnit extends WaitingHistory, Readonly<Record<Dimension, string>> {}

/** A day to look at, and the day after which beginnings are watched, as day numbers. */
export interface WatchedDay {
  readonly on: number;
  readonly after: number;
}

export interface GroupFigures {
  readonly people: number;
  readonly withGuide: number;
  readonly median: Median;
  /** With a guide within SHARE_DAYS. */
  readonly share: Share;
  /** The medians of the earlier days, the oldest first; null where the group was under five. */
  readonly earlier: readonly (Median | null)[];
}

/** The name under which groups too small to be shown alone are taken together. */
export const REST = 'rest';

export interface Group extends GroupFigures {
  readonly key: string;
  readonly difference: ClearDifference | null;
}

/** Waits as they stood on one day, the shortest first, so that whatever sorts them is quick. */
type Seen = readonly (Wait & { readonly unit: WaitingUnit })[];

/** Who is watched on each of the days, the latest first: that one is now. */
export function seenOn(
  units: readonly WaitingUnit[],
  days: readonly WatchedDay[],
): readonly [now: Seen, ...earlier: Seen[]] {
  const [now = [], ...earlier] = days.toReversed().map(({ on, after }) =>
    units
      .flatMap((unit) => {
        const wait = waitOn(unit, on, after);
        return wait ? { days: wait.days, gotGuide: wait.gotGuide, unit } : [];
      })
      .sort((a, b) => a.days - b.days),
  );
  return [now, ...earlier];
}

/** Everybody together; null under five. */
export function figuresOf([now, ...earlier]: readonly [Seen, ...Seen[]]): GroupFigures | null {
  const median = now.length < LEAST_SHOWN ? null : medianWait(now);
  if (!median) return null;
  return {
    people: now.length,
    withGuide: now.filter((wait) => wait.gotGuide).length,
    median,
    share: shareWithin(now, SHARE_DAYS),
    // Medians do not add up, and no counts stand beside these: a hidden one cannot be worked out.
    earlier: earlier
      .toReversed()
      .map((waits) => (waits.length < LEAST_SHOWN ? null : medianWait(waits))),
  };
}

/**
 * The groups of one dimension, none under five: small ones are taken together as `REST`. Empty where
 * fewer than two groups would be left, for then everybody's figures say it all.
 */
export function groupsOf(
  dimension: Dimension,
  [now, ...earlier]: readonly [Seen, ...Seen[]],
): readonly Group[] {
  const counts = new Map(
    [...byKey(now, ({ unit }) => unit[dimension])].map(([key, waits]) => [key, waits.length]),
  );
  const hidden = groupsToHide(counts);
  // Whoever's group is empty now is among the others: its past would stand without a present.
  const nameOf = ({ unit }: Seen[number]) =>
    hidden.has(unit[dimension]) || !counts.has(unit[dimension]) ? REST : unit[dimension];
  const names = now.map(nameOf);
  const before = earlier.map((waits) => byKey(waits, nameOf));
  const groups = [...byKey(now, nameOf)].flatMap(([key, own]): Group[] => {
    const figures = figuresOf([own, ...before.map((day) => day.get(key) ?? [])]);
    if (!figures) return [];
    const others = now.filter((_, index) => names[index] !== key);
    return [{ key, ...figures, difference: key === REST ? null : clearDifference(own, others) }];
  });
  return groups.length < 2 ? [] : groups;
}

function byKey<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const item of items) {
    const list = map.get(keyOf(item));
    if (list) list.push(item);
    else map.set(keyOf(item), [item]);
  }
  return map;
}
