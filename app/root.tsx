import type { LinksFunction, MetaFunction } from '@remix-run/node';
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useMatches,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { findBranchOfLink } from './features/branches/branch-of-link.query.server';
import { DemoBar } from './http/demo-bar';
import { ErrorPage } from './http/error-page';
import { guardedLoader } from './http/guarded.server';
import { useNonce } from './http/nonce';
import { readNotice } from './http/notice';
import { directionOf, languageTag } from './i18n/languages';
import { paletteFor, SkipLink } from './ui';
import styles from './ui/styles/index.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
];

export const meta: MetaFunction = () => [{ title: 'Flyktningguide' }];

/** The root sees the params of the whole address; of them only a link's secret concerns it. */
const Params = z.object({ secret: z.string().optional() });

export const loader = guardedLoader(
  { permission: 'page.public', params: Params },
  async ({ ctx, params, request, runtime }) => {
    const sender = params.secret ? await findBranchOfLink(ctx.system, params.secret) : null;
    const branchId = sender ?? ctx.branchId;
    const branch = branchId
      ? await ctx.system.branch.findUnique({
          where: { id: branchId },
          select: { name: true, municipality: true, phone: true, email: true, colour: true },
        })
      : null;
    const notice = readNotice(request);
    return {
      locale: ctx.locale,
      branch,
      role: ctx.actor.role,
      isVerified: 'isVerified' in ctx.actor && ctx.actor.isVerified,
      isDemo: runtime.env.isDemo,
      notice: notice ? ctx.t(notice) : null,
      /** Base of the idempotency keys of this page's forms. */
      formKey: ctx.newId(),
      path: new URL(request.url).pathname,
    };
  },
);

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root');
  const locale = root?.locale ?? 'nb';
  const nonce = useNonce();
  const usesFramework = useMatches().some(
    (match) => (match.handle as { framework?: boolean } | undefined)?.framework === true,
  );
  return (
    <html
      lang={languageTag(locale)}
      dir={directionOf(locale)}
      data-color-scheme="light"
      data-palette={paletteFor(root?.branch?.colour ?? '')}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, noarchive" />
        <Meta />
        <Links />
        <script src="/enhance.js" type="module" nonce={nonce} />
      </head>
      <body>
        <SkipLink />
        <DemoBar />
        {children}
        {usesFramework ? (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        ) : null}
      </body>
    </html>
  );
}

export default function Root() {
  useLoaderData<typeof loader>();
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
