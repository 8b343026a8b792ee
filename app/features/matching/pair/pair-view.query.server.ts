import type { TFunction } from 'i18next';
import { userIdOf } from '~/domain/access/actor';
import { today } from '~/domain/kernel/programme-time';
import { explainPair, type MatchExplanation } from '~/domain/matching/explain/explain-match';
import { buildProblem, daysWaited } from '~/domain/matching/problem/build';
import type { Context } from '~/infra/context';
import { getSettings } from '../../programme/settings.query.server';
import type { BranchPlan } from '../plan/branch-plan.query.server';
import { readPlanNames } from '../plan/plan-names.query.server';
import { GUIDE_SELECT, guideOf, HOUSEHOLD_SELECT, householdOf } from '../plan/unit-rows';
import { firstNameProfile } from '../proposals/match-link.query.server';
import type { Words } from './fact-text';
import { type PairView, pairInWords } from './pair-words';

/** One participant's own page in the matching: null when not this coordinator's to see. */
export async function findWaiting(ctx: Context, participantId: string) {
  const row = await ctx.db.participant.findFirst({
    where: { id: participantId },
    select: {
      ...HOUSEHOLD_SELECT,
      firstName: true,
      lastName: true,
      alias: true,
      handlers: { select: { userId: true } },
      place: { select: { matchId: true } },
    },
  });
  if (!row) return null;
  const userId = userIdOf(ctx.actor);
  if (row.isShielded && !row.handlers.some((one) => one.userId === userId)) return null;
  return {
    id: row.id,
    name: [row.alias || row.firstName, row.lastName].join(' ').trim(),
    days: daysWaited({ waitingSince: row.waitingSinceOn }, today(ctx.clock).toString()),
    openMatchId: row.place?.matchId ?? null,
    isWaiting: row.state === 'waiting',
    row,
  };
}

/**
 * A pair explained in the reader's language: what speaks for it, what to watch, and every point; no
 * guide wanted means the plan's own. For a pair outside the plan's people it is worked out on its
 * own, without a rank.
 */
export async function explainInWords(
  ctx: Context & { readonly t: TFunction },
  plan: BranchPlan,
  waiting: NonNullable<Awaited<ReturnType<typeof findWaiting>>>,
  wanted: string | null,
): Promise<PairView | null> {
  const { settings } = await getSettings(ctx.db);
  const inPlan = await plan.ask('pair', { household: waiting.id, guide: wanted });
  const found = inPlan ?? (wanted ? await explainAlone(ctx, waiting, wanted) : null);
  if (!found) return null;
  const words: Words = { t: ctx.t, language: ctx.locale, districts: settings.districts };
  const names = await readPlanNames(ctx, { participants: [], guides: [found.guide] });
  const about = {
    guideName: names.guide(found.guide),
    isPlanned: inPlan?.isPlanned ?? false,
  };
  return pairInWords(found, about, words);
}

/** Both sides' first-name profiles, for the coordinator to lay beside each other. */
export async function bothProfiles(ctx: Context, participantId: string, guideId: string) {
  const pair = { participantId, guideId };
  return {
    participant: await firstNameProfile(ctx.db, ctx.clock, pair, 'guide'),
    guide: await firstNameProfile(ctx.db, ctx.clock, pair, 'participant'),
  };
}

async function explainAlone(
  ctx: Context,
  waiting: NonNullable<Awaited<ReturnType<typeof findWaiting>>>,
  guideId: string,
): Promise<MatchExplanation | null> {
  const guide = await ctx.db.guide.findFirst({ where: { id: guideId }, select: GUIDE_SELECT });
  if (!guide) return null;
  const { settings } = await getSettings(ctx.db);
  const day = today(ctx.clock).toString();
  const pair = { participantId: waiting.id, guideId };
  const isBlocked = (await ctx.db.blockedPair.count({ where: { ...pair, liftedAt: null } })) > 0;
  const round = {
    today: day,
    households: [householdOf(waiting.row)],
    guides: [guideOf(guide, day)],
    blocked: isBlocked ? [[waiting.id, guideId] as const] : [],
    pinned: [],
    travelMinutes: settings.travelMinutes,
  };
  const problem = buildProblem(round, settings.rules, settings.weights);
  return explainPair(problem, waiting.id, guideId);
}

/** Guides who are available, for pairing by hand and for naming them; at most 200, by name. */
export async function listFreeGuides(ctx: Context) {
  const rows = await ctx.db.guide.findMany({
    where: { state: 'available', consentToConfirm: false },
    orderBy: [{ firstName: 'asc' }, { id: 'asc' }],
    take: 200,
    select: { id: true, firstName: true, lastName: true },
  });
  return rows.map((row) => ({ id: row.id, name: [row.firstName, row.lastName].join(' ').trim() }));
}
