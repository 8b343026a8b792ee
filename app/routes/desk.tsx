import { Outlet, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { getOwnName } from '~/features/accounts/own-name.query.server';
import { ErrorPage } from '~/http/error-page';
import { guardedLoader } from '~/http/guarded.server';
import { Languages, PageNotice, useBrand, useRoot } from '~/http/page-frame';
import { PostForm } from '~/http/post-form';
import { Button, type DeskLink, DeskShell, type IconName } from '~/ui';

export const loader = guardedLoader({ permission: 'today.read' }, async ({ ctx }) => {
  return { name: await getOwnName(ctx) };
});

const PLACES: readonly {
  key: string;
  href: string;
  icon: IconName;
  shortcut: string;
  apart?: true;
}[] = [
  { key: 'today', href: '/desk', icon: 'today', shortcut: 't' },
  { key: 'matching', href: '/desk/matching', icon: 'hands', shortcut: 'm' },
  { key: 'pairings', href: '/desk/pairings', icon: 'path', shortcut: 'k' },
  { key: 'participants', href: '/desk/participants', icon: 'people', shortcut: 'd' },
  { key: 'guides', href: '/desk/guides', icon: 'walk', shortcut: 'g' },
  { key: 'campaigns', href: '/desk/campaigns', icon: 'bell', shortcut: 'p', apart: true },
  { key: 'expenses', href: '/desk/expenses', icon: 'coins', shortcut: 'u' },
  { key: 'import', href: '/desk/import', icon: 'upload', shortcut: 'i' },
  { key: 'settings', href: '/desk/settings', icon: 'settings', shortcut: 's' },
];

/** The coordinator's desk: the same frame round every page of it. */
export default function Desk() {
  const { name } = useLoaderData<typeof loader>();
  const { t } = useTranslation('ui');
  const path = useRoot()?.path ?? '';
  const nav: DeskLink[] = PLACES.map(({ key, ...place }) => ({
    ...place,
    label: t(`desk-${key}`),
    current: place.href === '/desk' ? path === '/desk' : path.startsWith(place.href),
  }));
  return (
    <DeskShell
      brand={useBrand('/desk')}
      nav={nav}
      user={{ name, role: t('role-coordinator') }}
      userMenu={<UserMenu />}
      notice={<PageNotice />}
    >
      <Outlet />
    </DeskShell>
  );
}

function UserMenu() {
  const { t } = useTranslation('ui');
  return (
    <>
      <Languages />
      <a href="/account">{t('own-account')}</a>
      <PostForm action="/sign-out">
        <Button variant="tertiary" icon="sign-out">
          {t('sign-out')}
        </Button>
      </PostForm>
    </>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
