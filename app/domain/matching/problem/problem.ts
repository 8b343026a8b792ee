import { MAX_SCORE } from '../settings';

/** Who may go to whom, as the solver reads it; people and file formats are both laid out as this. */
export interface Problem {
  /** Ids of households still to be placed, and of guides, each in ascending order. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Per row; integer ≥ 1, higher is served first. */
  readonly priority: Float64Array;
  /** Per column: places left when the pinned pairs have taken theirs. */
  readonly capacity: Int32Array;
  /** Edges of row i stand at `rowPtr[i]` … `rowPtr[i + 1] - 1`, by falling score, then column. */
  readonly rowPtr: Int32Array;
  readonly column: Int32Array;
  readonly score: Int16Array;
  /** Worth of one unit of priority; more than all scores of any plan together. */
  readonly unit: number;
  readonly pinned: readonly PinnedPair[];
}

export interface PinnedPair {
  readonly household: string;
  readonly guide: string;
  readonly priority: number;
  readonly score: number;
}

/** Potentials stay within [0, heaviest edge] and distances below 3 × that: exact in a double. */
export const HEAVIEST_EDGE = 2 ** 51;

/**
 * `A` of the weight `A × priority + score`. A plan has at most min(rows, places) pairs, so all its
 * scores together are worth less than one unit of priority: first the people, then the points.
 * One place is added, so that this still holds for a guide's price: the worth of one more place.
 * It is taken twice, so that the worth of a change splits into priority and score in one way only,
 * and `SPARE` households and places may join a round before it must be planned afresh.
 */
export function unitOfPriority(rows: number, places: number): number {
  return 2 * MAX_SCORE * (Math.min(rows, places + 1) + SPARE) + 1;
}

/** Whether a unit is still worth more than any scores after people or places have joined. */
export function unitSuffices(unit: number, rows: number, places: number): boolean {
  return unit > 2 * MAX_SCORE * Math.min(rows, places + 1);
}

const SPARE = 64;

/** Steps of building a problem, told when each is done: how a command says where the time went. */
export type Phase = 'edges' | 'sort';
export type OnPhase = (done: Phase) => void;

/**
 * Told how many households have been compared with every guide, now and then. It may throw: that is
 * how whoever waits for a large round gives it up.
 */
export type OnRows = (done: number, of: number) => void;
