import { startServer } from '../../e2e/support/server';
import { writeOneBranch, writePeople } from './many-people';
import { ask, read, signIn } from './request';

// Server time and weight of the most used pages, with the people of one demo and with 60,000
// people in the database: node --import tsx scripts/bench/pages.ts [people] [--one-branch]
// The two servers are asked in turns, so that whatever else the machine does weighs on both.

const [, , asked = '60000', mode] = process.argv;
const PEOPLE = Number(asked);
/** All of them in one branch, which no branch is ever like: what grows with a branch shows itself. */
const isOneBranch = mode === '--one-branch';
const WARM_UP = 5;
const ROUNDS = 30;
const LIMIT = 1.5;

interface Page {
  readonly as: string;
  readonly path: string;
  /** The page behind the first link of this form, instead of the page itself. */
  readonly open?: RegExp;
}

const PAGES: readonly Page[] = [
  { as: '', path: '/' },
  { as: '', path: '/sign-up' },
  { as: '', path: '/demo/outbox', open: /href="(?:http:\/\/127\.0\.0\.1)?(\/link\/match\/[^"]+)"/ },
  { as: 'guide', path: '/me' },
  { as: 'caseworker', path: '/caseworker' },
  { as: 'coordinator', path: '/desk' },
  { as: 'coordinator', path: '/desk/guides' },
  { as: 'coordinator', path: '/desk/guides', open: /href="(\/desk\/guides\/[a-z2-7]{26})"/ },
  { as: 'coordinator', path: '/desk/participants' },
  {
    as: 'coordinator',
    path: '/desk/participants',
    open: /href="(\/desk\/participants\/[a-z2-7]{26})"/,
  },
  { as: 'coordinator', path: '/desk/matching' },
  { as: 'coordinator', path: '/desk/matching', open: /href="(\/desk\/matching\/[a-z2-7]{26})"/ },
  { as: 'coordinator', path: '/desk/pairings', open: /href="(\/desk\/pairings\/[a-z2-7]{26})"/ },
];

async function openWith(people: number) {
  let written = 0;
  const server = await startServer('sqlite', async (folder) => {
    const write = isOneBranch ? writeOneBranch : writePeople;
    written = await write(folder, people);
  });
  const cookies = new Map<string, string>([['', '']]);
  for (const { as } of PAGES) {
    if (!cookies.has(as)) cookies.set(as, await signIn(server.url, as));
  }
  return { server, cookies, written };
}
type Opened = Awaited<ReturnType<typeof openWith>>;

async function addressOf({ server, cookies }: Opened, page: Page): Promise<string> {
  if (!page.open) return server.url + page.path;
  const link = page.open.exec(await read(server.url + page.path, cookies.get(page.as)))?.[1];
  if (!link) throw new Error(`No link to open on ${page.path}`);
  return server.url + link;
}

/** Everything that a first visit brings: the page, and its scripts and style sheets. */
async function weightOf(url: string, cookie: string): Promise<number> {
  const files = [...(await read(url, cookie)).matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)];
  const parts = [...new Set(files.map(([, path]) => new URL(path ?? '', url).href))];
  const answers = [await ask(url, cookie), ...(await Promise.all(parts.map((part) => ask(part))))];
  return answers.reduce((sum, { bytes }) => sum + bytes, 0);
}

const middle = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

async function compare(few: Opened, many: Opened, page: Page) {
  const sides = await Promise.all(
    [few, many].map(async (opened) => ({
      url: await addressOf(opened, page),
      cookie: opened.cookies.get(page.as) ?? '',
      times: [] as number[],
    })),
  );
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    for (const { url, cookie, times } of sides) {
      const { ms, status } = await ask(url, cookie);
      if (status !== 200) throw new Error(`${url} answered ${status}`);
      if (round >= 0) times.push(ms);
    }
  }
  const [a = 0, b = 0] = sides.map(({ times }) => middle(times));
  const weight = await weightOf(sides[0]?.url ?? '', sides[0]?.cookie ?? '');
  return { page, few: a, many: b, weight };
}

/** A server that has just started is slow at everything for a while. */
async function warmUp(opened: Opened): Promise<void> {
  for (const page of PAGES) {
    const url = await addressOf(opened, page);
    for (let round = 0; round < WARM_UP; round += 1) await ask(url, opened.cookies.get(page.as));
  }
}

const few = await openWith(1);
const many = await openWith(PEOPLE);
let isWithin = true;
try {
  await warmUp(few);
  await warmUp(many);
  console.log(`people: ${few.written} and ${many.written}; middle of ${ROUNDS} requests, in ms\n`);
  console.log(
    `${'page'.padEnd(34)}${'few'.padStart(8)}${'many'.padStart(8)}${'×'.padStart(7)}${'kB'.padStart(8)}`,
  );
  for (const page of PAGES) {
    const found = await compare(few, many, page);
    const times = found.many / found.few;
    const name = `${page.path}${page.open ? '/…' : ''}`;
    const mark = times > LIMIT ? '  too slow' : '';
    if (times > LIMIT) isWithin = false;
    console.log(
      name.padEnd(34) +
        found.few.toFixed(1).padStart(8) +
        found.many.toFixed(1).padStart(8) +
        times.toFixed(2).padStart(7) +
        (found.weight / 1024).toFixed(1).padStart(8) +
        mark,
    );
  }
} finally {
  await few.server.stop();
  await many.server.stop();
}
process.exit(isWithin ? 0 : 1);
