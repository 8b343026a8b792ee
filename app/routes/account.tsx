import { Outlet, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { homeOf } from '~/domain/access/home';
import { ErrorPage } from '~/http/error-page';
import { guardedLoader } from '~/http/guarded.server';
import { AskUs, Languages, PageNotice, useBrand } from '~/http/page-frame';
import { PersonShell } from '~/ui';

export const loader = guardedLoader(
  { permission: 'account.sessions.list.own' },
  async ({ ctx }) => ({ home: homeOf(ctx.actor.role) }),
);

/** Frame of one's own account, the same for every role. */
export default function AccountFrame() {
  const { home } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  return (
    <PersonShell
      brand={useBrand(home)}
      languages={<Languages />}
      notice={<PageNotice />}
      back={{ href: home, label: t('back-home') }}
      help={<AskUs />}
    >
      <Outlet />
    </PersonShell>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
