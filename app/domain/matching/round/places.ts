import { Overlay } from './overlay';

/** Where ids stand in the engine. Places are never given to another id, so undo finds its own. */
export class Places {
  private constructor(
    /** Id per place, also of those who have left. */
    readonly ids: readonly string[],
    private readonly at: Overlay<number>,
  ) {}

  static of(ids: readonly string[]): Places {
    return new Places(ids, new Overlay(new Map(ids.map((id, place) => [id, place]))));
  }

  /** -1 for an id that is not in the round. */
  of(id: string): number {
    return this.at.get(id) ?? -1;
  }

  /** The id that stands there now. */
  idAt(place: number): string | null {
    const id = this.ids[place];
    return id !== undefined && this.at.get(id) === place ? id : null;
  }

  with(id: string): Places {
    return new Places([...this.ids, id], this.at.with(id, this.ids.length));
  }

  without(id: string): Places {
    return new Places(this.ids, this.at.with(id, null));
  }

  /** Places that are taken and wanted, by id in ascending order. */
  sorted(isWanted: (place: number) => boolean = () => true): number[] {
    const taken: number[] = [];
    for (let place = 0; place < this.ids.length; place++) {
      if (this.idAt(place) !== null && isWanted(place)) taken.push(place);
    }
    const before = (a: number, b: number) => (this.ids[a] as string) < (this.ids[b] as string);
    const isSorted = taken.every((place, n) => n === 0 || before(taken[n - 1] as number, place));
    return isSorted ? taken : taken.sort((a, b) => (before(a, b) ? -1 : 1));
  }
}
