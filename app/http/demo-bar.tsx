import { useTranslation } from 'react-i18next';
import { useRoot } from './page-frame';

/** Over every page of the demo: that all of it is invented, and the ways to try it out. */
export function DemoBar() {
  const root = useRoot();
  const { t } = useTranslation('demo');
  if (!root?.isDemo) return null;
  return (
    <aside className="fg-bar" aria-label={t('bar-label')}>
      <p>{t('bar-text')}</p>
      <ul>
        <li>
          <a href="/demo">{t('bar-people')}</a>
        </li>
        <li>
          <a href="/demo/outbox">{t('bar-outbox')}</a>
        </li>
        <li>
          <a href="/demo/clock">{t('bar-clock')}</a>
        </li>
      </ul>
    </aside>
  );
}
