import { DISTRICT_BY_AGREEMENT, type TravelMinutes } from '../people';

/** Number of a place that is agreed on with the coordinator: no way to it is known. */
const UNKNOWN_PLACE = -1;
const NOT_ASKED = -2;
const UNKNOWN_WAY = -1;

/**
 * Minutes by public transport between districts that have been given a number: a run asks for
 * hundreds of thousands of ways, and searching by two names takes a hundred times as long.
 */
export class Ways {
  private readonly names: string[] = [];
  private readonly numbers = new Map([[DISTRICT_BY_AGREEMENT, UNKNOWN_PLACE]]);
  private readonly tables: (Readonly<Record<string, number>> | undefined)[] = [];
  private readonly rows: Float64Array[] = [];

  constructor(private readonly minutesFrom: TravelMinutes | null) {}

  numberOf(district: string): number {
    const known = this.numbers.get(district);
    if (known !== undefined) return known;
    this.numbers.set(district, this.names.length);
    this.tables.push(this.minutesFrom?.[district]);
    return this.names.push(district) - 1;
  }

  /** Null when the way is unknown; within a district there is none to go. */
  minutes(from: number, to: number): number | null {
    if (from < 0 || to < 0) return null;
    if (from === to) return 0;
    let minutes = this.rows[from]?.[to] ?? NOT_ASKED;
    if (minutes === NOT_ASKED) minutes = this.lookUp(from, to);
    return minutes === UNKNOWN_WAY ? null : minutes;
  }

  private lookUp(from: number, to: number): number {
    const minutes =
      this.tables[from]?.[this.names[to] ?? ''] ??
      this.tables[to]?.[this.names[from] ?? ''] ??
      UNKNOWN_WAY;
    let row = this.rows[from];
    if (row === undefined || to >= row.length) {
      const longer = new Float64Array(2 * this.names.length).fill(NOT_ASKED);
      longer.set(row ?? []);
      this.rows[from] = longer;
      row = longer;
    }
    row[to] = minutes;
    return minutes;
  }
}
