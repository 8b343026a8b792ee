import { Outlet } from '@remix-run/react';
import { demandDemo } from '~/http/demo.server';
import { ErrorPage } from '~/http/error-page';
import { guardedLoader } from '~/http/guarded.server';
import { Languages, PageNotice, useBrand } from '~/http/page-frame';
import { PublicShell, Stack } from '~/ui';

export const loader = guardedLoader({ permission: 'demo.use' }, async ({ runtime }) => {
  demandDemo(runtime);
  return null;
});

/** Frame of the demo's own pages; outside the demo none of them exists. */
export default function DemoFrame() {
  return (
    <PublicShell brand={useBrand()} languages={<Languages />}>
      <Stack gap="lg">
        <PageNotice />
        <Outlet />
      </Stack>
    </PublicShell>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
