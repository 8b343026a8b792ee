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

  /** All of it, by id in ascending order if the base is. */
  all(): ReadonlyMap<string, T> {
    if (this.over.size === 0) return this.base;
    const ids = [...this.base.keys()];
    const added = [...this.over.keys()].filter((id) => !this.base.has(id));
    const sorted = added.length === 0 ? ids : [...ids, ...added].sort();
    const all = new Map<string, T>();
    for (const id of sorted) {
      const value = this.get(id);
      if (value !== undefined) all.set(id, value);
    }
    return all;
  }
}
