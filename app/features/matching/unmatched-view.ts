import type { TFunction } from 'i18next';
import type { UnmatchedExplanation } from '~/domain/matching/explain/explain-unmatched';

export interface UnmatchedView {
  readonly title: string;
  readonly sentences: readonly string[];
  /** Guides that fail on the fewest limits, for a look at the pair. */
  readonly nearest: readonly { readonly guideId: string; readonly rules: string }[];
}

/** Why the plan has nobody for a participant, in plain words. */
export function unmatchedInWords(
  why: UnmatchedExplanation,
  t: TFunction,
  language: string,
): UnmatchedView {
  if (why.kind === 'all-taken') {
    const values = {
      people: t('matching:people', { count: why.people.length }),
      places: t('matching:places', { count: why.places }),
      days: t('matching:days', { count: why.shortestWaitServed ?? 0 }),
    };
    const key = why.urgencyDecided ? 'taken-text-urgent' : 'taken-text';
    return {
      title: t('matching:taken-title'),
      sentences: [t(`matching:${key}`, values)],
      nearest: [],
    };
  }
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const rule = (code: string) => t(`matching:rule-${code}`);
  return {
    title: t('matching:no-guide-title'),
    sentences: why.barriers
      .slice(0, 5)
      .map((barrier) =>
        barrier.only > 0
          ? t('matching:barrier-only', { count: barrier.only, rule: rule(barrier.rule) })
          : t('matching:barrier-fail', { count: barrier.fail, rule: rule(barrier.rule) }),
      ),
    nearest: why.nearest.map((one) => ({
      guideId: one.guide,
      rules: list.format(one.fails.map((fail) => rule(fail.rule))),
    })),
  };
}
