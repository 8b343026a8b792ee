import { unitFor } from '~/domain/matching/problem/bare';
import { EdgeList } from '~/domain/matching/problem/edge-list';
import type { Problem } from '~/domain/matching/problem/problem';
import { Random } from './random';

/** A problem without people, whose rows have not been sorted yet. */
export interface Unsorted {
  readonly list: EdgeList;
  readonly problem: Omit<Problem, 'rowPtr' | 'column' | 'score'>;
}

/** Every pair possible, scores drawn evenly. */
export function dense(size: number): Unsorted {
  const random = new Random(size);
  return unsorted(size, (list) => {
    for (let column = 0; column < size; column++) list.add(column, random.below(1001));
  });
}

/** Scores that are products of place and place: the hardest shape known, and not one of people. */
export function products(size: number): Unsorted {
  return unsorted(size, (list, row) => {
    for (let column = 0; column < size; column++) {
      list.add(column, Math.floor((1000 * row * column) / size ** 2));
    }
  });
}

/** As many places as people and just one full matching that is sure to be there: nobody to spare. */
export function tightSquare(size: number, share: number): Unsorted {
  const random = new Random(size);
  const planted = random.order(size);
  return unsorted(size, (list, row) => {
    for (let column = 0; column < size; column++) {
      const isPlanted = planted[row] === column;
      if (isPlanted || random.chance(share)) list.add(column, random.below(1001));
    }
  });
}

function unsorted(size: number, fillRow: (list: EdgeList, row: number) => void): Unsorted {
  const list = new EdgeList(size);
  for (let row = 0; row < size; row++) {
    fillRow(list, row);
    list.endRow();
  }
  const rows = Array.from({ length: size }, (_, n) => `p${n}`);
  const capacity = new Int32Array(size).fill(1);
  const problem = {
    rows,
    columns: Array.from({ length: size }, (_, n) => `g${n}`),
    priority: new Float64Array(size).fill(1),
    capacity,
    unit: unitFor(rows, capacity),
    pinned: [],
  };
  return { list, problem };
}
