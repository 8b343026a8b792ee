import { useTranslation } from 'react-i18next';
import { formatDay } from '~/i18n/format';
import { isolated } from '~/i18n/isolate';
import { isLocale } from '~/i18n/languages';
import { Tag } from '~/ui';
import type { Outlook } from './waiting-list.query.server';

/** Whom the plan proposes, or in one line why nobody. */
export function OutlookText({ outlook }: { outlook: Outlook }) {
  const { t, i18n } = useTranslation(['matching', 'plan']);
  switch (outlook.kind) {
    case 'suggested': {
      const guide = isolated(outlook.guideName);
      return (
        <span>
          {t('matching:suggested', { guide, score: outlook.score })}{' '}
          {outlook.isPinned ? <Tag tone="main">{t('plan:pinned')}</Tag> : null}
        </span>
      );
    }
    case 'sent': {
      const guide = isolated(outlook.guideName);
      return <a href={`/desk/matches/${outlook.matchId}`}>{t('plan:sent-to', { guide })}</a>;
    }
    case 'held': {
      const locale = isLocale(i18n.language) ? i18n.language : 'nb';
      const reason = t(`plan:hold-${outlook.reason}`);
      const day = formatDay(outlook.untilOn, locale);
      return <>{day ? t('plan:held-until', { reason, day }) : t('plan:held', { reason })}</>;
    }
    case 'no-feasible-guide': {
      const rule = t(`matching:rule-${outlook.rule ?? 'capacity'}`);
      const reason =
        outlook.only > 0
          ? t('matching:barrier-only', { count: outlook.only, rule })
          : t('matching:barrier-fail', { count: outlook.fail, rule });
      return <>{t('matching:none-no-feasible-guide', { reason })}</>;
    }
    default:
      return <>{t(`matching:none-${outlook.kind}`)}</>;
  }
}
