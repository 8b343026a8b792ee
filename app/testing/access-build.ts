import { execFileSync } from 'node:child_process';
import type { ServerBuild } from '@remix-run/node';
import type { Permission } from '~/domain/access/permissions';
import options from '../../remix.config.js';
import { root } from './source-files';

type RouteModule = ServerBuild['routes'][string]['module'];

/** What guardedLoader and guardedAction leave on the functions they make. */
export interface Marked {
  readonly permissions?: readonly Permission[];
  readonly intents?: Readonly<Record<string, Permission>>;
}

interface Line {
  readonly id: string;
  readonly path?: string;
  readonly index?: boolean;
  readonly file: string;
  readonly children?: readonly Line[];
}

/** One route as Remix serves it, with the modules that answer beside it, the outermost first. */
export interface ServedRoute {
  readonly id: string;
  /** As in `desk/guides/:guideId`. */
  readonly path: string;
  readonly chain: readonly string[];
  readonly hasChildren: boolean;
  readonly isIndex: boolean;
}

const modules = {
  ...import.meta.glob<RouteModule>('../routes/*.{ts,tsx}', { eager: true }),
  ...import.meta.glob<RouteModule>('../root.tsx', { eager: true }),
  ...import.meta.glob<RouteModule>('../entry.server.tsx', { eager: true }),
};

/** The routes as Remix itself reads them from the files. */
export function servedRoutes(): ServedRoute[] {
  const json = execFileSync(
    process.execPath,
    ['node_modules/@remix-run/dev/dist/cli.js', 'routes', '--json'],
    { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const tree: readonly Line[] = JSON.parse(json.slice(json.indexOf('[')));
  const flat = (line: Line, above: readonly string[], base: string): ServedRoute[] => {
    const path = [base, line.path].filter(Boolean).join('/');
    const chain = [...above, line.id];
    const children = line.children ?? [];
    const hasChildren = children.length > 0;
    return [
      { id: line.id, path, chain, hasChildren, isIndex: line.index === true },
      ...children.flatMap((child) => flat(child, chain, path)),
    ];
  };
  return tree.flatMap((line) => flat(line, [], ''));
}

/** The loader or action of a route, as the wrapper marked it. */
export function marked(id: string, kind: 'loader' | 'action'): Marked | undefined {
  return moduleOf(id)[kind] as Marked | undefined;
}

/** Has a page of its own, or answers with something else than a page. */
export function isPage(id: string): boolean {
  return moduleOf(id).default !== undefined;
}

/**
 * The application as a Remix build, made of the very modules of the sources: no build step, and a
 * route that was written a minute ago is tested now. Only the browser's files are missing.
 */
export function buildFromSources(served = servedRoutes()): ServerBuild {
  const entry = moduleOf('entry.server') as ServerBuild['entry']['module'];
  const routes: ServerBuild['routes'] = {};
  const assets: ServerBuild['assets']['routes'] = {};
  for (const route of served) {
    const parentId = route.chain.at(-2);
    const own = route.path.slice(served.find((one) => one.id === parentId)?.path.length ?? 0);
    const shape = {
      id: route.id,
      ...(parentId === undefined ? {} : { parentId }),
      ...(own === '' ? {} : { path: own.replace(/^\//, '') }),
      ...(route.isIndex ? { index: true } : {}),
    };
    const module = moduleOf(route.id);
    routes[route.id] = { ...shape, module } as ServerBuild['routes'][string];
    assets[route.id] = {
      ...shape,
      hasLoader: module.loader !== undefined,
      hasAction: module.action !== undefined,
      hasErrorBoundary: module.ErrorBoundary !== undefined,
      hasClientLoader: false,
      hasClientAction: false,
      module: '/assets/route.js',
      imports: [],
      css: [],
    } as ServerBuild['assets']['routes'][string];
  }
  return {
    mode: 'production',
    entry: { module: entry },
    routes,
    assets: {
      entry: { module: '/assets/entry.js', imports: [] },
      routes: assets,
      url: '/assets/manifest.js',
      version: 'sources',
    },
    publicPath: '/',
    assetsBuildDirectory: 'build/client',
    future: {
      unstable_optimizeDeps: false,
      v3_relativeSplatPath: false,
      v3_routeConfig: false,
      ...options.future,
    } as ServerBuild['future'],
    isSpaMode: false,
  };
}

function moduleOf(id: string): RouteModule {
  const found = modules[`../${id}.tsx`] ?? modules[`../${id}.ts`] ?? modules[`../routes/${id}.tsx`];
  if (!found) throw new Error(`No module for the route ${id}`);
  return found;
}
