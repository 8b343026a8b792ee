import type { TFunction } from 'i18next';
import type { BranchPlan } from '../plan/branch-plan.query.server';
import type { NamedIds, PlanNames } from '../plan/plan-names.query.server';
import type { Answered } from '../questions';
import type { Consequence } from '../questions/consequences';
import { type ConsequenceView, consequenceInWords } from './consequence-text';

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

/** The same as the plan answers it, before names are known. */
export interface NearFound {
  readonly chosen: Consequence | null;
  readonly guides: readonly Consequence[];
  readonly others: Answered<'whoElse'>;
}

/** Works out the alternatives of one participant, exactly. */
export async function askNear(
  plan: BranchPlan,
  participantId: string,
  pair: { readonly guideId: string; readonly isPlanned: boolean } | null,
): Promise<NearFound> {
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
  const chosen = found.find((one) => asked.includes(one.guide)) ?? null;
  return { chosen, guides: found.filter((one) => one !== chosen), others };
}

/** Whose names the words need. */
export function idsNear({ chosen, guides, others }: NearFound): NamedIds {
  return idsIn([...(chosen ? [chosen] : []), ...guides, ...others.first]);
}

export function nearInWords(
  { chosen, guides, others }: NearFound,
  names: PlanNames,
  t: TFunction,
): NearPair {
  const words = (one: Consequence) => consequenceInWords(one, names, t);
  return {
    ifChosen: chosen ? words(chosen) : null,
    guides: guides.map((one) => ({
      ...words(one),
      id: one.guide,
      name: names.guide(one.guide),
    })),
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

function idsIn(all: readonly Consequence[]): NamedIds {
  const moves = all.flatMap((one) => one.moves);
  return {
    participants: unique([...all, ...moves].map((one) => one.household)),
    guides: unique([...all.map((one) => one.guide), ...moves.flatMap((m) => [m.from, m.to])]),
  };
}

function unique(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids)].filter((id) => id !== null);
}
