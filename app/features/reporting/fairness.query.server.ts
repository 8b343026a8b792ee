import type { Temporal } from 'temporal-polyfill';
import { today } from '~/domain/kernel/programme-time';
import { AGE_BANDS, SEXES, UNITS } from '~/domain/matching/people';
import { dayNumbers } from '~/domain/reporting/day-numbers';
import {
  DIMENSIONS,
  type Dimension,
  figuresOf,
  type Group,
  type GroupFigures,
  groupsOf,
  REST,
  seenOn,
} from '~/domain/reporting/fairness';
import { quarterEnds } from '~/domain/reporting/quarters';
import { MONTHS_WATCHED } from '~/domain/reporting/waiting-history';
import type { Context } from '~/infra/context';
import type { Memo } from '~/infra/memo';
import { letOthersRun } from './let-others-run';
import { readWaitingUnits } from './waiting-units.query.server';

const QUARTERS = 4;
/** Every change writes an audit row; those of one millisecond stand in the order of chance. */
const SAME_MOMENT = 8;
/** The steering group sees nothing of a branch where fewer have waited: single people would show. */
const LEAST_IN_BRANCH = 20;

export interface Fairness {
  /** ISO days of the figures: earlier quarters' ends, and last the day of the figures themselves. */
  readonly days: readonly string[];
  /** Null where too few have waited to say anything. */
  readonly everybody: GroupFigures | null;
  readonly dimensions: readonly {
    readonly dimension: Dimension;
    readonly groups: readonly Group[];
  }[];
}

/**
 * How long people wait for a guide, by group, now and at the last quarters' ends. For the steering
 * group the latest figures are those of the last quarter's end: figures of one day and the next, laid
 * side by side, would show who came and who went between.
 */
export async function getFairness(
  ctx: Context,
  memo: Memo,
  audience: 'desk' | 'steering',
): Promise<Fairness> {
  const now = today(ctx.clock);
  const newest = await ctx.db.auditEvent.findMany({
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: SAME_MOMENT,
    select: { id: true },
  });
  const stamp = [now.toString(), ...newest.map((event) => event.id)].join(' ');
  return memo.get(`fairness:${audience}:${ctx.branchId}`, stamp, () => {
    const ends = quarterEnds(now, QUARTERS);
    return workOut(ctx, audience === 'desk' ? [...ends, now] : ends, audience);
  });
}

async function workOut(
  ctx: Context,
  days: readonly Temporal.PlainDate[],
  audience: 'desk' | 'steering',
): Promise<Fairness> {
  const numbers = dayNumbers();
  const before = (day: Temporal.PlainDate) => day.subtract({ months: MONTHS_WATCHED });
  const watched = days.map((day) => ({
    on: numbers.ofDay(day.toString()),
    after: numbers.ofDay(before(day).toString()),
  }));
  const [first] = days;
  if (!first) throw new RangeError('figures are of a day');
  const units = await readWaitingUnits(ctx, before(first), numbers);
  const seen = seenOn(units, watched);
  const found = figuresOf(seen);
  const isEnough = found && (audience === 'desk' || found.people >= LEAST_IN_BRANCH);
  const dimensions = [];
  for (const dimension of isEnough ? DIMENSIONS : []) {
    await letOthersRun();
    dimensions.push({ dimension, groups: inOrder(dimension, groupsOf(dimension, seen)) });
  }
  return { days: days.map(String), everybody: isEnough ? found : null, dimensions };
}

const ORDER: Readonly<Record<Dimension, readonly string[]>> = {
  sex: SEXES,
  language: [],
  age: AGE_BANDS,
  unit: UNITS,
};

/** As lists of the programme stand; languages by size; those taken together last. */
function inOrder(dimension: Dimension, groups: readonly Group[]): readonly Group[] {
  const place = ({ key }: Group) => {
    const index = ORDER[dimension].indexOf(key);
    return key === REST ? 1000 : index < 0 ? 100 : index;
  };
  return groups.toSorted(
    (a, b) => place(a) - place(b) || b.people - a.people || (a.key < b.key ? -1 : 1),
  );
}
