import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findAttention } from '../../app/features/coordination/attention.query.server';
import { getToday } from '../../app/features/coordination/today.query.server';
import { systemClock } from '../../app/infra/clock.server';
import { openDatabase } from '../../app/infra/db/open-database.server';
import { newId } from '../../app/infra/ids.server';
import { storyId } from '../../prisma/scenarios/dice';
import { seedMany } from '../../prisma/scenarios/many';
import { seedStory } from '../../prisma/scenarios/story';
import { findPostgres, startCluster } from '../postgres-cluster';

// Statements, milliseconds and memory of Today for a branch with so many open pairings, on both
// engines: node --expose-gc --import tsx scripts/bench/today.ts [pairings]

const PAIRINGS = Number(process.argv[2] ?? 400);
/** Of a hundred people that `seedMany` tells, sixteen are in a pair that runs. */
const PEOPLE_A_PAIR = 12.5;
const ROUNDS = 20;

async function measure(name: string, url: string, dataDir: string): Promise<void> {
  let statements = 0;
  const onStatement = () => {
    statements += 1;
  };
  const database = await openDatabase({ url, dataDir, onStatement });
  const world = { database, clock: systemClock, env: { baseUrl: 'http://127.0.0.1' } };
  await seedStory(world);
  await seedMany(world, Math.round(PAIRINGS * PEOPLE_A_PAIR));
  const branchId = storyId('branch:tromso');
  const userId = storyId('tromso:user:coordinator');
  const ctx = {
    actor: { role: 'coordinator', userId, branchId, membershipId: '', isVerified: true },
    branchId,
    db: database.forBranch(branchId),
    system: database.system,
    clock: systemClock,
    locale: 'nb',
    requestId: 'bench',
    newId,
  } as const;
  const open = await database.system.pairing.count({
    where: { branchId, state: { in: ['trial', 'active', 'paused', 'closing'] } },
  });
  const meetings = await database.system.meeting.count();
  for (const [what, ask] of [
    ['Today', () => getToday(ctx, { whose: 'all' })],
    ['one list', () => findAttention(ctx, { kind: 'half-norm', whose: 'all', userId })],
  ] as const) {
    await ask();
    statements = 0;
    await ask();
    const asked = statements;
    const times: number[] = [];
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    for (let round = 0; round < ROUNDS; round += 1) {
      const from = performance.now();
      await ask();
      times.push(performance.now() - from);
    }
    const grown = (process.memoryUsage().heapUsed - before) / ROUNDS / 1024 / 1024;
    times.sort((a, b) => a - b);
    const middle = times[Math.floor(ROUNDS / 2)]?.toFixed(0);
    const worst = times.at(-1)?.toFixed(0);
    console.log(
      `${name.padEnd(11)} ${what.padEnd(9)} ${open} open pairings, ${meetings} meetings: ` +
        `${asked} statements, ${middle} ms (worst ${worst}), ${grown.toFixed(1)} MB a time`,
    );
  }
  const today = await getToday(ctx, { whose: 'all' });
  console.log(`${name.padEnd(11)} ${today.total} tasks in ${today.rows.length} rows`);
  await database.close();
}

const folder = mkdtempSync(join(tmpdir(), 'flyktningguide-today-'));
try {
  await measure('SQLite', '', folder);
  const found = findPostgres();
  if (found) {
    const cluster = await startCluster(found);
    try {
      await measure('PostgreSQL', cluster.url, folder);
    } finally {
      cluster.stop();
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
