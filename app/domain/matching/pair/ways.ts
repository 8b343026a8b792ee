import { DISTRICT_BY_AGREEMENT, type TravelMinutes } from '../people';

/** Number of a place that is agreed on with the coordinator: no way to it is known. */
const UNKNOWN_PLACE = -1;
const UNKNOWN_WAY = -1;
const NO_WAYS: Readonly<Record<string, number>> = {};

/**
 * Minutes by public transport between districts that have been given a number: a run asks for
 * hundreds of thousands of ways, and searching by two names takes a hundred times as long.
 */
export class Ways {
  private readonly names: string[] = [];
  private readonly numbers = new Map([[DISTRICT_BY_AGREEMENT, UNKNOWN_PLACE]]);
  /** Minutes from a district to every one that had a number when it was first asked for. */
  private readonly rows: number[][] = [];

  constructor(private readonly table: TravelMinutes | null) {}

  numberOf(district: string): number {
    const known = this.numbers.get(district);
    if (known !== undefined) return known;
    this.numbers.set(district, this.names.length);
    return this.names.push(district) - 1;
  }

  /** Null when the way is unknown; within a district there is none to go. */
  minutes(from: number, to: number): number | null {
    if (from < 0 || to < 0) return null;
    if (from === to) return 0;
    let row = this.rows[from];
    if (row === undefined || to >= row.length) row = this.rowFrom(from);
    const minutes = row[to] as number;
    return minutes === UNKNOWN_WAY ? null : minutes;
  }

  private rowFrom(from: number): number[] {
    const name = this.names[from] ?? '';
    const there = this.table?.[name] ?? NO_WAYS;
    const row: number[] = [];
    for (const other of this.names) {
      row.push(there[other] ?? this.table?.[other]?.[name] ?? UNKNOWN_WAY);
    }
    this.rows[from] = row;
    return row;
  }
}
