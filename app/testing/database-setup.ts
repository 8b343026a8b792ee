import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '~/infra/migrate.server';
import { findPostgres, startCluster } from '../../scripts/postgres-cluster';
import { makeTestFolder } from './test-folder';

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated, empty file to copy. */
    sqliteTemplate: string;
    /** A server with a migrated, empty database to copy; null where there is none. */
    postgresqlServer: { url: string; template: string } | null;
  }
}

/** Before the tests: one migrated database per engine, which each test file copies. */
export default async function prepareDatabases(project: TestProject): Promise<() => Promise<void>> {
  const folder = makeTestFolder();
  const path = join(folder, 'template.db');
  await migrate(`file:${path}`);
  project.provide('sqliteTemplate', path);
  const server = await startServer();
  project.provide('postgresqlServer', server && { url: server.url, template: server.template });
  return async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function startServer() {
  const given = process.env.TEST_POSTGRES_URL;
  if (given !== undefined && given !== '') return withTemplate(given, () => {});
  const bin = findPostgres();
  if (bin !== null) {
    const cluster = await startCluster(bin);
    return withTemplate(cluster.url, cluster.stop);
  }
  const missing = 'No PostgreSQL server: its half of the database tests is skipped.';
  if (process.env.CI) throw new Error(missing);
  console.warn(missing);
  return null;
}

async function withTemplate(url: string, stopServer: () => void) {
  const template = `flyktningguide_template_${process.pid}`;
  await onServer(url, `CREATE DATABASE "${template}"`);
  await migrate(databaseUrl(url, template));
  const stop = async () => {
    await onServer(url, `DROP DATABASE IF EXISTS "${template}"`);
    stopServer();
  };
  return { url, template, stop };
}

/** The same server, another database. */
export function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

export async function onServer(serverUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
