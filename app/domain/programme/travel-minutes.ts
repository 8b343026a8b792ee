import type { TravelMinutes } from '../matching/people';

/** The way between two districts, whichever way round it was written; null when unknown. */
export function minutesOf(table: TravelMinutes | null, one: string, other: string): number | null {
  return table?.[one]?.[other] ?? table?.[other]?.[one] ?? null;
}

/** Every way between two of the districts once, in the order of the list. */
export function waysBetween<D>(districts: readonly D[]): [from: D, to: D][] {
  return districts.flatMap((from, index) =>
    districts.slice(index + 1).map((to): [D, D] => [from, to]),
  );
}

/** The table that the engine reads; null where no way is known. */
export function travelTable(
  ways: readonly (readonly [from: string, to: string, minutes: number | null])[],
): TravelMinutes | null {
  const table: Record<string, Record<string, number>> = {};
  for (const [from, to, minutes] of ways) {
    if (minutes !== null) table[from] = { ...table[from], [to]: minutes };
  }
  return Object.keys(table).length === 0 ? null : table;
}

/** How many ways the two tables say differently; which way round they are written does not matter. */
export function countChangedWays(
  before: TravelMinutes | null,
  after: TravelMinutes | null,
): number {
  const places = new Set(
    [before, after].flatMap((table) =>
      Object.entries(table ?? {}).flatMap(([from, to]) => [from, ...Object.keys(to)]),
    ),
  );
  return waysBetween([...places]).filter(
    ([one, other]) => minutesOf(before, one, other) !== minutesOf(after, one, other),
  ).length;
}
