import { HEAVIEST_EDGE, type Problem } from '../problem/problem';
import { MAX_SCORE } from '../settings';
import { type Edge, Edges } from './edges';

/**
 * Who may go to whom, with what weight: `base[row] + score`. Never changed once made: each change
 * makes another graph, which shares with this one all that stayed.
 */
export class Graph {
  private constructor(
    readonly rows: Edges,
    readonly priority: Float64Array,
    readonly columnCount: number,
    readonly unit: number,
    /** Per row: `unit × priority`, the part of its edges' weights that they share. */
    readonly base: Float64Array,
    private turned: Edges | null,
  ) {}

  /**
   * @param more priorities of rows without edges that come after the problem's own
   * @throws RangeError when a weight would leave the integers that a double holds exactly
   */
  static of(problem: Problem, more: readonly number[] = []): Graph {
    const { unit, columns } = problem;
    const priority = new Float64Array(problem.priority.length + more.length);
    priority.set(problem.priority);
    priority.set(more, problem.priority.length);
    const rows = Edges.of(problem);
    const all = more.length === 0 ? rows : rows.copy(priority.length);
    return new Graph(all, priority, columns.length, unit, basesOf(priority, unit), null);
  }

  /** The edges by column; made when first asked for. */
  get columns(): Edges {
    this.turned ??= this.rows.turned(this.columnCount);
    return this.turned;
  }

  withUnit(unit: number): Graph {
    const base = basesOf(this.priority, unit);
    return new Graph(this.rows, this.priority, this.columnCount, unit, base, this.turned);
  }

  withoutEdge(row: number, column: number): Graph {
    const next = this.copy(this.priority, this.columnCount);
    next.rows.remove(row, column);
    next.columns.remove(column, row);
    return next;
  }

  /** One row more, or new edges for a row that has none yet. */
  withRow(row: number, priority: number, edges: readonly Edge[]): Graph {
    const priorities = new Float64Array(Math.max(row + 1, this.priority.length));
    priorities.set(this.priority);
    priorities[row] = priority;
    const next = this.copy(priorities, this.columnCount);
    next.rows.set(row, edges);
    for (const [column, score] of edges) next.columns.add(column, row, score);
    return next;
  }

  /** One column more, or new edges for a column that has none yet. */
  withColumn(column: number, edges: readonly Edge[]): Graph {
    const next = this.copy(this.priority, Math.max(column + 1, this.columnCount));
    next.columns.set(column, edges);
    for (const [row, score] of edges) next.rows.add(row, column, score);
    return next;
  }

  withoutColumn(column: number): Graph {
    const next = this.copy(this.priority, this.columnCount);
    for (const [row] of this.columns.list(column)) next.rows.remove(row, column);
    next.columns.set(column, []);
    return next;
  }

  private copy(priority: Float64Array, columnCount: number): Graph {
    const rows = this.rows.copy(priority.length);
    const columns = this.columns.copy(columnCount);
    const base = priority === this.priority ? this.base : basesOf(priority, this.unit);
    return new Graph(rows, priority, columnCount, this.unit, base, columns);
  }
}

function basesOf(priority: Float64Array, unit: number): Float64Array {
  return priority.map((p) => {
    if (!Number.isInteger(p) || p < 1) throw new RangeError('a priority that is no integer ≥ 1');
    if (unit * p + MAX_SCORE >= HEAVIEST_EDGE) throw new RangeError('a priority too large');
    return unit * p;
  });
}
