import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '~/infra/db/database';
import { openDatabase } from '~/infra/db/open-database.server';
import { findPostgres, startCluster } from '../postgres-cluster';

export interface BenchDatabase {
  readonly database: Database & { readonly url: string };
  remove(): Promise<void>;
}

/** An empty database of each engine there is on this machine, for one run. */
export async function withEachEngine(
  work: (bench: BenchDatabase['database']) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'flyktningguide-bench-'));
  const bin = findPostgres();
  const cluster = bin === null ? null : await startCluster(bin);
  const urls = [`file:${join(folder, 'bench.db')}`, ...(cluster ? [cluster.url] : [])];
  try {
    for (const url of urls) {
      const database = await openDatabase({ url });
      await work({ ...database, url });
      await database.close();
    }
  } finally {
    cluster?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
