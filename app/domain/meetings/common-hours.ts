import { Temporal } from 'temporal-polyfill';
import { DAY_PARTS, SLOTS, type Slot } from '../matching/people';

export interface SuggestedTime {
  /** ISO weekday, 1 is Monday. */
  readonly weekday: number;
  /** Wall clock, HH:MM. */
  readonly at: string;
}

/** When a meeting would begin in each part of the day: early enough to be over before the next part. */
const BEGINS: Readonly<Record<(typeof DAY_PARTS)[number], string>> = {
  morning: '10:00',
  afternoon: '14:00',
  evening: '18:00',
};

/** Parts of the week in which both are free, Monday morning first; the same count as the matching's. */
export function commonSlots(one: readonly Slot[], other: readonly Slot[]): Slot[] {
  return SLOTS.filter((slot) => one.includes(slot) && other.includes(slot));
}

/**
 * Up to `most` times that suit both, one of each weekday before a second of any: a pair that cannot
 * on Mondays gains nothing from three times on a Monday.
 */
export function suggestTimes(
  one: readonly Slot[],
  other: readonly Slot[],
  most: number,
): SuggestedTime[] {
  const turns = new Map<number, number>();
  const ranked = commonSlots(one, other).map((slot) => {
    const place = SLOTS.indexOf(slot);
    const weekday = Math.floor(place / DAY_PARTS.length) + 1;
    const part = DAY_PARTS[place % DAY_PARTS.length] ?? 'evening';
    const turn = turns.get(weekday) ?? 0;
    turns.set(weekday, turn + 1);
    return { weekday, at: BEGINS[part], turn };
  });
  return ranked
    .sort((a, b) => a.turn - b.turn)
    .slice(0, most)
    .sort((a, b) => a.weekday - b.weekday || Temporal.PlainTime.compare(a.at, b.at))
    .map(({ weekday, at }) => ({ weekday, at }));
}
