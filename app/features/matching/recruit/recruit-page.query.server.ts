import type { TFunction } from 'i18next';
import type { Gap } from '~/domain/matching/recruit/gaps';
import { getSettings } from '~/features/programme/settings.query.server';
import type { Context } from '~/infra/context';
import type { BranchPlan } from '../plan/branch-plan.query.server';
import { readPlanNames } from '../plan/plan-names.query.server';
import { type ProfileWords, profileInWords } from './profile-words';
import { profileOfQuery, type RecruitQuery } from './recruit-query';

export interface RecruitPage {
  readonly ask: readonly {
    readonly guideId: string;
    readonly guide: string;
    readonly participantId: string;
    readonly participant: string;
    readonly days: number;
    readonly isFull: boolean;
  }[];
  readonly gaps: readonly (ProfileWords & {
    /** How many of the list's recruits are of this kind. */
    readonly wanted: number;
    /** So many who wait could get a guide with more of this kind, and the longest of their waits. */
    readonly people: number;
    readonly longest: number;
    readonly isPessimistic: boolean;
    readonly names: readonly { readonly id: string; readonly name: string }[];
  })[];
  readonly posters: number;
  readonly tried: (ProfileWords & { count: number; people: number; longest: number }) | null;
}

type Reader = Context & { readonly t: TFunction };

/** Names are shown for so many of those whom a kind of guide would free. */
const NAMED = 20;

/** The list for the coordinator's eyes, with names; posters have words alone. */
export async function readRecruitPage(
  ctx: Reader,
  plan: BranchPlan,
  query: RecruitQuery,
): Promise<RecruitPage> {
  const { ask, gaps, posters } = await plan.ask('recruit', {});
  const names = await readPlanNames(ctx, {
    participants: [...ask.map(({ who }) => who), ...gaps.flatMap(({ who }) => who.slice(0, NAMED))],
    guides: ask.map(({ guide }) => guide),
  });
  const words = await wordsFor(ctx);
  return {
    ask: ask.map(({ guide, who, days, isFull }) => ({
      guideId: guide,
      guide: names.guide(guide),
      participantId: who,
      participant: names.participant(who),
      days,
      isFull,
    })),
    gaps: alike(gaps).map(({ profile, who, depth, pessimistic, wanted }) => ({
      ...words(profile),
      wanted,
      people: depth.length,
      longest: Math.max(0, ...depth),
      isPessimistic: pessimistic,
      names: who.slice(0, NAMED).map((id) => ({ id, name: names.participant(id) })),
    })),
    posters: posters.length,
    tried: await tryOut(plan, query, words),
  };
}

/** The list with each kind once, where it comes first, and how often it comes. */
function alike(gaps: readonly Gap[]): (Gap & { readonly wanted: number })[] {
  const kinds = new Map<string, Gap & { wanted: number }>();
  for (const gap of gaps) {
    const key = JSON.stringify(gap.profile);
    const known = kinds.get(key);
    if (known === undefined) kinds.set(key, { ...gap, wanted: 1 });
    else known.wanted++;
  }
  return [...kinds.values()];
}

/** What the posters say: kinds of guides in words, nobody and nothing that points at anybody. */
export async function readPosters(ctx: Reader, plan: BranchPlan): Promise<ProfileWords[]> {
  const { posters } = await plan.ask('recruit', {});
  return posters.map(await wordsFor(ctx));
}

async function wordsFor(ctx: Reader) {
  const { settings } = await getSettings(ctx.db);
  const names = { t: ctx.t, language: ctx.locale, districts: settings.districts };
  return (profile: Parameters<typeof profileInWords>[0]) => profileInWords(profile, names);
}

async function tryOut(
  plan: BranchPlan,
  query: RecruitQuery,
  words: (profile: Parameters<typeof profileInWords>[0]) => ProfileWords,
): Promise<RecruitPage['tried']> {
  if (query.count === undefined) return null;
  const profile = profileOfQuery(query);
  const found = await plan.ask('recruits', { profile, places: query.count });
  return { ...words({ ...profile, calmHome: false }), count: query.count, ...found };
}
