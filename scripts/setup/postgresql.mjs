import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { addDebianPackages, mayInstallPackages } from './debian.mjs';
import { step } from './progress.mjs';

const debianFolder = '/usr/lib/postgresql';

/** The folder with initdb and postgres, or undefined where no PostgreSQL server is installed. */
export function postgresqlPrograms() {
  const debianVersions = existsSync(debianFolder)
    ? readdirSync(debianFolder)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(debianFolder, version, 'bin'))
    : [];
  return [...debianVersions, ...(process.env.PATH ?? '').split(delimiter)].find(
    (folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
  );
}

/**
 * Makes sure that the tests can start a PostgreSQL server of their own.
 * @returns {Promise<string | undefined>} what is missing, in one line; undefined when all is there
 */
export async function preparePostgresql() {
  if (postgresqlPrograms()) return undefined;
  if (mayInstallPackages()) {
    await step('Installing PostgreSQL for the tests', () => addDebianPackages(['postgresql']));
  }
  return postgresqlPrograms()
    ? undefined
    : 'No PostgreSQL server for the tests: install one (its programs initdb and postgres)';
}
