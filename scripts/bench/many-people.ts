import { createHash } from 'node:crypto';
import { today } from '../../app/domain/kernel/programme-time';
import { systemClock } from '../../app/infra/clock.server';
import { openDatabase } from '../../app/infra/db/open-database.server';
import { type Book, emptyBook, writeBook } from '../../prisma/scenarios/book';
import { seedMany } from '../../prisma/scenarios/many';
import { buildStory, seedStory } from '../../prisma/scenarios/story';

/** Columns that no two rows of the installation may share, besides the ids. */
const UNIQUE = new Set(['slug', 'code', 'hash', 'tokenHash', 'dedupeKey', 'email']);
const isId = (value: string) => /^[a-z2-7]{26}$/.test(value);

/**
 * Writes the demo's story into an empty embedded database, and then copies of it in branches of
 * their own until there are so many guides and participants.
 * @returns how many guides and participants there are
 */
export async function writePeople(folder: string, atLeast: number): Promise<number> {
  const database = await openDatabase({ url: '', dataDir: folder });
  const story = buildStory(today(systemClock), 'http://127.0.0.1');
  const people = story.guide.length + story.participant.length;
  let written = 0;
  for (let copy = 0; copy === 0 || written < atLeast; copy += 1) {
    const book = copy === 0 ? story : copyOf(story, copy);
    await database.system.$transaction((tx) => writeBook(tx, book), { timeout: 120_000 });
    written += people;
  }
  await database.close();
  return written;
}

/** The same people in other branches: nothing is shared, and nothing clashes. */
function copyOf(story: Book, copy: number): Book {
  const rename = (value: unknown, column: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => rename(one, column));
    if (typeof value !== 'string') return value;
    if (isId(value)) return idOf(value, copy);
    return UNIQUE.has(column) && value !== '' ? `${copy}.${value}` : value;
  };
  const rows = Object.entries(story)
    .filter(([table]) => table !== 'installation')
    .map(([table, list]: [string, object[]]) => [
      table,
      list.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([column, value]) => [column, rename(value, column)]),
        ),
      ),
    ]);
  return { ...emptyBook(), ...Object.fromEntries(rows) };
}

function idOf(id: string, copy: number): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz234567';
  const bytes = createHash('sha256').update(`${copy}:${id}`).digest().subarray(0, 26);
  return [...bytes].map((byte) => letters[byte % 32]).join('');
}

/**
 * Writes the demo's story into an empty embedded database, and so many more people into its first
 * branch.
 * @returns how many guides and participants there are
 */
export async function writeOneBranch(folder: string, atLeast: number): Promise<number> {
  const database = await openDatabase({ url: '', dataDir: folder });
  const world = { database, clock: systemClock, env: { baseUrl: 'http://127.0.0.1' } };
  await seedStory(world);
  if (atLeast > 1) await seedMany(world, atLeast);
  const written =
    (await database.system.guide.count()) + (await database.system.participant.count());
  await database.close();
  return written;
}
