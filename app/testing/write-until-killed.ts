import { writeSync } from 'node:fs';
import { openDatabase } from '~/infra/db/open-database.server';

// A process of its own: writes to the database file that it is given, tells its parent of each write
// that was acknowledged, and goes on until it is killed.
//   node --import tsx app/testing/write-until-killed.ts file:path after-commit|before-commit

const [, , url = '', acknowledges = 'after-commit'] = process.argv;
const database = await openDatabase({ url, migrate: false });
const acknowledge = (...keys: string[]) => writeSync(1, keys.map((key) => `${key}\n`).join(''));
const row = (key: string) => ({ data: { key, value: 'x'.repeat(200) } });

async function plainWrites(writer: string): Promise<never> {
  for (let round = 0; ; round += 1) {
    const key = `plain-${writer}-${round}`;
    await database.system.installation.create(row(key));
    acknowledge(key);
  }
}

async function transactions(writer: string): Promise<never> {
  for (let round = 0; ; round += 1) {
    const keys = [`first-${writer}-${round}`, `second-${writer}-${round}`];
    const work = database.system.$transaction(async (tx) => {
      for (const key of keys) await tx.installation.create(row(key));
      if (round % 5 === 0) throw new Error('every fifth transaction fails');
      if (acknowledges !== 'before-commit') return;
      acknowledge(...keys);
      // What a use case might still do before its commit.
      for (let query = 0; query < 20; query += 1) await tx.installation.findFirst();
    });
    const isKept = await work.then(
      () => true,
      () => false,
    );
    if (isKept && acknowledges === 'after-commit') acknowledge(...keys);
  }
}

await Promise.all(
  [1, 2, 3, 4].flatMap((number) => [
    plainWrites(`${process.pid}-${number}`),
    transactions(`${process.pid}-${number}`),
  ]),
);
