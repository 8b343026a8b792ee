import { type Problem, unitOfPriority, unitSuffices } from '../problem/problem';
import type { Edge } from '../solver/edges';
import type { Engine } from '../solver/engine';
import type { Graph } from '../solver/graph';
import type { Outcome } from './delta';
import type { Places } from './places';
import type { Source } from './source';

/** A round between two changes: who takes part, and where they stand in the engine. */
export class Standing<P extends Problem, H extends { id: string }, G extends { id: string }>
  implements Outcome
{
  constructor(
    readonly engine: Engine,
    public source: Source<P, H, G>,
    public rows: Places,
    public columns: Places,
    /** Rows pinned from the start: a problem holds no edges of theirs, so they are found when needed. */
    private unlaid: ReadonlySet<number>,
  ) {}

  /** To be changed without changing this one. */
  copy(): Standing<P, H, G> {
    return new Standing(this.engine.copy(), this.source, this.rows, this.columns, this.unlaid);
  }

  household(row: number): string {
    return this.rows.ids[row] as string;
  }

  guide(column: number): string {
    return this.columns.ids[column] as string;
  }

  priorityOf(row: number): number {
    return this.engine.graph.priority[row] as number;
  }

  scoreOf(row: number, column: number): number {
    const known = this.engine.graph.rows.scoreOf(row, column);
    return known ?? this.source.scoreOf(this.household(row), this.guide(column));
  }

  unpin(row: number): void {
    if (this.unlaid.has(row)) this.lay(row);
    this.makeRoom(1, 1);
    this.engine.unpin(row);
    this.engine.enter(row);
  }

  forbid(household: string, guide: string): void {
    const [row, column] = [this.rows.of(household), this.columns.of(guide)];
    this.source = this.source.withForbidden(household, guide);
    if (this.engine.graph.rows.find(row, column) >= 0) this.engine.forbid(row, column);
  }

  withdrawHousehold(household: string): void {
    const row = this.rows.of(household);
    if ((this.engine.state.pin[row] as number) < 0) this.engine.leave(row);
    else {
      this.makeRoom(0, 1);
      this.engine.unpin(row);
    }
    this.rows = this.rows.without(household);
    this.source = this.source.withoutHousehold(household);
  }

  withdrawGuide(guide: string): void {
    const column = this.columns.of(guide);
    this.columns = this.columns.without(guide);
    this.source = this.source.withoutGuide(guide);
    const pinned = this.engine.pinnedTo(column);
    for (const row of pinned) if (this.unlaid.has(row)) this.lay(row);
    this.makeRoom(pinned.length, 0);
    this.engine.close(column);
  }

  addHousehold(unit: H): void {
    const row = this.rows.ids.length;
    this.source = this.source.withHousehold(unit);
    this.rows = this.rows.with(unit.id);
    this.engine.grow(this.withRow(row, unit.id));
    this.makeRoom(1, 0);
    this.engine.enter(row);
  }

  addGuide(unit: G): void {
    const column = this.columns.ids.length;
    this.source = this.source.withGuide(unit);
    this.columns = this.columns.with(unit.id);
    this.open(column, unit.id);
    this.setPlaces(column, this.source.capacityOf(unit.id));
  }

  /** `capacity` is at least the number of the guide's pins. */
  setCapacity(guide: string, capacity: number): void {
    const column = this.columns.of(guide);
    const before = this.source.capacityOf(guide);
    this.source = this.source.withCapacity(guide, capacity);
    const places = capacity - this.engine.pinnedTo(column).length;
    if (before === 0) this.open(column, guide);
    this.setPlaces(column, places);
    if (capacity === 0 && this.source.edgesOfGuide(guide).length === 0) {
      this.engine.grow(this.engine.graph.withoutColumn(column));
    }
  }

  /** The rules may let nobody through to a guide without capacity: with it the edges come and go. */
  private open(column: number, guide: string): void {
    const edges = this.source
      .edgesOfGuide(guide)
      .map(([household, score]): Edge => [this.rows.of(household), score]);
    const { graph } = this.engine;
    const empty = column < graph.columnCount ? graph.withoutColumn(column) : graph;
    this.engine.grow(empty.withColumn(column, edges));
  }

  private setPlaces(column: number, places: number): void {
    const more = places - (this.engine.state.places[column] as number);
    this.makeRoom(0, Math.max(0, more));
    this.engine.setPlaces(column, places);
  }

  private lay(row: number): void {
    this.engine.grow(this.withRow(row, this.rows.ids[row] as string));
    this.unlaid = new Set([...this.unlaid].filter((other) => other !== row));
  }

  private withRow(row: number, household: string): Graph {
    const edges = this.source
      .edgesOfHousehold(household)
      .map(([guide, score]): Edge => [this.columns.of(guide), score]);
    return this.engine.graph.withRow(row, this.source.priorityOf(household), edges);
  }

  /** Plans afresh with a larger unit where so many more households or places would be too many. */
  private makeRoom(moreRows: number, morePlaces: number): void {
    const { graph } = this.engine;
    const rows = this.engine.countRows() + moreRows;
    const places = this.engine.countPlaces() + morePlaces;
    if (!unitSuffices(graph.unit, rows, places)) this.engine.replan(unitOfPriority(rows, places));
  }
}
