import type { TFunction } from 'i18next';
import type { Context } from '~/infra/context';
import type { BranchPlan } from './branch-plan.query.server';
import { type ConsequenceView, consequenceInWords } from './consequence-text';
import { readPlanNames } from './plan-names.query.server';
import type { Consequence } from './questions/consequences';

/** What lies next to a pair in the plan: other guides for the participant, others for the guide. */
export interface NearPair {
  /** What would follow from the pair on the page; null where it is the plan's own. */
  readonly ifChosen: ConsequenceView | null;
  readonly guides: readonly (ConsequenceView & { readonly id: string; readonly name: string })[];
  readonly participants: readonly (ConsequenceView & {
    readonly id: string;
    readonly name: string;
    readonly days: number;
    readonly score: number;
    /** Name of the guide whom the plan has for them; empty while they wait. */
    readonly has: string;
  })[];
  /** How many others the guide is possible for. */
  readonly participantCount: number;
}

const MOST_GUIDES = 5;
const MOST_PARTICIPANTS = 5;

/** Works out the alternatives of one participant, exactly, and says them in words. */
export async function findNearPair(
  ctx: Context & { readonly t: TFunction },
  plan: BranchPlan,
  participantId: string,
  pair: { readonly guideId: string; readonly isPlanned: boolean } | null,
): Promise<NearPair> {
  const asked = pair && !pair.isPlanned ? [pair.guideId] : [];
  const found = await plan.ask('consequences', {
    household: participantId,
    guides: asked,
    best: MOST_GUIDES,
  });
  const others = pair
    ? await plan.ask('whoElse', {
        guide: pair.guideId,
        except: participantId,
        most: MOST_PARTICIPANTS,
      })
    : { of: 0, first: [] };
  const names = await readPlanNames(ctx, idsIn([...found, ...others.first]));
  const words = (one: Consequence) => consequenceInWords(one, names, ctx.t);
  const chosen = found.find((one) => asked.includes(one.guide));
  return {
    ifChosen: chosen ? words(chosen) : null,
    guides: found
      .filter((one) => one !== chosen)
      .map((one) => ({ ...words(one), id: one.guide, name: names.guide(one.guide) })),
    participants: others.first.map((one) => ({
      ...words(one),
      id: one.household,
      name: names.participant(one.household),
      days: one.waited,
      score: one.total,
      has: one.has === null ? '' : names.guide(one.has),
    })),
    participantCount: others.of,
  };
}

function idsIn(all: readonly Consequence[]) {
  const moves = all.flatMap((one) => one.moves);
  return {
    participants: unique([...all, ...moves].map((one) => one.household)),
    guides: unique([...all.map((one) => one.guide), ...moves.flatMap((m) => [m.from, m.to])]),
  };
}

function unique(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids)].filter((id) => id !== null);
}
