import { DISTRICT_BY_AGREEMENT, type TravelMinutes } from '../people';
import { Names } from './names';

/** Number of a place that is agreed on with the coordinator: no way to it is known. */
const UNKNOWN_PLACE = -1;
const UNKNOWN_WAY = -1;
const NO_WAYS: Readonly<Record<string, number>> = {};

/**
 * Minutes by public transport between districts that have been given a number: a run asks for
 * hundreds of thousands of ways, and searching by two names takes a hundred times as long.
 */
export class Ways {
  private readonly districts = new Names();
  /** Minutes from a district to every one that had a number when it was first asked for. */
  private readonly rows: number[][] = [];

  constructor(private readonly table: TravelMinutes | null) {
    for (const district of Object.keys(table ?? NO_WAYS)) this.numberOf(district);
  }

  numberOf(district: string): number {
    return district === DISTRICT_BY_AGREEMENT ? UNKNOWN_PLACE : this.districts.numberOf(district);
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
    const name = this.districts.nameOf(from);
    const there = this.table?.[name] ?? NO_WAYS;
    // A table nearly always names its districts in one order; then nothing needs to be looked up.
    const isInOrder = Object.keys(there).every((other, to) => other === this.districts.nameOf(to));
    const row = isInOrder ? Object.values(there) : [];
    for (let to = row.length; to < this.districts.size; to++) {
      const other = this.districts.nameOf(to);
      row.push(there[other] ?? this.table?.[other]?.[name] ?? UNKNOWN_WAY);
    }
    this.rows[from] = row;
    return row;
  }
}
