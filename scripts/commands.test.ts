import { spawnSync } from 'node:child_process';
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readPlaywrightReport, readVitestReport } from './setup/reports.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));

function command(args: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, said: stdout + stderr };
}

describe('npm start', () => {
  test('says in one line that the port is taken, before any long work', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        resolve(address !== null && typeof address === 'object' ? address.port : 0);
      });
    });
    const { status, said } = command(['scripts/start.mjs'], { PORT: String(port) });
    other.close();
    expect(status).toBe(1);
    expect(said).toContain(`Port ${port} is taken`);
    expect(said).not.toContain('    at ');
  });

  test.each(['scripts/start.mjs', 'scripts/test.mjs'])('%s says that Node is too old', (script) => {
    const older = "Object.defineProperty(process, 'versions', { value: { node: '20.18.9' } })";
    const pretend = `data:text/javascript,${encodeURIComponent(older)}`;
    const { status, said } = command(['--import', pretend, script]);
    expect(status).toBe(1);
    expect(said.trim().split('\n')).toEqual([expect.stringContaining('needs Node 20.19 or newer')]);
  });
});

describe('npm test', () => {
  const write = (report: object) => {
    const file = join(mkdtempSync(join(tmpdir(), 'flyktningguide-report-')), 'report.json');
    writeFileSync(file, JSON.stringify(report));
    return file;
  };

  test('counts each test, and a file that could not be run as a failure', () => {
    const file = (name: string, status: string, tests: [string, string][]) => ({
      name: join(root, name),
      status,
      assertionResults: tests.map(([fullName, result]) => ({ fullName, status: result })),
    });
    const report = write({
      testResults: [
        file('app/a.test.ts', 'passed', [
          ['one', 'passed'],
          ['two', 'pending'],
        ]),
        file('app/b.test.ts', 'failed', [['three', 'failed']]),
        file('app/c.test.ts', 'failed', []),
      ],
    });
    expect(readVitestReport(report)).toEqual({
      passed: 1,
      failed: ['app/b.test.ts: three', 'app/c.test.ts: the file could not be run'],
      skipped: ['app/a.test.ts: two'],
    });
  });

  test('counts journeys in nested suites; one that passed only when tried again has failed', () => {
    const spec = (title: string, status: string) => ({
      title,
      file: 'x.test.ts',
      tests: [{ projectName: 'sqlite', status }],
    });
    const report = write({
      suites: [
        {
          title: 'x',
          specs: [spec('a', 'expected'), spec('b', 'flaky')],
          suites: [{ title: 'y', specs: [spec('c', 'unexpected'), spec('d', 'skipped')] }],
        },
      ],
    });
    expect(readPlaywrightReport(report)).toEqual({
      passed: 1,
      failed: ['x.test.ts [sqlite]: b', 'x.test.ts [sqlite]: c'],
      skipped: ['x.test.ts [sqlite]: d'],
    });
  });

  test('a report that was never written counts as nothing', () => {
    expect(readVitestReport('/nowhere')).toEqual({ passed: 0, failed: [], skipped: [] });
  });

  test('says which parts there are when asked for one that there is not', () => {
    const { status, said } = command(['scripts/test.mjs', '--only', 'nonsense']);
    expect(status).toBe(1);
    expect(said).toContain('Parts: lint, types');
  });
});

test('CI can run the test command', () => {
  expect(statSync(join(root, '.ci/run')).mode & 0o111).toBeTruthy();
});
