import { ascending } from '../problem/bare';

/** A map that shares what it came from: each change makes another one, at the cost of the changes. */
export class Overlay<T> {
  constructor(
    private readonly base: ReadonlyMap<string, T>,
    private readonly over: ReadonlyMap<string, T | null> = new Map(),
  ) {}

  get(id: string): T | undefined {
    const changed = this.over.get(id);
    return changed === undefined ? this.base.get(id) : (changed ?? undefined);
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  with(id: string, value: T | null): Overlay<T> {
    return new Overlay(this.base, new Map(this.over).set(id, value));
  }

  /** All of it, in no order that means anything. */
  *entries(): Generator<[string, T]> {
    for (const [id, value] of this.base) if (!this.over.has(id)) yield [id, value];
    for (const [id, value] of this.over) if (value !== null) yield [id, value];
  }

  /** All of it as a map, by id in ascending order if the base is. */
  all(): ReadonlyMap<string, T> {
    if (this.over.size === 0) return this.base;
    const entries = [...this.entries()];
    return new Map(entries.sort(([a], [b]) => ascending(a, b)));
  }
}
