import type { MatchExplanation } from '~/domain/matching/explain/explain-match';
import type { HardLimit } from '~/domain/matching/pair/feasible';
import type { HardRule } from '~/domain/matching/pair/hard-rule';
import { factSentence, valuesInWords, type Words } from './fact-text';

/** Limits that no note lifts: there is no place, or the law or safety stands behind them. */
export const NEVER_BY_HAND: readonly HardRule[] = [
  'household-available',
  'guide-available',
  'capacity',
  'certificate',
  'minor-participant',
  'minor-guide',
  'blocked',
];

/** A pair explained in the reader's language, for the coordinator alone: private wishes stand in it. */
export interface PairView {
  readonly guide: { readonly id: string; readonly name: string };
  /** Exactly the sum of the parts; `rounded` is what is said of it aloud. */
  readonly score: number;
  readonly rounded: number;
  readonly rank: { readonly rank: number; readonly of: number } | null;
  readonly reasons: readonly string[];
  readonly watch: readonly string[];
  readonly uncertain: readonly string[];
  readonly parts: readonly {
    readonly criterion: string;
    readonly points: number;
    readonly of: number;
    readonly facts: readonly string[];
  }[];
  readonly commonSlots: readonly string[];
  readonly kept: readonly string[];
  /** Limits that the pair breaks, and whether a person may pair the two all the same. */
  readonly failures: readonly { readonly rule: string; readonly isNever: boolean }[];
  /** The failure that forbids even a pairing by hand. */
  readonly forbiddenBy: string | null;
  readonly isPlanned: boolean;
}

export function pairInWords(
  found: MatchExplanation,
  { guideName, isPlanned }: { readonly guideName: string; readonly isPlanned: boolean },
  words: Words,
): PairView {
  const rule = (code: string) => words.t(`matching:rule-${code}`);
  const sentence = ({ fact }: MatchExplanation['reasons'][number]) => factSentence(fact, words);
  const isNever = (one: HardLimit) => NEVER_BY_HAND.includes(one.rule);
  const forbidden = found.failures.find(isNever);
  return {
    guide: { id: found.guide, name: guideName },
    score: found.total,
    rounded: Math.round(found.total / 10) * 10,
    rank: found.rankForHousehold,
    reasons: found.reasons.map(sentence),
    watch: found.watch.map(sentence),
    uncertain: found.uncertain.map(sentence),
    parts: found.parts.map(({ criterion, points, of, facts }) => ({
      criterion,
      points,
      of,
      facts: facts.map((fact) => factSentence(fact, words)),
    })),
    commonSlots: found.commonSlots,
    kept: found.hard.map((limit) => keptInWords(limit, words)),
    failures: found.failures.map((one) => ({ rule: rule(one.rule), isNever: isNever(one) })),
    forbiddenBy: forbidden ? rule(forbidden.rule) : null,
    isPlanned,
  };
}

function keptInWords({ rule, values }: HardLimit, words: Words): string {
  return words.t(`explain:kept-${rule}`, valuesInWords(rule, values, words));
}
