import { useTranslation } from 'react-i18next';
import type { MatchingChange, RuleName } from '~/domain/programme/matching-settings';

type RuleValue = Extract<MatchingChange, { kind: 'rule' }>['from'];

/** Rules and what a version changed, in the reader's words. */
export function useMatchingWords() {
  const { t } = useTranslation(['rules', 'matching']);
  const value = (of: RuleValue): string => {
    if (of === null) return t('no-limit');
    return typeof of === 'boolean' ? t(of ? 'yes' : 'no') : String(of);
  };
  return {
    value,
    rule: (name: RuleName) => t(`rule-${name}`),
    change(of: MatchingChange): string {
      if (of.kind === 'ways') return t('changed-ways', { count: of.count });
      if (of.kind === 'weight') {
        return t('changed', {
          name: t(`matching:criterion-${of.name}`),
          from: of.from,
          to: of.to,
        });
      }
      return t('changed', {
        name: t(`rule-${of.name}`),
        from: value(of.from),
        to: value(of.to),
      });
    },
  };
}
