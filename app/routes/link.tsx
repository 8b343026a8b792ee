import { Outlet } from '@remix-run/react';
import { ErrorPage } from '~/http/error-page';
import { guardedLoader } from '~/http/guarded.server';
import { AskUs, Languages, PageNotice, useBrand } from '~/http/page-frame';
import { PersonShell } from '~/ui';

export const loader = guardedLoader({ permission: 'link.answer' }, async () => null);

/** Pages opened from a message: one thing to do, no menu, no account. */
export default function LinkFrame() {
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
