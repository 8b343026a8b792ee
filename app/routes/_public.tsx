import { Outlet, useMatches } from '@remix-run/react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Languages, PageNotice, useBrand, useRoot } from '~/http/page-frame';
import { PhoneLink, PublicShell } from '~/ui';

/** What a public page may ask of its frame, in its `handle`. */
export interface PublicHandle {
  /** Opening words over the night landscape. */
  readonly opening?: ComponentType;
  readonly width?: 'prose';
}

export default function PublicLayout() {
  const { t } = useTranslation('public');
  const brand = useBrand();
  const path = useRoot()?.path ?? '/';
  const handle = (useMatches().at(-1)?.handle ?? {}) as PublicHandle;
  const nav = [
    { href: '/become-a-guide', label: t('nav-guide') },
    { href: '/about-the-guide', label: t('nav-participant') },
    { href: '/sign-in', label: t('nav-sign-in') },
  ];
  return (
    <PublicShell
      brand={brand}
      languages={<Languages />}
      nav={nav.map((link) => ({ ...link, current: link.href === path }))}
      notice={<PageNotice />}
      opening={handle.opening ? <handle.opening /> : undefined}
      width={handle.width}
      footer={<Footer />}
    >
      <Outlet />
    </PublicShell>
  );
}

function Footer() {
  const { t } = useTranslation('public');
  const { name } = useBrand();
  const { municipality, phone, email } = useRoot()?.branch ?? {};
  return (
    <>
      <div>
        <b>{name}</b>
        {municipality ? <p>{t('footer-about', { municipality })}</p> : null}
      </div>
      {phone || email ? (
        <div>
          <b>{t('footer-contact')}</b>
          <ul>
            {phone ? (
              <li>
                <PhoneLink phone={phone} />
              </li>
            ) : null}
            {email ? (
              <li>
                <a href={`mailto:${email}`}>
                  <bdi>{email}</bdi>
                </a>
              </li>
            ) : null}
          </ul>
        </div>
      ) : null}
      <div>
        <b>{t('footer-more')}</b>
        <ul>
          <li>
            <a href="/for-the-municipality">{t('nav-municipality')}</a>
          </li>
          <li>
            <a href="/privacy">{t('privacy')}</a>
          </li>
          <li>
            <a href="/accessibility">{t('accessibility')}</a>
          </li>
        </ul>
      </div>
    </>
  );
}
