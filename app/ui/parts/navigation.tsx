import { useTranslation } from 'react-i18next';
import { Icon } from '../icons/icon';
import { Count } from './tag';

export type Tab = {
  href: string;
  label: string;
  current?: boolean | undefined;
  count?: number | undefined;
};

/** Views of the same thing, as links. `label` names the row of tabs. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="fg-tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
              {tab.count === undefined ? null : <Count value={tab.count} />}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type PaginationProps = {
  page: number;
  pages: number;
  /** Address of a page, counted from 1. */
  hrefOf: (page: number) => string;
};

/** First, last and the neighbours of the current page. Nothing where there is one page. */
export function Pagination({ page, pages, hrefOf }: PaginationProps) {
  const { t } = useTranslation('ui');
  if (pages < 2) return null;
  const shown = [...new Set([1, page - 1, page, page + 1, pages])].filter(
    (number) => number >= 1 && number <= pages,
  );
  return (
    <nav className="fg-pages" aria-label={t('pages-label')}>
      <ul>
        {page > 1 ? (
          <li>
            <a href={hrefOf(page - 1)} rel="prev">
              <Icon name="arrow-back" />
              {t('pages-previous')}
            </a>
          </li>
        ) : null}
        {shown.map((number, index) => (
          <li key={number}>
            {index > 0 && number - (shown[index - 1] ?? 0) > 1 ? (
              <span aria-hidden="true">… </span>
            ) : null}
            <a
              href={hrefOf(number)}
              aria-current={number === page ? 'page' : undefined}
              aria-label={t('pages-page', { number })}
            >
              {number}
            </a>
          </li>
        ))}
        {page < pages ? (
          <li>
            <a href={hrefOf(page + 1)} rel="next">
              {t('pages-next')}
              <Icon name="arrow-forward" />
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

/** The way back, over the heading. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <a className="fg-back" href={href}>
      <Icon name="arrow-back" />
      {children}
    </a>
  );
}
