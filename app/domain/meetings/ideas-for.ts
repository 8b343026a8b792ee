import type { Temporal } from 'temporal-polyfill';
import type { IdeaTraits, Season } from './idea';

/** First and last day of the dark weeks (month and day), as they are in Tromsø, both included. */
const DARK = { from: { month: 11, day: 21 }, until: { month: 1, day: 21 } } as const;

/** The seasons of a day: the dark weeks lie within winter. */
export function seasonsOf(day: Temporal.PlainDate): readonly Season[] {
  const { month } = day;
  if (month >= 4 && month <= 5) return ['spring'];
  if (month >= 6 && month <= 8) return ['summer'];
  if (month >= 9 && month <= 10) return ['autumn'];
  const isDark =
    month === 12 ||
    (month === DARK.from.month && day.day >= DARK.from.day) ||
    (month === DARK.until.month && day.day <= DARK.until.day);
  return isDark ? ['winter', 'dark'] : ['winter'];
}

export interface PairInterests {
  /** Codes that both sides have; what only one of them has is nobody's business here. */
  readonly shared: readonly string[];
  readonly hasChildren: boolean;
}

/**
 * The ideas of a week for one pair, best first: what both like before the rest, and in the dark weeks
 * what was made for them. Within that the order follows from the ISO week, so that it is the same all
 * week on every page and another the week after.
 */
export function ideasFor<T extends IdeaTraits & { readonly code: string }>(
  day: Temporal.PlainDate,
  pair: PairInterests,
  list: readonly T[],
): T[] {
  const seasons = seasonsOf(day);
  const week = `${day.yearOfWeek}-${day.weekOfYear}`;
  const fits = (idea: T) =>
    (idea.seasons.length === 0 || idea.seasons.some((season) => seasons.includes(season))) &&
    (idea.children !== 'needed' || pair.hasChildren) &&
    (idea.children !== 'without' || !pair.hasChildren);
  const worth = (idea: T) =>
    (idea.interests.some((code) => pair.shared.includes(code)) ? 2 : 0) +
    (seasons.includes('dark') && idea.seasons.includes('dark') ? 1 : 0);
  const ranked = list
    .filter(fits)
    .map((idea) => ({ idea, worth: worth(idea), turn: mixed(`${week}:${idea.code}`) }))
    .sort((a, b) => b.worth - a.worth || a.turn - b.turn || (a.idea.code < b.idea.code ? -1 : 1))
    .map(({ idea }) => idea);
  return spread(ranked);
}

/** Three ideas that stand together have three pictures, as far as there are others to choose from. */
function spread<T extends IdeaTraits>(ranked: readonly T[]): T[] {
  const left = [...ranked];
  const placed: T[] = [];
  while (left.length > 0) {
    const near = placed.slice(-2).map(({ icon }) => icon);
    const next = Math.max(
      0,
      left.findIndex(({ icon }) => !near.includes(icon)),
    );
    placed.push(...left.splice(next, 1));
  }
  return placed;
}

/** A number that a text always gives and that looks like chance (FNV-1a, 32 bits). */
function mixed(text: string): number {
  let hash = 0x811c9dc5;
  for (const sign of text) {
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  }
  // The last signs of a text would otherwise hardly move the first digits.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
