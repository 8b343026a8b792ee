import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Temporal } from 'temporal-polyfill';
import { systemClock } from '~/infra/clock.server';
import { openDatabase } from '~/infra/db/open-database.server';
import { openMailSink } from '~/testing/mail-sink';
import { enqueueStorm, judge, lookOnce, stormOf } from '~/testing/outbox-storm';
import { withEachEngine } from './databases';

// 1,000 mails to a server that is down for an hour, then refuses, is slow and hangs up; how fast they
// go when it is well; and a worker that is killed in the midst of them.
//   node --import tsx scripts/bench/outbox.ts [messages] [deaths]

const [, , count = '1000', deaths = '20'] = process.argv;
const MESSAGES = Number(count);
const DEATHS = Number(deaths);
const CUT_MS = 5_000;

await withEachEngine(async ({ system, engine, url, close }) => {
  const empty = () => system.outboxMessage.deleteMany();
  console.log(`${engine}:`);

  const well = await openMailSink();
  await enqueueStorm(system, systemClock, MESSAGES);
  const started = performance.now();
  await lookOnce({ system, clock: systemClock }, well.url, CUT_MS);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`  a server that is well: ${well.received.length} in ${seconds} s`);
  await well.close();
  await empty();

  let now = Temporal.Instant.from('2026-11-02T08:00:00Z');
  const clock = { now: () => now };
  const shut = await openMailSink();
  await shut.close();
  await enqueueStorm(system, clock, MESSAGES);
  for (const minutes of [0, 1, 2, 4, 8, 16, 29]) {
    now = now.add({ minutes });
    await lookOnce({ system, clock }, shut.url, CUT_MS);
  }
  const storm = await openMailSink(stormOf, Number(new URL(shut.url).port));
  for (let hours = 0; hours < 12; hours += 1) {
    now = now.add({ hours: 2 });
    await lookOnce({ system, clock }, storm.url, CUT_MS);
  }
  say('down for an hour, then every fault', await judge(system, storm.received));
  await storm.close();
  await empty();

  await enqueueStorm(
    system,
    { now: () => Temporal.Instant.from('2026-01-01T00:00:00Z') },
    MESSAGES,
  );
  // The embedded file belongs to one process at a time.
  if (engine === 'sqlite') await close();
  let enough = 0;
  let kill: () => void = () => undefined;
  const killed = await openMailSink(() => {
    if (killed.received.length >= enough) kill();
    return 'take';
  });
  for (let life = 0; life <= DEATHS; life += 1) {
    const more = 1 + Math.random() * ((2 * MESSAGES) / (DEATHS + 2) - 2);
    enough = life === DEATHS ? Number.POSITIVE_INFINITY : killed.received.length + more;
    const args = ['app/testing/send-until-killed.ts', url, killed.url, String(life * 5)];
    const child = spawn(process.execPath, ['--import', 'tsx', ...args], { stdio: 'ignore' });
    kill = () => child.kill('SIGKILL');
    await once(child, 'close');
  }
  const again = engine === 'sqlite' ? await openDatabase({ url }) : null;
  say(`killed ${DEATHS} times`, await judge(again?.system ?? system, killed.received));
  await again?.close();
  await killed.close();
});

function say(what: string, verdict: Awaited<ReturnType<typeof judge>>): void {
  const { lost, arrived, onList, twice, twiceAfterReply, otherIds } = verdict;
  const most = Math.max(0, ...twice.values());
  console.log(
    `  ${what}: ${arrived} arrived, ${onList} on the list, ${lost.length} lost; ` +
      `${twice.size} came again (at most ${most} time more), ` +
      `${twiceAfterReply.length} of them after a reply, ${otherIds.length} with another id`,
  );
}
