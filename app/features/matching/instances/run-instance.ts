import type { Phase } from '~/domain/matching/problem/problem';
import { certify } from '~/domain/matching/solver/certify';
import { pairsOf, unmatchedOf } from '~/domain/matching/solver/plan';
import { solve } from '~/domain/matching/solver/solve';
import { EDGES_FORMAT, PEOPLE_FORMAT } from './instance-format';
import { type Explanations, edges, type Kind, people, type Recruits } from './instance-kinds';
import { type InstanceProblem, problemAt, shapeProblems } from './instance-problems';
import { PLAN_FORMAT, type PlanAnswer } from './plan-format';

export interface RunOptions {
  readonly explain: boolean;
  /** Length of the list of profiles to recruit; left out or null there is none. */
  readonly recruit?: number | null;
  readonly deadlineMs: number | null;
  /** Milliseconds that only ever rise. */
  readonly now: () => number;
}

export type Answer = Omit<PlanAnswer, 'explanations' | 'gaps' | 'oneMorePlace'> & {
  readonly explanations?: Explanations;
} & Partial<Recruits>;

export type RunOutcome =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly problems: readonly InstanceProblem[] };

/** Plans an instance of either format and proves the plan. Needs nothing but the data. */
export function runInstance(data: unknown, options: RunOptions): RunOutcome {
  const format = data !== null && typeof data === 'object' && 'format' in data && data.format;
  if (format === PEOPLE_FORMAT) return run(people, data, options);
  if (format === EDGES_FORMAT) return run(edges, data, options);
  return refused(problemAt(['format'], `must be ${PEOPLE_FORMAT} or ${EDGES_FORMAT}`));
}

function run<I>(kind: Kind<I>, data: unknown, options: RunOptions): RunOutcome {
  const read = kind.shape.safeParse(data, { reportInput: true });
  if (!read.success) return refused(...shapeProblems(read.error));
  const problems = kind.check(read.data);
  if (problems.length > 0) return refused(...problems);

  const took = stopwatch(options.now);
  const { problem, explain, recruit } = kind.layOut(read.data, took.lap);
  const list = options.recruit ?? null;
  if (list !== null && recruit === null) {
    return refused(problemAt(['--recruit'], `needs a round of people, ${PEOPLE_FORMAT}`));
  }
  const solved = solve(problem, deadlineOf(options));
  if (!solved.ok) return refused(problemAt(['--deadline-ms'], 'passed before the plan was ready'));
  took.lap('solve');
  const plan = solved.value;
  const certificate = certify(problem, plan);
  took.lap('certify');
  const answer = {
    format: PLAN_FORMAT,
    pairs: pairsOf(problem, plan).map((p): PlanAnswer['pairs'][number] => [
      p.household,
      p.guide,
      p.score,
    ]),
    people: plan.people,
    priority: plan.priority,
    score: plan.score,
    unmatched: unmatchedOf(problem, plan),
    certificate: {
      ok: certificate.ok,
      A: problem.unit,
      u: byId(problem.rows, plan.u),
      v: byId(problem.columns, plan.v),
    },
    timingMs: took.ms,
  } as const;
  const explanations = options.explain ? { explanations: explain(plan) } : {};
  const recruits = list === null || recruit === null ? {} : recruit(plan, list);
  return { ok: true, answer: { ...answer, ...explanations, ...recruits } };
}

function refused(...problems: InstanceProblem[]): RunOutcome {
  return { ok: false, problems };
}

function deadlineOf({ deadlineMs, now }: RunOptions) {
  return deadlineMs === null ? {} : { deadline: { ms: deadlineMs, now } };
}

/** Times each step from the end of the one before, to the microsecond. */
function stopwatch(now: () => number) {
  const ms = { edges: 0, sort: 0, solve: 0, certify: 0 };
  let last = now();
  const lap = (step: Phase | 'solve' | 'certify') => {
    const moment = now();
    ms[step] = Math.round((moment - last) * 1000) / 1000;
    last = moment;
  };
  return { ms, lap };
}

function byId(ids: readonly string[], values: Float64Array): Record<string, number> {
  return Object.fromEntries(ids.map((id, n) => [id, values[n] ?? 0]));
}
