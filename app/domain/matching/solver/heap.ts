/**
 * Columns by distance, nearest first, with decrease-key. Distances live with the caller; the heap
 * only keeps the order. One heap serves a whole solve: `clear` costs what is still inside.
 */
export class ColumnHeap {
  private readonly items: Int32Array;
  private readonly places: Int32Array;
  private size = 0;

  constructor(
    columns: number,
    private readonly distance: Float64Array,
  ) {
    this.items = new Int32Array(columns);
    this.places = new Int32Array(columns).fill(-1);
  }

  get isEmpty(): boolean {
    return this.size === 0;
  }

  /** Puts the column in, or moves it up after its distance has fallen. */
  push(column: number): void {
    let at = this.places[column] as number;
    if (at < 0) at = this.size++;
    const key = this.distance[column] as number;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const other = this.items[parent] as number;
      if ((this.distance[other] as number) <= key) break;
      this.put(other, at);
      at = parent;
    }
    this.put(column, at);
  }

  pop(): number {
    const first = this.items[0] as number;
    this.places[first] = -1;
    this.size--;
    if (this.size > 0) this.sink(this.items[this.size] as number);
    return first;
  }

  clear(): void {
    for (let i = 0; i < this.size; i++) this.places[this.items[i] as number] = -1;
    this.size = 0;
  }

  private sink(column: number): void {
    const key = this.distance[column] as number;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.size) break;
      let item = this.items[child] as number;
      const right = child + 1;
      if (right < this.size) {
        const other = this.items[right] as number;
        if ((this.distance[other] as number) < (this.distance[item] as number)) {
          child = right;
          item = other;
        }
      }
      if ((this.distance[item] as number) >= key) break;
      this.put(item, at);
      at = child;
    }
    this.put(column, at);
  }

  private put(column: number, at: number): void {
    this.items[at] = column;
    this.places[column] = at;
  }
}
