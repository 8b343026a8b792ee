import type { ReactNode } from 'react';
import { BackLink } from '../parts/navigation';
import { type Brand, BrandLink } from './brand';

type Props = {
  brand: Brand;
  languages?: ReactNode;
  notice?: ReactNode;
  back?: { href: string; label: string } | undefined;
  /** Who to ask, at the foot of every page: a name, a phone number. */
  help?: ReactNode;
  children: ReactNode;
};

/** Pages for one person on a phone, and pages opened from a message: one thing at a time. */
export function PersonShell({ brand, languages, notice, back, help, children }: Props) {
  return (
    <div className="fg-shell" data-kind="person">
      {notice}
      <header className="fg-header">
        <div className="fg-wrap" data-width="prose">
          <BrandLink brand={brand} />
          {languages}
        </div>
      </header>
      <main id="main" tabIndex={-1} className="fg-wrap fg-main" data-width="prose">
        <div className="fg-stack">
          {back ? <BackLink href={back.href}>{back.label}</BackLink> : null}
          {children}
        </div>
      </main>
      {help ? (
        <footer className="fg-help">
          <div className="fg-wrap" data-width="prose">
            {help}
          </div>
        </footer>
      ) : null}
    </div>
  );
}
