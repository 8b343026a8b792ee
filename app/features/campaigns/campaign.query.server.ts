import type { Context } from '~/infra/context';

/** Holds the code of the poster that led here, until the browser is closed. */
export const CAMPAIGN_COOKIE = 'campaign';

/** What the address on a poster leads to: the branch that put it up. Null when there is no such. */
export async function findCampaignByCode(
  ctx: Pick<Context, 'system'>,
  code: string,
): Promise<{ readonly branchSlug: string; readonly isOpen: boolean } | null> {
  const campaign = await ctx.system.campaign.findUnique({
    where: { code },
    select: { branchId: true, endedAt: true },
  });
  if (!campaign) return null;
  const branch = await ctx.system.branch.findUnique({
    where: { id: campaign.branchId },
    select: { slug: true },
  });
  return branch && { branchSlug: branch.slug, isOpen: campaign.endedAt === null };
}

export interface CampaignRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly createdAt: string;
  readonly endedAt: string | null;
  readonly signUps: number;
  /** Of these, guides who have come as far as the checklist or beyond. */
  readonly approved: number;
}

const APPROVED = ['onboarding', 'available', 'resting', 'alumni'];
const MOST = 200;

/** The branch's campaigns, newest first, each with the sign-ups that came by it. */
export async function listCampaigns(ctx: Pick<Context, 'db'>): Promise<CampaignRow[]> {
  const [campaigns, counts] = await Promise.all([
    ctx.db.campaign.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'asc' }], take: MOST }),
    ctx.db.guide.groupBy({
      by: ['campaignId', 'state'],
      where: { campaignId: { not: null } },
      _count: { _all: true },
    }),
  ]);
  const countOf = (id: string, states?: readonly string[]) =>
    counts
      .filter(({ campaignId, state }) => campaignId === id && (!states || states.includes(state)))
      .reduce((sum, { _count }) => sum + _count._all, 0);
  return campaigns.map(({ id, code, name, createdAt, endedAt }) => ({
    id,
    code,
    name,
    createdAt: createdAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    signUps: countOf(id),
    approved: countOf(id, APPROVED),
  }));
}

/** One campaign of the branch, for its poster. */
export async function findCampaign(
  ctx: Pick<Context, 'db'>,
  id: string,
): Promise<Pick<CampaignRow, 'code' | 'name'> | null> {
  return ctx.db.campaign.findFirst({ where: { id }, select: { code: true, name: true } });
}
