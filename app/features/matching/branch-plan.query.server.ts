import { today } from '~/domain/kernel/programme-time';
import { buildProblem, type PeopleProblem } from '~/domain/matching/problem/build';
import { countFeasible, pairsOf } from '~/domain/matching/solver/plan';
import { ALGORITHM_VERSION, type Plan, solve } from '~/domain/matching/solver/solve';
import type { Context } from '~/infra/context';
import type { Memo } from '~/infra/memo';
import { getSettings } from '../programme/settings.query.server';
import { GUIDE_SELECT, guideOf, HOUSEHOLD_SELECT, householdOf } from './unit-rows';

/** The plan looks at so many of the longest waiting and so many guides; the page says when it does. */
export const MOST_PEOPLE = 400;
export const MOST_GUIDES = 400;

/** The branch's plan as it stands, with what is needed to explain any pair of it. */
export interface BranchPlan {
  readonly problem: PeopleProblem;
  readonly plan: Plan;
  /** Planned guide and score by participant. */
  readonly pairs: ReadonlyMap<string, { readonly guide: string; readonly score: number }>;
  readonly feasible: ReadonlyMap<string, number>;
  readonly freePlaces: number;
  /** More wait than the plan looks at. */
  readonly isPartial: boolean;
  readonly rulesVersion: number;
  readonly algorithmVersion: string;
}

/**
 * Computes the plan, or takes the one computed since the last change: every change of the branch
 * writes an audit row, so the newest of them, the day and the settings say whether it still holds.
 */
export async function getBranchPlan(ctx: Context, memo: Memo): Promise<BranchPlan> {
  const day = today(ctx.clock).toString();
  const { version, settings } = await getSettings(ctx.db);
  const newest = await ctx.db.auditEvent.findFirst({
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { id: true },
  });
  const stamp = `${day}:${version}:${newest?.id ?? ''}`;
  return memo.get(`plan:${ctx.branchId}`, stamp, async () => {
    const round = await readRound(ctx, day);
    const problem = buildProblem(round, settings.rules, settings.weights);
    const solved = solve(problem);
    if (!solved.ok) throw new Error(`The plan was not solved: ${solved.refusal}`);
    return {
      problem,
      plan: solved.value,
      pairs: new Map(pairsOf(problem, solved.value).map((pair) => [pair.household, pair])),
      feasible: countFeasible(problem),
      freePlaces: round.guides.reduce(
        (sum, guide) => sum + (guide.available ? guide.capacity : 0),
        0,
      ),
      isPartial: round.isPartial,
      rulesVersion: version,
      algorithmVersion: ALGORITHM_VERSION,
    };
  });
}

async function readRound(ctx: Context, day: string) {
  const households = await ctx.db.participant.findMany({
    where: { state: 'waiting', isShielded: false, consentToConfirm: false, place: { is: null } },
    orderBy: [{ waitingSinceOn: 'asc' }, { id: 'asc' }],
    take: MOST_PEOPLE + 1,
    select: HOUSEHOLD_SELECT,
  });
  const guides = await ctx.db.guide.findMany({
    where: { state: 'available', consentToConfirm: false },
    orderBy: [{ stateSince: 'asc' }, { id: 'asc' }],
    take: MOST_GUIDES,
    select: GUIDE_SELECT,
  });
  const ids = { participantId: { in: households.map((row) => row.id) } };
  const blocked = await ctx.db.blockedPair.findMany({
    where: { ...ids, liftedAt: null },
    select: { participantId: true, guideId: true },
  });
  // Whoever said no to a pair, or was in one that ended, is not asked about it again.
  const tried = await ctx.db.match.findMany({
    where: ids,
    select: { participantId: true, guideId: true },
  });
  return {
    today: day,
    households: households.slice(0, MOST_PEOPLE).map(householdOf),
    guides: guides.map((row) => guideOf(row, day)),
    blocked: [...blocked, ...tried].map((pair) => [pair.participantId, pair.guideId] as const),
    pinned: [],
    travelMinutes: null,
    isPartial: households.length > MOST_PEOPLE,
  };
}
