import { useTranslation } from 'react-i18next';
import { PersonName } from '~/ui';
import type { Outlook } from './waiting-list.query.server';

/** Whom the plan proposes, or in one line why nobody. */
export function OutlookText({ outlook }: { outlook: Outlook }) {
  const { t } = useTranslation('matching');
  if (outlook.kind === 'suggested') {
    return (
      <PersonName>{t('suggested', { guide: outlook.guideName, score: outlook.score })}</PersonName>
    );
  }
  if (outlook.kind !== 'no-feasible-guide') return <>{t(`none-${outlook.kind}`)}</>;
  const rule = t(`rule-${outlook.rule ?? 'capacity'}`);
  const reason =
    outlook.only > 0
      ? t('barrier-only', { count: outlook.only, rule })
      : t('barrier-fail', { count: outlook.fail, rule });
  return <>{t('none-no-feasible-guide', { reason })}</>;
}
