import type { Problem } from '../problem/problem';
import { objective, type Plan } from './solve';

export type Certificate =
  | {
      readonly ok: true;
      readonly people: number;
      readonly priority: number;
      readonly score: number;
    }
  | { readonly ok: false; readonly reasons: readonly CertificateFault[] };

type CertificateFault =
  | 'negative-price'
  | 'edge-above-its-price'
  | 'matched-pair-not-tight'
  | 'price-where-there-is-room'
  | 'price-of-someone-left-out'
  | 'over-capacity'
  | 'not-an-edge'
  | 'values-differ'
  | 'objective-differs';

/**
 * Proves the plan, without trusting how it was found. Any plan is worth at most
 * Σ u + Σ capacity × v when u + v covers every edge; a plan worth exactly that is best.
 * Reads every edge once.
 */
export function certify(problem: Problem, plan: Plan): Certificate {
  const faults = new Set<CertificateFault>();
  const load = new Int32Array(problem.columns.length);
  let value = 0n;
  for (let row = 0; row < problem.rows.length; row++) {
    const own = plan.match[row] as number;
    const price = plan.u[row] as number;
    if (price < 0) faults.add('negative-price');
    if (own < 0 && price !== 0) faults.add('price-of-someone-left-out');
    const base = problem.unit * (problem.priority[row] as number);
    const end = problem.rowPtr[row + 1] as number;
    let isEdge = own < 0;
    for (let e = problem.rowPtr[row] as number; e < end; e++) {
      const column = problem.column[e] as number;
      const slack = price + (plan.v[column] as number) - base - (problem.score[e] as number);
      if (slack < 0) faults.add('edge-above-its-price');
      if (column !== own) continue;
      isEdge = true;
      if (slack !== 0) faults.add('matched-pair-not-tight');
      value += BigInt(base + (problem.score[e] as number));
      load[column] = (load[column] as number) + 1;
    }
    if (!isEdge) faults.add('not-an-edge');
  }
  if (value !== bound(problem, plan, load, faults)) faults.add('values-differ');
  if (faults.size === 0) {
    const { people, priority, score } = objective(problem, plan.match);
    if (people === plan.people && priority === plan.priority && score === plan.score) {
      return { ok: true, people, priority, score };
    }
    faults.add('objective-differs');
  }
  return { ok: false, reasons: [...faults] };
}

function bound(
  problem: Problem,
  plan: Plan,
  load: Int32Array,
  faults: Set<CertificateFault>,
): bigint {
  let sum = 0n;
  for (let column = 0; column < load.length; column++) {
    const price = plan.v[column] as number;
    const places = problem.capacity[column] as number;
    const taken = load[column] as number;
    if (price < 0) faults.add('negative-price');
    if (taken > places) faults.add('over-capacity');
    if (taken < places && price !== 0) faults.add('price-where-there-is-room');
    sum += BigInt(places) * BigInt(price);
  }
  for (const price of plan.u) sum += BigInt(price);
  return sum;
}
