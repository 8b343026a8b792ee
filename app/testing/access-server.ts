import { copyFileSync, rmSync } from 'node:fs';
import {
  Agent,
  createServer as createHttpServer,
  type IncomingHttpHeaders,
  request,
} from 'node:http';
import { join } from 'node:path';
import { inject } from 'vitest';
import { createServer } from '~/http/create-server.server';
import { openDatabase } from '~/infra/db/open-database.server';
import { readEnv } from '~/infra/env.server';
import { openLog } from '~/infra/log.server';
import { createMemo } from '~/infra/memo';
import { openPdfPrinter } from '~/infra/pdf/pdf-printer.server';
import { openLimits } from '~/infra/rate-limits.server';
import type { Runtime } from '~/infra/runtime';
import { openThreads } from '~/infra/threads.server';
import { seedStory } from '../../prisma/scenarios/story';
import { buildFromSources } from './access-build';
import { type FakeClock, fakeClock } from './context';
import { root } from './source-files';
import { makeTestFolder } from './test-folder';

export interface Asked {
  readonly method?: string;
  /** With what follows a `?`; written to the socket as it is. */
  readonly path: string;
  /** Secret of a session. */
  readonly as?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as a form from our own page, unless the headers say otherwise. */
  readonly form?: Readonly<Record<string, string>> | URLSearchParams;
  readonly body?: string | Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface TestServer {
  readonly runtime: Runtime & { readonly clock: FakeClock };
  readonly url: string;
  readonly host: string;
  readonly port: number;
  /** Every line that the program has logged. */
  readonly logged: string[];
  /** Statements sent to the database so far. */
  statements(): number;
  ask(asked: Asked): Promise<Answer>;
  stop(): Promise<void>;
}

/** The day on which the story is told to the tests. */
export const STORY_MOMENT = '2026-11-20T09:00:00Z';

/**
 * The whole program as it answers over a socket: Express, the guard, Remix and every route, on an
 * embedded database with the story of two branches. Not the demo: what is open there is shut here.
 */
export async function startTestServer(): Promise<TestServer> {
  const folder = makeTestFolder();
  copyFileSync(inject('sqliteTemplate'), join(folder, 'test.db'));
  const http = createHttpServer();
  // On a busy machine a reused connection would otherwise end while the next request is on its way.
  http.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const address = http.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const host = `localhost:${port}`;
  // Behind a proxy, so that every request may come from an address of its own and no limit is met.
  const env = readEnv({
    NODE_ENV: 'test',
    BASE_URL: `http://${host}`,
    DEMO: '0',
    TRUST_PROXY: 'loopback',
  });

  let statements = 0;
  const onStatement = () => {
    statements += 1;
  };
  const database = await openDatabase({
    url: `file:${join(folder, 'test.db')}`,
    migrate: false,
    onStatement,
  });
  const logged: string[] = [];
  const log = openLog('debug', { write: (line: string) => logged.push(line) });
  const limits = await openLimits(database.system);
  const clock = fakeClock(STORY_MOMENT);
  const parts = { env, log, database, limits, clock, memo: createMemo(), threads: openThreads() };
  const runtime = { ...parts, pdf: openPdfPrinter(env), demo: null };
  await seedStory(runtime);
  http.on('request', createServer(runtime, buildFromSources(), join(root, 'public')));

  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  let visitors = 0;
  return {
    runtime,
    url: env.baseUrl,
    host,
    port,
    logged,
    statements: () => statements,
    ask: (asked) => {
      visitors += 1;
      return send(asked, { agent, port, host, url: env.baseUrl, visitor: visitors });
    },
    async stop() {
      agent.destroy();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function send(
  asked: Asked,
  to: { agent: Agent; port: number; host: string; url: string; visitor: number },
): Promise<Answer> {
  const form = asked.form && new URLSearchParams(asked.form).toString();
  const body = asked.body ?? form;
  const { visitor } = to;
  const headers: Record<string, string> = {
    Host: to.host,
    'X-Forwarded-For': `10.${(visitor >> 16) & 255}.${(visitor >> 8) & 255}.${visitor & 255}`,
    ...(asked.as ? { Cookie: `sid=${asked.as}` } : {}),
    ...(form === undefined
      ? {}
      : { Origin: to.url, 'Content-Type': 'application/x-www-form-urlencoded' }),
    ...(body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }),
    ...asked.headers,
  };
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        port: to.port,
        agent: to.agent,
        method: asked.method ?? (body === undefined ? 'GET' : 'POST'),
        path: asked.path,
        headers,
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('end', () => {
          const status = incoming.statusCode ?? 0;
          resolve({ status, headers: incoming.headers, body: Buffer.concat(chunks).toString() });
        });
        incoming.on('error', reject);
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
