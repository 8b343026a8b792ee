import type { Result } from '~/domain/kernel/result';
import type { PeopleProblem } from '~/domain/matching/problem/build';
import { openRound } from '~/domain/matching/round/open-round';
import type { Delta, Round, RoundRefusal } from '~/domain/matching/round/round';
import { certify } from '~/domain/matching/solver/certify';
import { inTurns, median, msOf, quantile } from './measure';
import { planPeople, solution } from './plan-people';
import { Random } from './random';
import { REGIONS, region } from './region';
import type { Cell, Report } from './report';

const CHANGES = 300;
const SIZES = ['40 × 60', '2,000', '10,000'];
const KINDS = ['forbid', 'pin', 'withdraw', 'capacity'] as const;
type Kind = (typeof KINDS)[number];

/** One change of a standing plan, beside solving afresh with the edges at hand. */
export async function benchChanges(largest: number, to: Report): Promise<void> {
  const rows: Cell[][] = [];
  for (const size of REGIONS.filter(({ name }) => SIZES.includes(name))) {
    if (size.households > largest) continue;
    const { problem, plan } = planPeople(region(size, 1));
    const { solve } = await inTurns<'solve'>([() => ({ solve: msOf(() => solution(problem)).ms })]);
    const round = openRound(problem, plan);
    const times = changeAndUndo(round, problem, plan.match);
    const after = round.state();
    const { ms: check, result } = msOf(() => certify(after.problem, after.plan));
    to.demand(result.ok, `${size.name}: the certificate does not hold after the changes`);
    const cells = KINDS.map((kind) => `${micro(times[kind], 0.5)}; ${micro(times[kind], 0.95)}`);
    rows.push([size.name, solve, ...cells, check]);
    const all = Object.values(times).flat();
    const slowest = Math.max(...KINDS.map((kind) => median(times[kind])));
    if (size.name === '2,000')
      to.atMost('2,000: one change / solving afresh', slowest / solve, 0.02);
    if (size.name === '10,000') {
      to.atMost('10,000: one change, 95 in 100, ms', quantile(all, 0.95), 1);
    }
  }
  to.table(
    'One change of a standing plan, median; 95 in 100 (µs)',
    ['people', 'solve afresh (ms)', ...KINDS, 'certificate checked again (ms)'],
    rows,
  );
}

/** Changes as a coordinator makes them, each taken back again; the first ones are not counted. */
function changeAndUndo(round: Round, problem: PeopleProblem, match: Int32Array) {
  const random = new Random(7);
  const { rows, columns, rowPtr, column } = problem;
  const matched = [...match.keys()].filter((row) => (match[row] as number) >= 0);
  const times: Record<Kind, number[]> = { forbid: [], pin: [], withdraw: [], capacity: [] };
  for (let n = -CHANGES; n < CHANGES; n++) {
    const row = random.pick(matched);
    const household = rows[row] as string;
    const guide = columns[match[row] as number] as string;
    const [start, end] = [rowPtr[row] as number, rowPtr[row + 1] as number];
    const other = columns[column[start + random.below(end - start)] as number] as string;
    const places = (problem.guides.get(guide)?.unit.capacity ?? 0) + 1;
    const changes: Record<Kind, () => Result<Delta, RoundRefusal>> = {
      forbid: () => round.forbid(household, guide),
      pin: () => round.pin(household, other),
      withdraw: () => round.withdraw(household),
      capacity: () => round.setCapacity(guide, places),
    };
    for (const kind of KINDS) {
      const { ms, result } = msOf(changes[kind]);
      if (!result.ok) throw new Error(result.refusal);
      round.undo();
      if (n >= 0) times[kind].push(ms);
    }
  }
  return times;
}

function micro(times: readonly number[], share: number): string {
  return (1000 * quantile(times, share)).toFixed(0);
}
