import { useTranslation } from 'react-i18next';
import type { PairPage } from '~/features/pair-pages';
import { Icon, type IconName } from '~/ui';

/** The other pages behind the same link, each with its picture. */
const PAGES: readonly { readonly page: PairPage; readonly icon: IconName }[] = [
  { page: 'week', icon: 'calendar' },
  { page: 'ideas', icon: 'campfire' },
  { page: 'card', icon: 'document' },
  { page: 'expenses', icon: 'coins' },
  { page: 'how', icon: 'face-smile' },
  { page: 'closing', icon: 'heart' },
];

export function PairPages({ secret }: { secret: string }) {
  const { t } = useTranslation('log');
  return (
    <nav aria-label={t('pages')}>
      <ul className="fg-icons">
        {PAGES.map(({ page, icon }) => (
          <li key={page}>
            <Icon name={icon} />
            <a href={`/link/pair/${secret}/${page}`}>{t(`page-${page}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
