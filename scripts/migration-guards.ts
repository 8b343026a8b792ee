import type { Engine } from '../app/infra/db/database';
import { GUARD_CHECKS, GUARD_INDEXES, type GuardIndex } from '../app/infra/db/guards';

/**
 * Adds the guards of every table that `sql` makes. SQLite alters a table by making it anew, which
 * silently drops partial indexes and checks; written here they cannot be forgotten.
 */
export function withGuards(engine: Engine, sql: string): string {
  const made = new Set(
    [...sql.matchAll(/CREATE TABLE "(?:new_)?(\w+)" \(/g)].map((match) => match[1] ?? ''),
  );
  const checks = GUARD_CHECKS.filter((check) => made.has(check.table));
  const statements = GUARD_INDEXES.filter((index) => made.has(index.table)).map(indexStatement);
  let tables = sql;
  for (const check of checks) {
    const constraint = `CONSTRAINT "${check.name}" CHECK (${check.holds})`;
    if (engine === 'postgresql') {
      statements.push(`ALTER TABLE "${check.table}" ADD ${constraint};`);
    } else {
      tables = tables.replace(
        new RegExp(`(CREATE TABLE "(?:new_)?${check.table}" \\([\\s\\S]*?)\\n\\);`),
        `$1,\n    ${constraint}\n);`,
      );
    }
  }
  if (statements.length === 0) return tables;
  return `${tables}\n\n-- Guards (app/infra/db/guards.ts)\n${statements.join('\n')}`;
}

export function indexStatement(index: GuardIndex): string {
  const columns = index.columns.map((column) => `"${column}"`).join(', ');
  return `CREATE UNIQUE INDEX "${index.name}" ON "${index.table}"(${columns}) WHERE ${index.where};`;
}
