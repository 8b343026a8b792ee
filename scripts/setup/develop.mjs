import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { buildPages, generateClients } from './build.mjs';
import { projectFolder } from './process.mjs';

const watched = ['app', 'public', 'prisma/schema.prisma'];
const calm = 200; // milliseconds without a change before it builds: editors write in bursts

/** Runs the program as it will run, and again whenever a file has changed. Ends with Ctrl+C. */
export async function develop() {
  let server = startServer();
  /** @type {NodeJS.Timeout | undefined} */
  let waiting;
  let isBusy = false;

  const again = async () => {
    if (isBusy) return soon();
    isBusy = true;
    try {
      await generateClients();
      await buildPages();
      const ended = server.exitCode === null ? once(server, 'exit') : undefined;
      server.kill();
      await ended;
      server = startServer();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    } finally {
      isBusy = false;
    }
  };
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(again, calm);
  };
  for (const path of watched) {
    watch(path, { recursive: true }, (_, file) => {
      if (!file?.includes('generated')) soon();
    });
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => {
      server.once('exit', () => process.exit(0));
      if (!server.kill()) process.exit(0);
    });
  }
}

function startServer() {
  return spawn(process.execPath, ['--import', 'tsx', 'scripts/serve.ts'], {
    cwd: projectFolder,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
