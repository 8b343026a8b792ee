import { openDatabase } from '~/infra/db/open-database.server';
import { openSweeper } from './sweeper';

// A process of its own, a second server of the same database: sweeps at each moment that its parent
// names.
//   node --import tsx app/testing/sweep-on-call.ts <database> <smtp> <sms>

const [, , url = '', smtpUrl = '', smsUrl = ''] = process.argv;
const database = await openDatabase({ url, migrate: false });
const sweeper = openSweeper(database, smtpUrl, smsUrl);
process.on('message', async (moment: string) => {
  await sweeper.at(moment);
  process.send?.({ moment, faults: sweeper.faults.splice(0) });
});
process.on('disconnect', () => process.exit(0));
process.send?.({ moment: 'ready', faults: [] });
