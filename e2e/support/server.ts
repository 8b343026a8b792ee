import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findPostgres, startCluster } from '../../scripts/postgres-cluster';
import { installedChromium } from '../../scripts/setup/browser.mjs';

export type Engine = 'sqlite' | 'postgresql';

export interface RunningServer {
  readonly url: string;
  /** What stands on the console between the first brackets of a pattern; empty where nothing does. */
  onConsole(pattern: RegExp): string;
  /** What the server wrote at level error since it was last asked. */
  takeFaults(): string[];
  /** Puts the demo's people and today back, where somebody has been at it. */
  startOver(): Promise<void>;
  stop(): Promise<void>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The built program with the demo's people, on a free port and a database of its own.
 * @param prepare puts other people into the folder of the embedded database first
 * @param settings other settings of the installation, on top of the demo's
 */
export async function startServer(
  engine: Engine,
  prepare?: (folder: string) => Promise<void>,
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'flyktningguide-e2e-'));
  await prepare?.(folder);
  const cluster = engine === 'postgresql' ? await ownCluster() : undefined;
  const port = await freePort();
  // Not "localhost": browsers would knock on its IPv6 side first, where nobody answers.
  const url = `http://127.0.0.1:${port}`;
  // With a name of its own in the list of processes, apart from servers that somebody works with.
  const command = ['--title=flyktningguide-journey', '--import', 'tsx', 'scripts/serve.ts'];
  const child = spawn(process.execPath, command, {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'development',
      TZ: 'UTC',
      PORT: String(port),
      BASE_URL: url,
      DATA_DIR: folder,
      DATABASE_URL: cluster?.url ?? '',
      DEMO: '1',
      // The browser that walks the pages draws the PDFs too.
      CHROMIUM_PATH: installedChromium() ?? chromium.executablePath(),
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const written = collect(child);
  let ending = '';
  child.once('exit', (code, signal) => {
    ending = `the server ended by itself: ${signal ?? code}`;
  });
  const stop = async () => {
    if (!ending && child.kill('SIGTERM')) await once(child, 'close');
    cluster?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await listening(child, written);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url,
    onConsole: (pattern) => pattern.exec(written.join('\n'))?.[1] ?? '',
    takeFaults() {
      const lines = written.splice(0);
      if (ending) return [ending, ...lines.slice(-30)];
      return lines.filter((line) => /"level":(50|60|"error"|"fatal")/.test(line));
    },
    startOver: startOver(url),
    stop,
  };
}

/** Remembers whether the story has been given out: the first one is as new as can be. */
function startOver(url: string): () => Promise<void> {
  let isNew = true;
  return async () => {
    if (!isNew) {
      const answer = await fetch(`${url}/demo/reset`, {
        method: 'POST',
        redirect: 'manual',
        headers: { Origin: url },
        body: new URLSearchParams({ intent: 'default' }),
      });
      if (answer.status !== 303) throw new Error(`The demo did not start over: ${answer.status}`);
    }
    isNew = false;
  };
}

async function ownCluster() {
  const programs = findPostgres();
  if (!programs) throw new Error('No PostgreSQL server is installed: npm test can install one');
  return startCluster(programs);
}

/** Lines that the server has written, oldest first. */
function collect(child: ChildProcess): string[] {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop() ?? '';
      lines.push(...parts);
    });
  }
  return lines;
}

function listening(child: ChildProcess, written: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => {
      reject(new Error(`The server ended with code ${code}:\n${written.slice(-30).join('\n')}`));
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('No free port'));
      });
    });
  });
}
