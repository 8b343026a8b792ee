import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface RouteFile {
  readonly file: string;
  readonly path?: string;
  readonly index?: boolean;
  readonly children?: readonly RouteFile[];
}

/** Addresses of the program as Remix serves them (`/desk/guides/:guideId`), by route file. */
export function servedAddresses(): Map<string, string> {
  const json = execFileSync(
    process.execPath,
    ['node_modules/@remix-run/dev/dist/cli.js', 'routes', '--json'],
    { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const addresses = new Map<string, string>();
  const visit = (route: RouteFile, above: string) => {
    const address = [above, route.path ?? ''].filter(Boolean).join('/');
    addresses.set(route.file, `/${address}`);
    for (const child of route.children ?? []) visit(child, address);
  };
  for (const route of JSON.parse(json)) visit(route, '');
  return addresses;
}

/** A path without what differs from one record to the next; ideas go by a code. */
export function shapeOf(url: URL): string {
  return (
    url.pathname
      .replace(/\/$/, '')
      .replace(/\/([a-z2-7]{26}|[\w-]{43})(?=\/|$)/g, '/:id')
      .replace(/^\/desk\/ideas\/(?!new$)[\w-]+$/, '/desk/ideas/:code') || '/'
  );
}

/**
 * Follows the links from where one starts, as the one who is signed in, and gives one address for
 * each kind of page, and the links that lead nowhere. Files to download are asked for and left.
 * It stops at what `isElsewhere` says is somebody else's to walk through.
 */
export async function pagesFrom(
  page: Page,
  start: string,
  isElsewhere: (href: string) => Promise<boolean> = async () => false,
): Promise<{ pages: string[]; broken: string[] }> {
  const found = new Map<string, string>();
  const queue = [{ href: start, from: start }];
  const broken: string[] = [];
  const asked = new Set<string>();
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    const url = new URL(at.href);
    const shape = shapeOf(url);
    if (asked.has(shape)) continue;
    asked.add(shape);
    if (await isElsewhere(url.href)) continue;
    const answer = await page.request.get(url.href);
    if (!answer.ok()) broken.push(`${answer.status()} ${url.pathname}, linked on ${at.from}`);
    const isPage = (answer.headers()['content-type'] ?? '').startsWith('text/html');
    if (!isPage || !answer.ok()) continue;
    const landed = new URL(answer.url());
    if (!found.has(shapeOf(landed))) found.set(shapeOf(landed), landed.href);
    asked.add(shapeOf(landed));
    const links = linksIn(await answer.text(), landed);
    queue.push(...links.map((href) => ({ href, from: landed.pathname })));
  }
  return { pages: [...found.values()].sort(), broken };
}

function linksIn(html: string, from: URL): string[] {
  return [...html.matchAll(/<a\s[^>]*?href="([^"]+)"/g)]
    .map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), from))
    .filter((url) => url.origin === from.origin)
    .map((url) => url.href);
}
