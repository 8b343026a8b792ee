import { Outlet, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { getOwnName } from '~/features/accounts/own-name.query.server';
import { ErrorPage } from '~/http/error-page';
import { guardedLoader } from '~/http/guarded.server';
import { Languages, PageNotice, useBrand, useRoot } from '~/http/page-frame';
import { PostForm } from '~/http/post-form';
import { Button, type DeskLink, DeskShell } from '~/ui';

export const loader = guardedLoader({ permission: 'referral.own' }, async ({ ctx }) => {
  return { name: await getOwnName(ctx) };
});

/** The caseworker's pages: own referrals, and a new one. */
export default function Caseworker() {
  const { name } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['referral', 'ui']);
  const path = useRoot()?.path ?? '';
  const isNew = path === '/caseworker/new';
  const nav: DeskLink[] = [
    { href: '/caseworker', label: t('nav-list'), icon: 'list', current: !isNew },
    { href: '/caseworker/new', label: t('new'), icon: 'plus', current: isNew },
  ];
  return (
    <DeskShell
      brand={useBrand('/caseworker')}
      nav={nav}
      user={{ name, role: t('role') }}
      userMenu={
        <>
          <Languages />
          <a href="/account">{t('ui:own-account')}</a>
          <PostForm action="/sign-out">
            <Button variant="tertiary" icon="sign-out">
              {t('ui:sign-out')}
            </Button>
          </PostForm>
        </>
      }
      notice={<PageNotice />}
    >
      <Outlet />
    </DeskShell>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
