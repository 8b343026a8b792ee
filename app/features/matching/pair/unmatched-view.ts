import type { TFunction } from 'i18next';
import type { UnmatchedExplanation } from '~/domain/matching/explain/explain-unmatched';
import { isolated } from '~/i18n/isolate';
import type { BranchPlan } from '../plan/branch-plan.query.server';
import type { NamedIds, PlanNames } from '../plan/plan-names.query.server';
import type { Contest } from '../questions/contest';

/** Why the plan has nobody for a participant, in plain words for the coordinator. */
export interface UnmatchedView {
  readonly title: string;
  readonly sentences: readonly string[];
  /** Limits with how many guides fail on each, and how many on nothing else. */
  readonly barriers: readonly {
    readonly rule: string;
    readonly fail: number;
    readonly only: number;
  }[];
  /** Guides that fail on the fewest limits, for a look at the pair. */
  readonly nearest: readonly {
    readonly guideId: string;
    readonly name: string;
    readonly rules: readonly string[];
  }[];
  /** Guides of the branch whose next place would go to this participant. */
  readonly places: readonly { readonly guideId: string; readonly name: string }[];
}

interface About {
  /** Name of the participant. */
  readonly name: string;
  readonly contest: Contest | null;
  readonly names: PlanNames;
  readonly t: TFunction;
}

/** What the plan says of one who waits, before names are known. */
export interface WaitFound {
  readonly why: UnmatchedExplanation;
  readonly contest: Contest | null;
}

/** Why the plan has nobody for one who waits; null when it has, or does not know the person. */
export async function askWait(plan: BranchPlan, participantId: string): Promise<WaitFound | null> {
  const why = await plan.ask('why', { household: participantId });
  if (why === null) return null;
  const contest =
    why.kind === 'all-taken' ? await plan.ask('contest', { household: participantId }) : null;
  return { why, contest };
}

/** Whose names the words need. */
export function idsOfWait({ why, contest }: WaitFound): NamedIds {
  const places = [...(contest?.gains ?? []), ...(contest?.others ? [contest.others] : [])];
  const nearest = why.kind === 'no-feasible-guide' ? why.nearest : [];
  return {
    participants: places.map(({ who }) => who),
    guides: [...places, ...nearest].map(({ guide }) => guide),
  };
}

export function unmatchedInWords(why: UnmatchedExplanation, about: About): UnmatchedView {
  const { t, names } = about;
  if (why.kind === 'all-taken') {
    return {
      title: t('matching:taken-title'),
      sentences: takenSentences(why, about),
      barriers: [],
      nearest: [],
      places: (about.contest?.gains ?? []).map(({ guide }) => ({
        guideId: guide,
        name: names.guide(guide),
      })),
    };
  }
  const rule = (code: string) => t(`matching:rule-${code}`);
  const [first] = why.barriers;
  return {
    title: t('matching:no-guide-title'),
    sentences: [
      first
        ? t('explain:no-guide-most', { name: isolated(about.name), rule: rule(first.rule) })
        : t('explain:no-guide-at-all'),
    ],
    barriers: why.barriers.map(({ rule: code, fail, only }) => ({ rule: rule(code), fail, only })),
    nearest: why.nearest.map((one) => ({
      guideId: one.guide,
      name: names.guide(one.guide),
      rules: one.fails.map((fail) => rule(fail.rule)),
    })),
    places: [],
  };
}

type Taken = Extract<UnmatchedExplanation, { kind: 'all-taken' }>;

function takenSentences(why: Taken, { name, contest, names, t }: About): string[] {
  const who = isolated(name);
  const guides = t('explain:guides', { count: why.guides.length });
  const places = t('matching:places', { count: why.places });
  const said = [t('explain:taken-places', { name: who, guides, places })];
  if (why.shortestWaitServed === null) said.push(t('explain:taken-promised'));
  else {
    const served = t('matching:days', { count: why.shortestWaitServed });
    const own = t('matching:days', { count: why.ownWait });
    const key = why.urgencyDecided ? 'taken-by-urgent' : 'taken-by-longer';
    said.push(t(`explain:${key}`, { name: who, served, own }));
  }
  if (contest && contest.ahead > 0) {
    said.push(t('explain:taken-ahead', { name: who, count: contest.ahead }));
  }
  if (contest?.gains.length === 0 && contest.others) {
    const next = isolated(names.participant(contest.others.who));
    said.push(t('explain:taken-next', { next, count: contest.others.days }));
  }
  return said;
}
