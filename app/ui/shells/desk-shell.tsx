import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../icons/icon';
import { Initials } from '../parts/initials';
import { Count } from '../parts/tag';
import { type Brand, BrandLink } from './brand';

export type DeskLink = {
  href: string;
  label: string;
  icon: IconName;
  current?: boolean | undefined;
  /** How many wait there, with the words for those who cannot see it. */
  count?: { value: number; label: string; tone?: 'accent' | undefined } | undefined;
  /** A letter: `g` and then the letter goes there (enhance.js). */
  shortcut?: string | undefined;
  /** A line above it: the next group begins. */
  apart?: boolean | undefined;
};

type Props = {
  brand: Brand;
  nav: readonly DeskLink[];
  user: { name: string; role: string };
  /** Links and one-button forms of the user's menu. */
  userMenu: ReactNode;
  notice?: ReactNode;
  children: ReactNode;
};

/** The coordinator's desk. Put a DeskTitle first among the children, then filters, then content. */
export function DeskShell({ brand, nav, user, userMenu, notice, children }: Props) {
  const { t } = useTranslation('ui');
  return (
    <div className="fg-desk" data-size="sm" data-shortcuts="">
      <header className="fg-side">
        <div>
          <BrandLink brand={brand} />
          <nav aria-label={t('main-menu')}>
            <ul>
              {nav.map((link) => (
                <li key={link.href} data-apart={link.apart ? '' : undefined}>
                  <a
                    href={link.href}
                    aria-current={link.current ? 'page' : undefined}
                    data-go={link.shortcut}
                    data-go-label={link.shortcut ? link.label : undefined}
                  >
                    <Icon name={link.icon} />
                    {link.label}
                    {link.count && link.count.value > 0 ? <Count {...link.count} /> : null}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <details className="fg-user">
            <summary>
              <Initials name={user.name} />
              <span>
                <bdi>{user.name}</bdi>
                <small>{user.role}</small>
              </span>
            </summary>
            <div className="fg-user-menu">{userMenu}</div>
          </details>
        </div>
      </header>
      <div className="fg-desk-body">
        {notice}
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
      <Shortcuts />
    </div>
  );
}

/** Filled and opened by enhance.js with `?`; empty and closed without JavaScript. */
function Shortcuts() {
  const { t } = useTranslation('ui');
  return (
    <dialog className="ds-dialog" id="shortcuts" aria-labelledby="shortcuts-title">
      <h2 id="shortcuts-title">{t('keys-title')}</h2>
      <dl className="fg-keys" data-keys="">
        <dt>
          <kbd>/</kbd>
        </dt>
        <dd>{t('keys-search')}</dd>
        <dt>
          <kbd>?</kbd>
        </dt>
        <dd>{t('keys-help')}</dd>
      </dl>
      <form method="dialog">
        <button className="ds-button" data-variant="secondary" type="submit">
          {t('close')}
        </button>
      </form>
    </dialog>
  );
}

type TitleProps = {
  title: ReactNode;
  /** One line under the title. */
  summary?: ReactNode;
  /** The one or two buttons of the page. */
  actions?: ReactNode;
};

/** The head of a desk page: what it is, and its main action. */
export function DeskTitle({ title, summary, actions }: TitleProps) {
  return (
    <div className="fg-desk-title">
      <div>
        <h1>{title}</h1>
        {summary ? <p>{summary}</p> : null}
      </div>
      {actions ? <div className="fg-actions">{actions}</div> : null}
    </div>
  );
}
