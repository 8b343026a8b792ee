import { join } from 'node:path';

/** Where the data lives; nothing given means a file in the data folder. */
export type Target =
  | { readonly engine: 'sqlite'; readonly path: string }
  | { readonly engine: 'postgresql'; readonly url: string };

const FILE = 'flyktningguide.db';

/** Reads DATABASE_URL: empty, `file:path` or `postgresql://…`. Throws on anything else. */
export function targetOf(url: string | undefined, dataDir = 'data'): Target {
  if (url === undefined || url === '') return { engine: 'sqlite', path: join(dataDir, FILE) };
  if (/^postgres(ql)?:\/\//.test(url)) return { engine: 'postgresql', url };
  const path = url.startsWith('file:') ? url.slice('file:'.length).replace(/^\/\/(?=\/)/, '') : '';
  if (path !== '' && path !== ':memory:') return { engine: 'sqlite', path };
  throw new Error('DATABASE_URL must be empty, file:path or postgresql://…');
}
