import { today } from '~/domain/kernel/programme-time';
import type { TravelMinutes } from '~/domain/matching/people';
import { ALGORITHM_VERSION } from '~/domain/matching/solver/solve';
import type { Context } from '~/infra/context';
import type { Memo } from '~/infra/memo';
import { getSettings } from '../programme/settings.query.server';
import { heldIn, pinsThatFit, readLiveChanges } from './changes/live-changes.query.server';
import { OpenPlan } from './open-plan';
import { type Answered, type Asked, answer, type Question } from './questions';
import { GUIDE_SELECT, guideOf, HOUSEHOLD_SELECT, householdOf } from './unit-rows';

/** The plan looks at so many of the longest waiting and so many guides; the page says when it does. */
export const MOST_PEOPLE = 400;
export const MOST_GUIDES = 400;

/** The branch's plan as it stands: ask it (questions/), wherever it lives. */
export interface BranchPlan {
  readonly rulesVersion: number;
  readonly algorithmVersion: string;
  /** More wait than the plan looks at. */
  readonly isPartial: boolean;
  ask<Q extends Question>(question: Q, asked: Asked<Q>): Promise<Answered<Q>>;
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
    const { isPartial, ...round } = await readRound(ctx, day, settings.travelMinutes);
    const open = new OpenPlan({ round, rules: settings.rules, weights: settings.weights });
    return {
      rulesVersion: version,
      algorithmVersion: ALGORITHM_VERSION,
      isPartial,
      ask: async (question, asked) => answer(open, question, asked),
    };
  });
}

async function readRound(ctx: Context, day: string, travelMinutes: TravelMinutes | null) {
  const changes = await readLiveChanges(ctx.db, null, day);
  const held = heldIn(changes);
  const households = await ctx.db.participant.findMany({
    where: {
      state: 'waiting',
      isShielded: false,
      consentToConfirm: false,
      place: { is: null },
      id: { notIn: [...held.participants] },
    },
    orderBy: [{ waitingSinceOn: 'asc' }, { id: 'asc' }],
    take: MOST_PEOPLE + 1,
    select: HOUSEHOLD_SELECT,
  });
  const guides = await ctx.db.guide.findMany({
    where: { state: 'available', consentToConfirm: false, id: { notIn: [...held.guides] } },
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
  const people = {
    households: households.slice(0, MOST_PEOPLE).map(householdOf),
    guides: guides.map((row) => guideOf(row, day)),
    blocked: [...blocked, ...tried].map((pair) => [pair.participantId, pair.guideId] as const),
  };
  return {
    today: day,
    ...people,
    pinned: pinsThatFit(changes, people),
    travelMinutes,
    isPartial: households.length > MOST_PEOPLE,
  };
}
