import type { TravelMinutes } from '../matching/people';
import { CRITERIA, type Criterion, type Rules, type Weights } from '../matching/settings';
import type { ProgrammeSettings } from './settings';
import { countChangedWays } from './travel-minutes';

/** What a programme decides of its matching. The rules' own version follows from the settings'. */
export interface MatchingSettings {
  readonly rules: Omit<Rules, 'version'>;
  readonly weights: Weights;
  readonly travelMinutes: TravelMinutes | null;
}

/** In the order in which the page shows them. */
export const RULE_NAMES = [
  'floor',
  'minOverlapSlots',
  'maxTravelMinutes',
  'certificateForChildren',
  'minorsAllowed',
  'minorGuideMinAge',
] as const satisfies readonly (keyof MatchingSettings['rules'])[];
export type RuleName = (typeof RULE_NAMES)[number];

/** Rules that keep children and young people safe: changing one takes a reason that can be read. */
const SAFETY_RULES: readonly RuleName[] = [
  'certificateForChildren',
  'minorsAllowed',
  'minorGuideMinAge',
];
/** Letters of a reason for changing one of those: a sentence, not a word. */
export const SAFETY_REASON_LENGTH = 20;

type RuleValue = number | boolean | null;

/** One thing that a version of the settings changed in the matching. */
export type MatchingChange =
  | {
      readonly kind: 'rule';
      readonly name: RuleName;
      readonly from: RuleValue;
      readonly to: RuleValue;
    }
  | {
      readonly kind: 'weight';
      readonly name: Criterion;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'ways'; readonly count: number };

/** What `after` changes, in the order of the page; empty where the matching stays as it is. */
export function matchingChanges(
  before: MatchingSettings,
  after: MatchingSettings,
): readonly MatchingChange[] {
  const rules = RULE_NAMES.map(
    (name) => ({ kind: 'rule', name, from: before.rules[name], to: after.rules[name] }) as const,
  );
  const weights = CRITERIA.map(
    (name) =>
      ({ kind: 'weight', name, from: before.weights[name], to: after.weights[name] }) as const,
  );
  const ways = countChangedWays(before.travelMinutes, after.travelMinutes);
  return [
    ...[...rules, ...weights].filter(({ from, to }) => from !== to),
    ...(ways > 0 ? [{ kind: 'ways', count: ways } as const] : []),
  ];
}

/** The rules for the safety of the young among these changes. */
export function safetyChanges(changes: readonly MatchingChange[]): readonly RuleName[] {
  return changes.flatMap((change) =>
    change.kind === 'rule' && SAFETY_RULES.includes(change.name) ? [change.name] : [],
  );
}

/** The settings with another matching, as version `version`. */
export function withMatching(
  settings: ProgrammeSettings,
  { rules, weights, travelMinutes }: MatchingSettings,
  version: number,
): ProgrammeSettings {
  return { ...settings, rules: { ...rules, version: String(version) }, weights, travelMinutes };
}
