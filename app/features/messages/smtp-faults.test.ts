import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, inject, it } from 'vitest';
import type { Database } from '~/infra/db/database';
import { openDatabase } from '~/infra/db/open-database.server';
import { contextOn, fakeClock } from '~/testing/context';
import { describeOnBothEngines, type TestDatabase } from '~/testing/database';
import { type MailSink, openMailSink } from '~/testing/mail-sink';
import { enqueueStorm, judge, lookOnce, stormOf } from '~/testing/outbox-storm';
import { makeTestFolder } from '~/testing/test-folder';

// The same with 1,000 messages and more deaths: scripts/bench/outbox.ts.
const MESSAGES = 100;
const CUT_MS = 3_000;
const DEATHS = 3;

let sink: MailSink | undefined;
afterEach(() => sink?.close());

describeOnBothEngines('mails to a server with every fault', (db) => {
  it('are not lost, and come twice only where the reply was lost, with the same id', async () => {
    const ctx = contextOn(db());
    const shut = await openMailSink();
    await shut.close();
    await enqueueStorm(ctx.system, ctx.clock, MESSAGES);
    // Down for an hour.
    for (const minutes of [0, 1, 2, 4, 8, 16, 29]) {
      ctx.clock.advance(`PT${minutes}M`);
      await lookOnce(ctx, shut.url, CUT_MS);
    }
    expect(await ctx.system.outboxMessage.count({ where: { failure: 'unreachable' } })).toBe(
      MESSAGES,
    );
    sink = await openMailSink(stormOf, Number(new URL(shut.url).port));
    for (let hours = 0; hours < 12; hours += 1) {
      ctx.clock.advance('PT2H');
      await lookOnce(ctx, shut.url, CUT_MS);
    }
    const verdict = await judge(ctx.system, sink.received);
    expect(verdict).toMatchObject({ lost: [], twiceAfterReply: [], otherIds: [] });
    expect(verdict.onList).toBe((MESSAGES * 5) / 100);
    expect(verdict.arrived).toBe(MESSAGES - verdict.onList);
    expect(verdict.twice.size).toBe((MESSAGES * 8) / 100);
    expect([...verdict.twice.values()].every((more) => more === 1)).toBe(true);
  });

  it('survive the death of the server that sends them', async () => {
    const { url, use, remove } = aDatabaseOf(db());
    await use(({ system }) => enqueueStorm(system, fakeClock('2020-01-01T00:00:00Z'), MESSAGES));
    let enough = 0;
    let kill: () => void = () => undefined;
    const opened = await openMailSink(() => {
      if (opened.received.length >= enough) kill();
      return 'take';
    });
    sink = opened;
    for (let life = 0; life <= DEATHS; life += 1) {
      enough = life === DEATHS ? Number.POSITIVE_INFINITY : opened.received.length + 5 + life * 7;
      const args = ['app/testing/send-until-killed.ts', url, opened.url, String(life * 5)];
      const child = spawn(process.execPath, ['--import', 'tsx', ...args], { stdio: 'ignore' });
      kill = () => child.kill('SIGKILL');
      await once(child, 'close');
    }
    const verdict = await use(({ system }) => judge(system, opened.received));
    remove();
    expect(verdict).toMatchObject({ lost: [], otherIds: [], arrived: MESSAGES });
    // Those under way when the server died, at most ten a time.
    expect(verdict.twice.size).toBeLessThanOrEqual(DEATHS * 10);
  });
});

/** The embedded file belongs to one process, so there the test lets go of it while others send. */
function aDatabaseOf(shared: TestDatabase) {
  if (shared.engine === 'postgresql') {
    const use = <T>(work: (database: Database) => Promise<T>) => work(shared);
    return { url: shared.url, use, remove: () => undefined };
  }
  const folder = makeTestFolder();
  const path = join(folder, 'outbox.db');
  copyFileSync(inject('sqliteTemplate'), path);
  const url = `file:${path}`;
  const use = async <T>(work: (database: Database) => Promise<T>) => {
    const database = await openDatabase({ url, migrate: false });
    const result = await work(database);
    await database.close();
    return result;
  };
  return { url, use, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
