import { certify } from '~/domain/matching/solver/certify';
import { dense, products, tightSquare, type Unsorted } from './instances';
import { inTurns, msOf } from './measure';
import { solution } from './plan-people';
import type { Cell, Report } from './report';
import type { Method, Scipy } from './scipy';

interface Square {
  readonly name: string;
  readonly size: number;
  readonly make: () => Unsorted;
  readonly method: Method;
  readonly bars: readonly { readonly most: number; readonly isStretch: boolean }[];
}

const TIGHT_BARS = [
  { most: 2, isStretch: false },
  { most: 1, isStretch: true },
];

const SQUARES: readonly Square[] = [
  { name: 'products 500', size: 500, make: () => products(500), method: 'lsa', bars: [] },
  ...[200, 1000, 2000].map((size) => ({
    name: `dense ${size.toLocaleString('en')}`,
    size,
    make: () => dense(size),
    method: 'lsa' as const,
    bars: size < 1000 ? [] : [{ most: 0.35, isStretch: false }],
  })),
  ...(
    [
      [200, 0.06],
      [1000, 0.02],
      [2000, 0.014],
      [5000, 0.01],
      [10_000, 0.01],
    ] as const
  ).map(([size, share]) => ({
    name: `tight ${size.toLocaleString('en')}, ${(100 * share).toFixed(1)} %`,
    size,
    make: () => tightSquare(size, share),
    method: 'csgraph-square' as const,
    bars: TIGHT_BARS,
  })),
];

/**
 * The solver alone on problems without people, where SciPy needs no slots and no dummies: the
 * comparison that is kindest to it. Only the solve is compared; sorting stands beside it.
 */
export async function benchSquares(largest: number, scipy: Scipy | null, to: Report) {
  const rows: Cell[][] = [];
  for (const { name, size, make, method, bars } of SQUARES) {
    if (size > largest) continue;
    const { list, problem: bare } = make();
    const problem = { ...bare, ...list.sorted() };
    const plan = solution(problem);
    to.demand(certify(problem, plan).ok, `${name}: the certificate does not hold`);
    await scipy?.load(problem);
    const times = await inTurns<'sort' | 'solve' | 'scipy'>([
      () => {
        const again = make();
        const { ms: sort, result } = msOf(() => again.list.sorted());
        return { sort, solve: msOf(() => solution({ ...again.problem, ...result })).ms };
      },
      async () => {
        if (scipy === null) return { scipy: Number.NaN };
        const { ms, people, score } = await scipy.solve(method);
        const isEqual = people === plan.people && score === plan.score;
        to.demand(isEqual, `${name}: SciPy’s plan is worth ${people}, ${score}`);
        return { scipy: ms };
      },
    ]);
    const ratio = times.solve / times.scipy;
    const edges = problem.column.length;
    rows.push([name, method, edges, times.sort, times.solve, times.scipy, ratio]);
    for (const { most, isStretch } of bars) {
      to.atMost(`${name}: solve / ${method}`, ratio, most, isStretch);
    }
  }
  to.table(
    'Squares: solving alone, in ms',
    ['problem', 'SciPy’s method', 'edges', 'sort', 'solve', 'SciPy', 'solve / SciPy'],
    rows,
  );
}
