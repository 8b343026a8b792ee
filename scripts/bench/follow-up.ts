// How long it takes to load the stories of all open pairings of a branch and to ask each its
// calendar, its norm and its ladder:   npx tsx scripts/bench/follow-up.ts
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { normOf } from '../../app/domain/meetings/norm';
import { dueItems } from '../../app/domain/pairing/calendar/due';
import { ladderOf } from '../../app/domain/pairing/ladder/ladder';
import { DEFAULT_SETTINGS } from '../../app/domain/programme/default-settings';
import { loadStories } from '../../app/features/pairings/stories/load-stories.query.server';
import { openDatabase } from '../../app/infra/db/open-database.server';
import { norwegianHolidays } from '../../app/infra/holidays.server';
import { writePairings } from './many-pairings';

const ROUNDS = 7;
const today = Temporal.PlainDate.from('2026-11-22');
const frame = {
  today,
  settings: DEFAULT_SETTINGS,
  holidays: norwegianHolidays([2025, 2026, 2027]),
};

for (const count of [400, 2_000]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'follow-up-'));
  const database = await openDatabase({ url: '', dataDir: folder });
  await writePairings(database, count, today);
  const db = database.forBranch('bench');
  const stories = await loadStories(db, { where: {}, today });
  const ms = {
    load: await median(() => loadStories(db, { where: {}, today })),
    calendar: await median(() => stories.map((one) => dueItems(one, frame))),
    norm: await median(() => stories.map((one) => normOf(one, frame))),
    ladder: await median(() => stories.map((one) => ladderOf(one, frame))),
  };
  const meetings = stories.reduce((sum, one) => sum + one.meetings.length, 0);
  console.log(`${count} pairings, ${meetings} meetings in their stories:`, ms, 'ms');
  await database.close();
  rmSync(folder, { recursive: true });
}

async function median(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return Math.round((times[Math.floor(ROUNDS / 2)] ?? 0) * 10) / 10;
}
