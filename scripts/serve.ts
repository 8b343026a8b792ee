import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import { makeFirstStartCode } from '~/features/accounts/first-start.server';
import { prepareDemo } from '~/features/demo/prepare-demo.server';
import { createServer } from '~/http/create-server.server';
import { readEnv } from '~/infra/env.server';
import { openRuntime } from '~/infra/open-runtime.server';
import { HOURLY, JOBS } from '~/jobs';
import { startJobs } from '~/jobs/run-jobs.server';
import { startOutbox } from '~/jobs/send-outbox.server';
import { seedStory } from '../prisma/scenarios/story';

// The server process: settings, database, then the built pages. `npm start` builds and calls this.
const root = fileURLToPath(new URL('..', import.meta.url));
const env = readEnv(process.env);
const runtime = await openRuntime(env, seedStory);
await prepareDemo(runtime);
const firstStartCode = await makeFirstStartCode(runtime);
const entry = pathToFileURL(path.join(root, 'build/server/index.js')).href;
const build: ServerBuild = await import(entry);
const app = createServer(runtime, build, path.join(root, 'build/client'));

const jobs = startJobs(runtime, JOBS, HOURLY);
const outbox = startOutbox(runtime);
const server = app.listen(env.port, env.host);
server.headersTimeout = 10_000;
server.requestTimeout = 30_000;
server.keepAliveTimeout = 20_000;
server.maxConnections = 1_000;

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close(async () => {
      await jobs.stop();
      await outbox.stop();
      runtime.threads.close();
      await runtime.database.close();
      process.exit(0);
    });
    server.closeIdleConnections();
  });
}

// Whoever imports this goes on once the server answers; a port that is taken throws here.
await once(server, 'listening');
const address = server.address();
const port = typeof address === 'object' && address ? address.port : env.port;
runtime.log.info('listening', { count: port });
if (firstStartCode) {
  // Only whoever can read this console may become the first administrator.
  console.log(
    `No administrator yet. Open ${env.baseUrl}/first-start and use the code ${firstStartCode}`,
  );
  console.log('The code works once, for 48 hours; a restart makes a new one.');
}
process.send?.({ listening: port });

export const { baseUrl, isDemo } = env;
