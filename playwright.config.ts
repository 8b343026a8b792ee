import { availableParallelism } from 'node:os';
import { defineConfig, devices } from '@playwright/test';
import { browserLaunch } from './e2e/support/browser';
import type { WorkerSettings } from './e2e/support/test';

// No retries: a journey that fails now and then is a fault, in it or in the program.
export default defineConfig<WorkerSettings>({
  testDir: 'e2e/journeys',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // A browser and a server each; one core is left to the databases where there are more than two.
  workers: Math.max(2, availableParallelism() - 1),
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.JOURNEY_REPORT ?? '.cache/test/e2e.json' }],
  ],
  use: {
    ...devices['Desktop Chrome'],
    launchOptions: browserLaunch,
    locale: 'nb-NO',
    // Longer than any page takes on a busy machine; a missing button is told at once.
    actionTimeout: 15_000,
    timezoneId: 'Europe/Oslo',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'sqlite', use: { engine: 'sqlite' } },
    // Pages look the same on both engines, with JavaScript and without; what people change is tried on
    // both, and what the browser alone does on one.
    {
      name: 'postgresql',
      use: { engine: 'postgresql' },
      testIgnore: /(every|light|refused|quicker|front|log-on|from-spreadsheet)-/,
      grepInvert: /without JavaScript/,
    },
  ],
});
