import { type Simulation, simulate } from '~/testing/simulate';
import { withEachEngine } from './databases';

// 90 days of 300 pairings on a real mail and SMS server: on SQLite one server that sweeps twice in a
// row, on PostgreSQL two processes that sweep at the same moments.
//   node --import tsx scripts/bench/scheduler.ts [pairings] [days]

const [, , pairings = '300', days = '90'] = process.argv;

await withEachEngine(async (database) => {
  const servers: Simulation['servers'] = database.engine === 'sqlite' ? 'in-a-row' : 'at-once';
  const started = performance.now();
  const verdict = await simulate(database, {
    pairings: Number(pairings),
    days: Number(days),
    servers,
  });
  const seconds = Math.round((performance.now() - started) / 1000);
  const { mails, texts, reminders, letters, ...wrong } = verdict;
  console.log(
    `${database.engine}, ${servers}: ${pairings} pairings, ${days} days, ${seconds} s\n` +
      `  ${reminders} reminders, ${letters} letters, ${mails} mails and ${texts} SMS arrived`,
  );
  for (const [name, all] of Object.entries(wrong)) {
    console.log(
      `  ${name}: ${all.length}${all.length > 0 ? ` ${all.slice(0, 5).join(', ')}` : ''}`,
    );
  }
});
