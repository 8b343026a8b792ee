import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Landscape, Ridge } from '../drawings/landscape';
import { type Brand, BrandLink } from './brand';

export type NavLink = { href: string; label: string; current?: boolean | undefined };

type Props = {
  brand: Brand;
  /** A LanguageSwitch. */
  languages?: ReactNode;
  nav?: readonly NavLink[] | undefined;
  /** Opening words over the night landscape: the page's h1, a Lead, buttons. Home page only. */
  opening?: ReactNode;
  /** Over everything: the demo's bar, a notice. */
  notice?: ReactNode;
  /** 'prose' for pages of text. */
  width?: 'prose' | undefined;
  /** Columns of the footer. */
  footer?: ReactNode;
  children: ReactNode;
};

/** Pages for everybody: header, main, footer on the ridge. */
export function PublicShell(props: Props) {
  const { brand, languages, nav, opening, notice, width, footer, children } = props;
  return (
    <div className="fg-shell" data-kind="public" data-sky={opening ? '' : undefined}>
      {notice}
      <Header brand={brand} languages={languages} nav={nav} />
      <main id="main" tabIndex={-1}>
        {opening ? (
          <div className="fg-night">
            <Landscape />
            <div className="fg-wrap fg-night-words">{opening}</div>
          </div>
        ) : null}
        <div className="fg-wrap fg-main" data-width={width}>
          {children}
        </div>
      </main>
      {footer ? (
        <footer className="fg-footer">
          <Ridge />
          <div>
            <div className="fg-wrap">{footer}</div>
          </div>
        </footer>
      ) : null}
    </div>
  );
}

function Header({ brand, languages, nav }: Pick<Props, 'brand' | 'languages' | 'nav'>) {
  const { t } = useTranslation('ui');
  return (
    <header className="fg-header">
      <div className="fg-wrap">
        <BrandLink brand={brand} />
        {nav && nav.length > 0 ? (
          <nav className="fg-sitenav" aria-label={t('main-menu')}>
            <ul className="fg-nav">
              {nav.map((link) => (
                <li key={link.href}>
                  <a href={link.href} aria-current={link.current ? 'page' : undefined}>
                    {link.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
        {languages}
      </div>
    </header>
  );
}
