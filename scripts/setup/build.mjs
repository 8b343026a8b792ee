import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node, projectFolder } from './process.mjs';
import { SetupFailed, step } from './progress.mjs';

/** Everything that the built pages and server are made of. */
const sources = [
  'app',
  'public',
  'prisma/schema.prisma',
  'package-lock.json',
  'remix.config.js',
  'tsconfig.json',
  'vite.config.ts',
];
const stamp = join(projectFolder, 'build/.made-from');

/** Generates the database clients from prisma/schema.prisma; quick when nothing has changed. */
export async function generateClients() {
  const { code, output } = await node(['--import', 'tsx', 'scripts/generate.ts']);
  if (code !== 0) throw new SetupFailed(`The database clients could not be made:\n\n${output}`);
}

/** Builds pages and server, unless the build at hand was made from the very same sources. */
export async function buildPages() {
  const fingerprint = fingerprintOf(sources);
  if (buildIsThere() && readFileSync(stamp, 'utf8') === fingerprint) return;
  await step('Building the pages', async () => {
    const { code, output } = await node(['node_modules/@remix-run/dev/dist/cli.js', 'vite:build'], {
      env: { NODE_ENV: 'production' },
    });
    if (code !== 0) throw new SetupFailed(`The pages could not be built:\n\n${output}`);
    writeFileSync(stamp, fingerprint);
  });
}

function buildIsThere() {
  return existsSync(stamp) && existsSync(join(projectFolder, 'build/server/index.js'));
}

/** @param {string[]} paths files and folders, relative to the project */
function fingerprintOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesUnder).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(projectFolder, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  const full = join(projectFolder, path);
  if (!existsSync(full)) return [];
  const isTest = /\.test\.tsx?$|^app\/testing\//;
  try {
    return readdirSync(full, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(projectFolder.length))
      .filter((file) => !isTest.test(file));
  } catch {
    return [path];
  }
}
