import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, inject, it } from 'vitest';
import { ownFile } from './owner-lock.server';

const WRITER = 'app/testing/write-until-killed.ts';
const LANES = 5;

type Acknowledges = 'after-commit' | 'before-commit';

/** At a random moment within so many acknowledged writes, and the least number of them. */
const [FEWEST, MOST] = [20, 120];

/** Lets a process write, kills it in the midst of it, and gives what it had acknowledged. */
function writeUntilKilled(path: string, acknowledges: Acknowledges): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const args = ['--import', 'tsx', WRITER, `file:${path}`, acknowledges];
    const writer = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    writer.stdout.setEncoding('utf8');
    const enough = FEWEST + Math.random() * (MOST - FEWEST);
    writer.stdout.on('data', (text: string) => {
      said += text;
      if (said.split('\n').length > enough) writer.kill('SIGKILL');
    });
    writer.once('error', reject);
    writer.once('close', (code, signal) => {
      // A last line without its end may have been cut off: the parent has not heard it.
      if (signal === 'SIGKILL') resolve(said.split('\n').slice(0, -1));
      else reject(new Error(`The writer ended by itself with ${code}`));
    });
  });
}

interface Verdict {
  readonly lost: number;
  readonly halves: number;
  readonly integrity: unknown;
  readonly danglingRows: unknown;
}

/** What the file holds after the death of its owner, which must have let go of it. */
function examine(path: string, acknowledged: readonly string[]): Verdict {
  const release = ownFile(path);
  const connection = new BetterSqlite3(path);
  const keys = connection.prepare<[], string>('SELECT key FROM "Installation"').pluck().all();
  const found = new Set(keys);
  const verdict = {
    lost: acknowledged.filter((key) => !found.has(key)).length,
    halves: keys.filter(
      (key) => key.startsWith('first') && !found.has(key.replace('first', 'second')),
    ).length,
    integrity: connection.pragma('integrity_check', { simple: true }),
    danglingRows: connection.pragma('foreign_key_check'),
  };
  connection.close();
  release();
  return verdict;
}

/** Several files side by side, each killed and opened again `cycles` times. */
async function killOften(cycles: number, acknowledges: Acknowledges) {
  const folder = mkdtempSync(join(tmpdir(), 'flyktningguide-kill-'));
  const verdicts: Verdict[] = [];
  let acknowledged = 0;
  const lane = async (number: number) => {
    const path = join(folder, `${number}.db`);
    copyFileSync(inject('sqliteTemplate'), path);
    const all: string[] = [];
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      const heard = await writeUntilKilled(path, acknowledges);
      acknowledged += heard.length;
      all.push(...heard);
      verdicts.push(examine(path, all));
    }
  };
  await Promise.all(Array.from({ length: LANES }, (_, number) => lane(number)));
  rmSync(folder, { recursive: true });
  return { verdicts, acknowledged };
}

describe('a server that is killed in the middle of its writes', () => {
  it('has kept every acknowledged write and no half transaction, 50 times', async () => {
    const { verdicts, acknowledged } = await killOften(50 / LANES, 'after-commit');
    const sound = { lost: 0, halves: 0, integrity: 'ok', danglingRows: [] };
    expect(verdicts).toEqual(Array.from({ length: 50 }, () => sound));
    expect(acknowledged).toBeGreaterThanOrEqual(50 * FEWEST);
  }, 300_000);

  it('would lose some if it acknowledged before the commit', async () => {
    const { verdicts } = await killOften(2, 'before-commit');
    const lost = verdicts.reduce((sum, verdict) => sum + verdict.lost, 0);
    expect(lost).toBeGreaterThan(0);
  }, 120_000);
});
