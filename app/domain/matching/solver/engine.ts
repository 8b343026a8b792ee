import type { Problem } from '../problem/problem';
import { gaps, lower } from './gaps';
import { Graph } from './graph';
import { Refill } from './refill';
import { Scratch } from './scratch';
import { Search } from './search';
import { type Plan, servedFirst } from './solve';
import { CLOSED, State } from './state';

/**
 * The best plan kept warm: each change costs one or two searches instead of a whole solve, and
 * leaves the state's invariants true, exactly. Any optimum is as good as any other, so after a
 * change the plan may differ from a fresh one where two are worth the same; its value never does.
 */
export class Engine {
  constructor(
    public graph: Graph,
    public state: State,
    private scratch = new Scratch(state.columns + SPARE),
  ) {}

  /** Takes a solved plan over as it stands. Rows that are pinned from the start come after it. */
  static of(
    problem: Problem,
    plan: Plan,
    pins: readonly { readonly column: number; readonly priority: number }[] = [],
  ): Engine {
    const rows = problem.rows.length;
    const graph = Graph.of(
      problem,
      pins.map((pin) => pin.priority),
    );
    const state = new State(rows + pins.length, problem.columns.length);
    state.places.set(problem.capacity);
    state.u.set(plan.u);
    state.v.set(plan.v.map((price, n) => (problem.capacity[n] === 0 ? CLOSED : price)));
    plan.match.forEach((column, row) => {
      if (column >= 0) state.seat(row, column);
    });
    pins.forEach(({ column }, n) => {
      state.pin[rows + n] = column;
    });
    return new Engine(graph, state);
  }

  copy(): Engine {
    return new Engine(this.graph, this.state.copy(), this.scratch);
  }

  /** Places a row that takes no part so far. */
  enter(row: number): void {
    new Search(this.graph, this.state, this.scratch).insert(row);
  }

  /** The row takes no part any more, and its place goes to whoever gains the plan most. */
  leave(row: number): void {
    const { state } = this;
    const column = state.match[row] as number;
    if (column >= 0) state.unseat(row);
    state.u[row] = CLOSED;
    if (column >= 0) this.refill(column);
  }

  forbid(row: number, column: number): void {
    const isMatched = this.state.match[row] === column;
    if (isMatched) this.leave(row);
    this.graph = this.graph.withoutEdge(row, column);
    if (isMatched) this.enter(row);
  }

  /** The pair leaves the plan together with one place. */
  pin(row: number, column: number): void {
    const { state } = this;
    if (state.match[row] === column) {
      state.unseat(row);
      state.u[row] = CLOSED;
      state.places[column] = (state.places[column] as number) - 1;
      this.shut(column);
    } else {
      this.lower(column);
      this.leave(row);
    }
    state.pin[row] = column;
  }

  /** The pair's place is free again; the row still takes no part. */
  unpin(row: number): void {
    const column = this.state.pin[row] as number;
    this.state.pin[row] = -1;
    this.raise(column);
  }

  /** One more place. A column's first place is worth what the best of those who want it would gain. */
  raise(column: number): void {
    const { state } = this;
    state.places[column] = (state.places[column] as number) + 1;
    if (state.v[column] === CLOSED) state.v[column] = this.worthOfFirst(column);
    this.refill(column);
  }

  /** One place fewer; if it was in use, the plan's least loss decides who moves. */
  lower(column: number): void {
    const { state } = this;
    if (state.load[column] === state.places[column]) {
      new Search(this.graph, state, this.scratch).evict(column);
    } else state.places[column] = (state.places[column] as number) - 1;
    this.shut(column);
  }

  /** So many places, pinned ones not counted. */
  setPlaces(column: number, places: number): void {
    const { state } = this;
    const inUse = state.load[column] as number;
    state.places[column] = Math.min(state.places[column] as number, Math.max(places, inUse));
    while ((state.places[column] as number) > places) this.lower(column);
    while ((state.places[column] as number) < places && state.v[column] !== 0) this.raise(column);
    state.places[column] = places;
    this.shut(column);
  }

  /** Takes the column's places and pins away; those who held one look for another. */
  close(column: number): void {
    const { state } = this;
    const rows = this.pinnedTo(column);
    for (const row of rows) state.pin[row] = -1;
    for (let row = state.first[column] as number; row >= 0; row = state.first[column] as number) {
      state.unseat(row);
      state.u[row] = CLOSED;
      rows.push(row);
    }
    state.places[column] = 0;
    this.shut(column);
    for (const row of servedFirst(this.graph.priority, rows)) this.enter(row);
  }

  /** Rows that take part, pinned ones not counted. */
  countRows(): number {
    const { u } = this.state;
    let count = 0;
    for (let row = 0; row < u.length; row++) if (u[row] !== CLOSED) count++;
    return count;
  }

  countPlaces(): number {
    const { places } = this.state;
    let sum = 0;
    for (let column = 0; column < places.length; column++) sum += places[column] as number;
    return sum;
  }

  pinnedTo(column: number): number[] {
    const { pin } = this.state;
    const rows: number[] = [];
    for (let row = 0; row < pin.length; row++) if (pin[row] === column) rows.push(row);
    return rows;
  }

  /** Takes over a graph with more rows or columns; the new ones take no part yet. */
  grow(graph: Graph): void {
    this.graph = graph;
    const { state, scratch } = this;
    const { columnCount, priority } = graph;
    if (priority.length === state.rows && columnCount === state.columns) return;
    this.state = state.grown(priority.length, columnCount);
    if (columnCount > scratch.columns) this.scratch = new Scratch(columnCount + SPARE);
  }

  /** Everyone placed again from the start, at weights of another unit. */
  replan(unit: number): void {
    const { state } = this;
    const active = [...state.u.keys()].filter((row) => state.u[row] !== CLOSED);
    for (const row of active) if ((state.match[row] as number) >= 0) state.unseat(row);
    state.v.forEach((_, column) => {
      state.v[column] = state.places[column] === 0 ? CLOSED : 0;
    });
    this.graph = this.graph.withUnit(unit);
    for (const row of servedFirst(this.graph.priority, active)) this.enter(row);
  }

  /** The lowest prices that prove the plan, see gaps.ts. Changes work as well with any others. */
  lowerPrices(): void {
    lower(this.state, gaps(this.graph, this.state, this.scratch));
  }

  private shut(column: number): void {
    if (this.state.places[column] === 0) this.state.v[column] = CLOSED;
  }

  private refill(column: number): void {
    if ((this.state.v[column] as number) > 0) {
      new Refill(this.graph, this.state, this.scratch).fill(column);
    }
  }

  private worthOfFirst(column: number): number {
    const { base, columns } = this.graph;
    let worth = 0;
    for (const [row, score] of columns.list(column)) {
      worth = Math.max(worth, (base[row] as number) + score - (this.state.u[row] as number));
    }
    return worth;
  }
}

/** So many guides may join before the searches need larger arrays. */
const SPARE = 16;
