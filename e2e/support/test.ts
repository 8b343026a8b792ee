import {
  test as base,
  expect,
  type PlaywrightTestArgs,
  type PlaywrightTestOptions,
  request,
} from '@playwright/test';
import { BrowserFaults } from './browser-faults';
import { type Engine, type RunningServer, startServer } from './server';

export { expect, request };

export interface WorkerSettings {
  engine: Engine;
}

export interface JourneyArgs extends PlaywrightTestArgs, PlaywrightTestOptions {
  /** What went wrong in the browser; a journey that expects some of it says so here. */
  faults: BrowserFaults;
  server: RunningServer;
}

interface WorkerArgs extends WorkerSettings {
  server: RunningServer;
}

/**
 * Each worker has a server and a database to itself, and each test the demo's story from its start.
 * Nothing may go wrong behind the scenes.
 */
export const test = base.extend<{ faults: BrowserFaults; story: undefined }, WorkerArgs>({
  engine: ['sqlite', { option: true, scope: 'worker' }],
  server: [
    async ({ engine }, use) => {
      const server = await startServer(engine);
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ server }, use) => use(server.url),
  story: [
    async ({ server }, use) => {
      await server.startOver();
      await use(undefined);
    },
    { auto: true },
  ],
  faults: [
    async ({ context, server }, use) => {
      const faults = new BrowserFaults(context);
      await use(faults);
      expect.soft(faults.unexpected(), 'errors in the browser').toEqual([]);
      expect.soft(server.takeFaults(), 'errors on the server').toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * One promise to a person, kept with JavaScript and without.
 * @param promise a sentence
 */
export function journey(promise: string, steps: (args: JourneyArgs) => Promise<void>): void {
  test(promise, steps);
  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });
    test(promise, steps);
  });
}
