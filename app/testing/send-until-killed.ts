import { writeSync } from 'node:fs';
import { systemClock } from '~/infra/clock.server';
import { openDatabase } from '~/infra/db/open-database.server';
import { lookOnce } from './outbox-storm';

// A process of its own: sends what waits in the outbox until nothing is due, or until it is killed.
//   node --import tsx app/testing/send-until-killed.ts <database> <smtp> <minutes that the clock is ahead>

const [, , url = '', smtpUrl = '', ahead = '0'] = process.argv;
const database = await openDatabase({ url, migrate: false });
const clock = { now: () => systemClock.now().add({ minutes: Number(ahead) }) };
writeSync(1, 'ready\n');
await lookOnce({ system: database.system, clock }, smtpUrl, 20_000);
await database.close();
