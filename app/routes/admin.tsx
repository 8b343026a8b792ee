import { Outlet, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { getOwnName } from '~/features/accounts/own-name.query.server';
import { ErrorPage } from '~/http/error-page';
import { guardedLoader } from '~/http/guarded.server';
import { Languages, PageNotice, useBrand, useRoot } from '~/http/page-frame';
import { PostForm } from '~/http/post-form';
import { Button, DeskShell } from '~/ui';

export const loader = guardedLoader({ permission: 'installation.read' }, async ({ ctx }) => {
  return { name: await getOwnName(ctx) };
});

/** Frame of the admin's pages: branches and who works in them, never a case. */
export default function AdminFrame() {
  const { name } = useLoaderData<typeof loader>();
  const { t } = useTranslation('admin');
  const path = useRoot()?.path ?? '';
  return (
    <DeskShell
      brand={useBrand('/admin')}
      nav={[
        { href: '/admin', label: t('nav-branches'), icon: 'people', current: path === '/admin' },
        {
          href: '/admin/invite',
          label: t('nav-invite'),
          icon: 'mail',
          current: path === '/admin/invite',
        },
      ]}
      user={{ name, role: t('role-admin') }}
      userMenu={
        <>
          <Languages />
          <a href="/account">{t('account')}</a>
          <PostForm action="/sign-out">
            <Button variant="tertiary" icon="sign-out">
              {t('sign-out')}
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
