import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// prisma/schema.prisma is written for the embedded engine. This derives the PostgreSQL form from it
// and both clients, and does nothing when nothing has changed since the last time.

const root = fileURLToPath(new URL('..', import.meta.url));
const clients = join(root, 'app/infra/db/generated');
const stamp = join(clients, 'stamp');
export const sqliteSchema = join(root, 'prisma/schema.prisma');
export const postgresqlSchema = join(root, 'prisma/generated/schema.postgresql.prisma');

/** The same models for PostgreSQL; throws when the schema no longer has the two lines that differ. */
export function forPostgresql(schema: string): string {
  return replaceOnce(
    replaceOnce(schema, 'provider = "sqlite"', 'provider = "postgresql"'),
    '"../app/infra/db/generated/sqlite"',
    '"../../app/infra/db/generated/postgresql"',
  );
}

/** Of every model its relation fields and what they lead to, as a module for the branch scope. */
export function relationsOf(schema: string): Record<string, Record<string, string>> {
  const models = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)];
  const names = new Set(models.map((model) => model[1]));
  const relations: Record<string, Record<string, string>> = {};
  for (const [, model = '', body = ''] of models) {
    const fields = [...body.matchAll(/^ {2}(\w+)\s+(\w+)/gm)];
    relations[model] = Object.fromEntries(
      fields.filter(([, , type]) => names.has(type)).map(([, field, type]) => [field, type]),
    );
  }
  return relations;
}

function replaceOnce(text: string, from: string, to: string): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`prisma/schema.prisma must say ${from} exactly once`);
  return parts.join(to);
}

function generate(): void {
  const schema = readFileSync(sqliteSchema, 'utf8');
  const require = createRequire(import.meta.url);
  const prismaPackage = require.resolve('prisma/package.json');
  const hash = createHash('sha256')
    .update(schema)
    .update(readFileSync(prismaPackage))
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .digest('hex');
  const isCurrent =
    existsSync(stamp) && existsSync(postgresqlSchema) && readFileSync(stamp, 'utf8') === hash;
  if (isCurrent) return;

  mkdirSync(dirname(postgresqlSchema), { recursive: true });
  writeFileSync(postgresqlSchema, forPostgresql(schema));
  rmSync(clients, { recursive: true, force: true });
  for (const path of [sqliteSchema, postgresqlSchema]) {
    execFileSync(
      process.execPath,
      [join(dirname(prismaPackage), 'build/index.js'), 'generate', '--schema', path],
      {
        cwd: root,
        stdio: ['ignore', 'ignore', 'pipe'],
        // Any existing executable will do: without it the CLI downloads an engine that is never used.
        env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
      },
    );
  }
  writeFileSync(
    join(clients, 'relations.ts'),
    `export const RELATIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = ${JSON.stringify(relationsOf(schema), null, 2)};\n`,
  );
  writeFileSync(stamp, hash);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generate();
