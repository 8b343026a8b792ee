import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { writeBigBranch } from './big-branch';
import type { Probed } from './loop-probe';
import { ask, signIn } from './request';

// What a large branch's plan costs everybody else, measured in the built program (npm run build):
//   node --import tsx scripts/bench/matching-host.ts [people] [folder to keep the database in]
// On a machine that is busy with other things every event loop waits: `control` is the longest delay
// of one that does next to nothing (this process's own), `work` the longest stretch of processor time
// of the server's main thread, which is what it holds others up by itself.

const [, , asked = '10000', folder = mkdtempSync(join(tmpdir(), 'flyktningguide-bench-'))] =
  process.argv;
const PEOPLE = Number(asked);
const PORT = 3145;
const LIMITS = { delay: 50, memory: 600 };
/** Free times so scarce that about one pair in twenty is possible. */
const TIMES = 0.1;
const PLAN = '/desk/matching';
const RUNNING = `${PLAN}/running?to=${encodeURIComponent(PLAN)}`;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const middle = (all: number[]) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
const ms = (value: number) => `${Math.round(value)} ms`;

async function serve(data: string, port: number) {
  const url = `http://127.0.0.1:${port}`;
  const parts = [
    '--import',
    'tsx',
    '--import',
    './scripts/bench/loop-probe.ts',
    'scripts/serve.ts',
  ];
  const child = spawn(process.execPath, parts, {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'development',
      PORT: String(port),
      BASE_URL: url,
      DATA_DIR: data,
      DATABASE_URL: '',
      DEMO: '1',
      LOG_LEVEL: 'error',
      // As in the image.
      MALLOC_ARENA_MAX: '2',
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  const own = monitorEventLoopDelay({ resolution: 5 });
  own.enable();
  const probe = async (): Promise<Probed & { readonly control: number }> => {
    const answer = once(child, 'message');
    child.send('probe');
    const [{ probed }] = await answer;
    const control = Math.max(0, own.max / 1e6 - 5);
    own.reset();
    return { ...probed, control };
  };
  return {
    url,
    probe,
    cookie: await signIn(url, 'coordinator'),
    other: await signIn(url, 'other-branch'),
    threads: () => readdirSync(`/proc/${child.pid}/task`).length,
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
type Server = Awaited<ReturnType<typeof serve>>;
type Found = Awaited<ReturnType<Server['probe']>>;

function report(name: string, { longest, p99, work, control, memory }: Found): void {
  const figures = [ms(longest), ms(p99), ms(control), ms(work), `${Math.round(memory)} MB`];
  console.log(name.padEnd(40) + figures.map((figure) => figure.padStart(9)).join(''));
}

/** Another branch's coordinator, who goes on working: how long a page takes. */
async function workOn(server: Server, until: Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  let isOver = false;
  void until.then(() => {
    isOver = true;
  });
  while (!isOver) {
    times.push((await ask(`${server.url}/desk/guides`, server.other)).ms);
    await sleep(200);
  }
  return times;
}

/** Asks for the plan as a browser does that polls the page of progress; answers how long it took. */
async function plan(server: Server): Promise<number> {
  const started = performance.now();
  await ask(server.url + PLAN, server.cookie);
  while ((await ask(server.url + RUNNING, server.cookie)).status === 200) await sleep(500);
  return performance.now() - started;
}

async function post(server: Server, intent: string): Promise<number> {
  const started = performance.now();
  const answer = await fetch(server.url + RUNNING, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: server.url, Cookie: server.cookie },
    body: new URLSearchParams({ intent }),
  });
  if (answer.status !== 303) throw new Error(`${intent} answered ${answer.status}`);
  return performance.now() - started;
}

async function warmUp(server: Server): Promise<void> {
  for (let n = 0; n < 20; n++) await ask(`${server.url}/desk/guides`, server.other);
}

async function database(people: number): Promise<string> {
  const data = join(folder, `branch-${people}`);
  if (existsSync(data)) return data;
  await writeBigBranch(data, { people, guides: people, times: TIMES });
  return data;
}

const columns = ['longest', 'p99', 'control', 'work', 'memory'];
console.log('event loop of the server'.padEnd(40) + columns.map((one) => one.padStart(9)).join(''));

const small = await serve(await database(380), PORT);
await warmUp(small);
await small.probe();
await ask(small.url + PLAN, small.cookie);
report('about 400 × 400, first plan, in process', await small.probe());
for (let n = 0; n < 10; n++) await ask(small.url + PLAN, small.cookie);
report('about 400 × 400, 10 pages of it', await small.probe());
await small.stop();

const large = await serve(await database(PEOPLE), PORT);
await warmUp(large);
await large.probe();
const before = await workOn(large, sleep(3_000));
const idle = await large.probe();
report('others work, no plan', idle);
const running = plan(large);
const during = await workOn(large, running);
const run = await large.probe();
report(`plan of ${PEOPLE} × ${PEOPLE} being made`, run);
for (let n = 0; n < 20; n++) {
  await ask(large.url + PLAN + (n % 2 ? '?show=none&order=fewest' : ''), large.cookie);
}
const answering = await large.probe();
report('20 pages of it', answering);
await large.stop();
console.log(`time to the plan: ${ms(await running)}`);
const pages = [before, during].map(
  (times) => `${ms(middle(times))}, at most ${ms(Math.max(...times))}`,
);
console.log(`another branch's page: ${pages[0]} without, ${pages[1]} meanwhile`);

const again = await serve(await database(PEOPLE), PORT);
for (const wait of [300, 3_000]) {
  const threads = again.threads();
  void ask(again.url + PLAN, again.cookie);
  await sleep(wait);
  const more = again.threads() - threads;
  const took = await post(again, 'stop');
  await sleep(50);
  const left = again.threads() - threads;
  console.log(
    `cancelled after ${ms(wait)}: answered in ${ms(took)}, threads +${more} then +${left}`,
  );
  await post(again, 'start');
}
await again.stop();

const found = [run, answering];
const isBusy = found.some(({ control }) => control > 10);
const held = Math.max(...found.map(({ longest, work }) => (isBusy ? work : longest)));
const memory = Math.max(...found.map((one) => one.memory));
const isWithin = held <= LIMITS.delay && memory <= LIMITS.memory;
console.log(isWithin ? 'within the limits' : `over ${LIMITS.delay} ms or ${LIMITS.memory} MB`);
if (isBusy) console.log('(the machine is busy with other things: judged by processor time)');
process.exit(isWithin ? 0 : 1);
