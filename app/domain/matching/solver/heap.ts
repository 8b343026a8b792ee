/**
 * Columns by distance, nearest first, with decrease-key. Keys lie beside the columns, so that a
 * sift reads one stretch of memory. One heap serves all searches: `clear` costs what is inside.
 */
export class ColumnHeap {
  private readonly items: Int32Array;
  private readonly keys: Float64Array;
  /** Where each column stands in the heap, -1 when it is not inside. */
  private readonly places: Int32Array;
  private size = 0;

  constructor(columns: number) {
    this.items = new Int32Array(columns);
    this.keys = new Float64Array(columns);
    this.places = new Int32Array(columns).fill(-1);
  }

  get isEmpty(): boolean {
    return this.size === 0;
  }

  /** Key of the column that `pop` would take. */
  get nearest(): number {
    return this.keys[0] as number;
  }

  /** Puts the column in, or moves it up after its distance has fallen. */
  push(column: number, key: number): void {
    const { items, keys, places } = this;
    let at = places[column] as number;
    if (at < 0) at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = keys[parent] as number;
      if (above <= key) break;
      const other = items[parent] as number;
      items[at] = other;
      keys[at] = above;
      places[other] = at;
      at = parent;
    }
    items[at] = column;
    keys[at] = key;
    places[column] = at;
  }

  pop(): number {
    const first = this.items[0] as number;
    this.places[first] = -1;
    this.size--;
    if (this.size > 0) this.sink(this.items[this.size] as number, this.keys[this.size] as number);
    return first;
  }

  clear(): void {
    for (let i = 0; i < this.size; i++) this.places[this.items[i] as number] = -1;
    this.size = 0;
  }

  private sink(column: number, key: number): void {
    const { items, keys, places, size } = this;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      let below = keys[child] as number;
      const right = child + 1;
      if (right < size && (keys[right] as number) < below) {
        child = right;
        below = keys[right] as number;
      }
      if (below >= key) break;
      const item = items[child] as number;
      items[at] = item;
      keys[at] = below;
      places[item] = at;
      at = child;
    }
    items[at] = column;
    keys[at] = key;
    places[column] = at;
  }
}
