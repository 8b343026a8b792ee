import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EdgeList } from './edge-list';

type Edge = readonly [column: number, score: number];

const row = fc
  .uniqueArray(fc.nat(3000), { maxLength: 90 })
  .chain((columns) =>
    fc.tuple(...columns.map((column) => fc.tuple(fc.constant(column), fc.nat(1000)))),
  );

function sorted(rows: readonly (readonly Edge[])[]): Edge[][] {
  const list = new EdgeList();
  for (const edges of rows) {
    for (const [column, score] of edges) list.add(column, score);
    list.endRow();
  }
  const { rowPtr, column, score } = list.sorted();
  const all = [...column].map((j, e): Edge => [j, score[e] ?? -1]);
  return rows.map((_, n) => all.slice(rowPtr[n], rowPtr[n + 1]));
}

const byScore = ([a, s]: Edge, [b, t]: Edge) => t - s || a - b;
const byColumn = ([a]: Edge, [b]: Edge) => a - b;

it('lays each row out by falling score, then column, in whatever order its edges came', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
      const expected = rows.map((edges) => [...edges].sort(byScore));
      expect(sorted(rows)).toEqual(expected);
      expect(sorted(rows.map((edges) => [...edges].sort(byColumn)))).toEqual(expected);
    }),
    { numRuns: 150, seed: 12 },
  );
});

it('refuses a score that is none', () => {
  for (const score of [-1, 1001, 0.5, Number.NaN]) {
    expect(() => new EdgeList().add(0, score)).toThrow(RangeError);
  }
});
