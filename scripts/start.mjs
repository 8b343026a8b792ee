// The first command: from a fresh clone to a running program. Plain Node, no package needed.
//   npm start            the demo, or what .env says
//   npm start -- --dev   the same, built again whenever a file changes
import './setup/node-version.mjs';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { buildPages, generateClients } from './setup/build.mjs';
import { develop } from './setup/develop.mjs';
import { installPackages } from './setup/install.mjs';
import { projectFolder } from './setup/process.mjs';
import { giveUp, SetupFailed } from './setup/progress.mjs';

/** Asked before the long work, so that nobody waits two minutes to be told. */
async function portMustBeFree() {
  const port = Number(process.env.PORT ?? 3000);
  /** @type {NodeJS.ErrnoException | undefined} */
  const refused = await new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', resolve);
    probe.listen(port, process.env.HOST ?? '127.0.0.1', () =>
      probe.close(() => resolve(undefined)),
    );
  });
  if (refused?.code === 'EADDRINUSE') {
    throw new SetupFailed(
      `Port ${port} is taken by another program. Stop that one, or choose another port: ` +
        `PORT=${port + 1} npm start`,
    );
  }
  if (refused) throw new SetupFailed(`Port ${port} can't be used: ${refused.message}`);
}

/**
 * The server runs in this very process: signals reach it, and nothing is left behind. On a screen, a
 * line for each request would hide what matters.
 */
async function serve() {
  if (process.stdout.isTTY) process.env.LOG_LEVEL ??= 'warn';
  const { register } = await import('tsx/esm/api');
  register();
  const { baseUrl, isDemo } = await import('./serve.js');
  console.log(`\nFlyktningguide is open on ${baseUrl}`);
  console.log(
    isDemo
      ? `Everyone in it is invented. Choose who to be: ${baseUrl}/demo`
      : `Sign in: ${baseUrl}/sign-in`,
  );
  console.log('Stop it with Ctrl+C.\n');
}

try {
  process.chdir(projectFolder);
  if (existsSync('.env')) process.loadEnvFile('.env');
  console.log('Flyktningguide');
  await portMustBeFree();
  await installPackages();
  await generateClients();
  await buildPages();

  if (process.argv.includes('--dev')) await develop();
  else await serve();
} catch (error) {
  giveUp(error);
}
