import type { Problem } from '~/domain/matching/problem/problem';
import type { Plan } from '~/domain/matching/solver/solve';
import { bestPairFirst, guideByGuide, longestWaitingFirst, type Worth } from './greedy';
import { inTurns } from './measure';
import { planPeople } from './plan-people';
import { type NamedSize, REGIONS, region } from './region';
import type { Cell, Report } from './report';
import type { Scipy } from './scipy';

const STEPS = ['edges', 'sort', 'solve', 'certify', 'all'] as const;
const HEAD = [...['people', 'edges', 'possible', 'matched'], ...STEPS];

/** People to certified plan, beside SciPy's solve alone of the same problem. */
export async function benchRegions(largest: number, scipy: Scipy | null, to: Report) {
  const rows: Cell[][] = [];
  const baselines: Cell[][] = [];
  for (const size of REGIONS.filter(({ households }) => households <= largest)) {
    const people = region(size, 1);
    const { problem, plan } = planPeople(people);
    await scipy?.load(problem);
    const times = await inTurns<(typeof STEPS)[number] | 'csgraph'>([
      () => {
        const round = planPeople(people);
        to.demand(round.isProved, `${size.name}: the certificate does not hold`);
        return round.times;
      },
      async () => ({ csgraph: await reference(size.name, plan, scipy, to) }),
    ]);
    const { sort, solve, all, csgraph } = times;
    const share = (100 * problem.column.length) / (size.households * size.guides);
    const found = [size.name, problem.column.length, `${share.toFixed(1)} %`, plan.people];
    const ratios = [csgraph, (sort + solve) / csgraph, all / csgraph];
    rows.push([...found, ...STEPS.map((step) => times[step]), ...ratios]);
    if (problem.column.length < 300_000) baselines.push(baseline(size.name, problem, plan));
    bars(size, sort + solve, all, csgraph, to);
  }
  to.table(
    'People → edges → sorted rows → plan → certificate, in ms; csgraph: SciPy’s solve alone',
    [...HEAD, 'csgraph', '(sort + solve) / csgraph', 'all / csgraph'],
    rows,
  );
  const ways = ['longest waiting first', 'guide by guide', 'best pair first'];
  to.table(
    'Matched, and total score, of the optimum and of greedy ways through the same pairs',
    ['people', 'optimum', ...ways],
    baselines,
  );
}

/** SciPy's time; its plan must be worth exactly what ours is. */
async function reference(name: string, plan: Plan, scipy: Scipy | null, to: Report) {
  if (scipy === null) return Number.NaN;
  const { ms, people, priority, score } = await scipy.solve('csgraph');
  const isEqual = people === plan.people && priority === plan.priority && score === plan.score;
  to.demand(isEqual, `${name}: SciPy’s plan is worth ${people}, ${priority}, ${score}`);
  return ms;
}

function baseline(name: string, problem: Problem, plan: Plan): Cell[] {
  const greedy = [longestWaitingFirst, guideByGuide, bestPairFirst].map((way) => way(problem));
  const written = ({ people, score }: Worth) => {
    const less = (100 * (people - plan.people)) / plan.people;
    return `${people} (${less.toFixed(1)} %), ${score.toLocaleString('en')}`;
  };
  return [name, `${plan.people}, ${plan.score.toLocaleString('en')}`, ...greedy.map(written)];
}

function bars(size: NamedSize, solve: number, all: number, csgraph: number, to: Report): void {
  const says = (what: string) => `${size.name}: ${what}`;
  const ratio = size.households >= 5000 ? 0.25 : size.households >= 2000 ? 0.3 : 0.6;
  if (size.households >= 1000) {
    to.atMost(says('(sort + solve) / csgraph'), solve / csgraph, ratio);
  }
  if (size.households >= 2000) to.atMost(says('all / csgraph'), all / csgraph, 0.8);
  if (size.name === '2,000') to.atMost(says('people to certified plan, ms'), all, 40);
  if (size.name === '10,000 in 10 towns') {
    to.atMost(says('people to certified plan, ms'), all, 1500);
  }
}
