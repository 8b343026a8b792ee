import { Outlet } from '@remix-run/react';
import { ErrorPage } from '~/http/error-page';
import { guardedLoader } from '~/http/guarded.server';
import { AskUs, Languages, PageNotice, useBrand } from '~/http/page-frame';
import { PersonShell } from '~/ui';

export const loader = guardedLoader({ permission: 'account.sign-in' }, async () => null);

/** Frame of everything on the way in. */
export default function SignInFrame() {
  return (
    <PersonShell
      brand={useBrand()}
      languages={<Languages />}
      notice={<PageNotice />}
      help={<AskUs />}
    >
      <Outlet />
    </PersonShell>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
