import type { TFunction } from 'i18next';
import type { Context } from '~/infra/context';
import { getSettings } from '../../programme/settings.query.server';
import type { BranchPlan } from '../plan/branch-plan.query.server';
import { type NamedIds, readPlanNames } from '../plan/plan-names.query.server';
import { profileInWords } from '../recruit/profile-words';
import { idsOfRequests, readRequests, requestsInWords } from '../requests/requests.query.server';
import {
  findRelaxations,
  idsOfSuggestions,
  suggestionsInWords,
} from '../requests/suggestions.query.server';
import { askNear, idsNear, nearInWords } from './near-pair-view';
import {
  bothProfiles,
  explainInWords,
  type findWaiting,
  listFreeGuides,
} from './pair-view.query.server';
import { askWait, idsOfWait, unmatchedInWords } from './unmatched-view';

/**
 * Everything on a participant's page of the matching: the pair or why there is none, what lies next
 * to it, what would help. The plan is asked first, so that all names are read at once. Null where a
 * guide is wanted whom nobody knows.
 */
export async function readPairPage(
  ctx: Context & { readonly t: TFunction },
  plan: BranchPlan,
  waiting: NonNullable<Awaited<ReturnType<typeof findWaiting>>>,
  wanted: string | null,
) {
  const pair = await explainInWords(ctx, plan, waiting, wanted);
  if (wanted && !pair) return null;
  const asked = pair && { guideId: pair.guide.id, isPlanned: pair.isPlanned };
  const near = await askNear(plan, waiting.id, asked);
  const wait = pair ? null : await askWait(plan, waiting.id);
  const helps = wait && waiting.isWaiting ? await findRelaxations(ctx, plan, waiting) : null;
  const recruits = helps ? await plan.ask('unlocks', { household: waiting.id }) : [];
  const { settings } = await getSettings(ctx.db);
  const requests = await readRequests(ctx, waiting.id);
  const names = await readPlanNames(
    ctx,
    together([
      idsNear(near),
      ...(wait ? [idsOfWait(wait)] : []),
      idsOfSuggestions(helps ?? []),
      idsOfRequests(requests),
    ]),
  );
  const { t } = ctx;
  const words = { t, language: ctx.locale };
  return {
    pair,
    near: nearInWords(near, names, t),
    unmatched: wait && unmatchedInWords(wait.why, { ...wait, name: waiting.name, names, t }),
    suggestions: helps && suggestionsInWords(helps, waiting.name, names, words),
    recruits: recruits.map(({ profile, needed }) => ({
      ...profileInWords(profile, { ...words, districts: settings.districts }),
      needed,
    })),
    requests: requestsInWords(requests, waiting.name, names, words),
    profiles: pair ? await bothProfiles(ctx, waiting.id, pair.guide.id) : null,
    guides: await listFreeGuides(ctx),
  };
}

function together(all: readonly NamedIds[]): NamedIds {
  return {
    participants: [...new Set(all.flatMap((ids) => ids.participants))],
    guides: [...new Set(all.flatMap((ids) => ids.guides))],
  };
}
