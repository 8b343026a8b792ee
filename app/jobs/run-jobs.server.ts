import { systemClock } from '~/infra/clock.server';
import type { Context } from '~/infra/context';
import { newId } from '~/infra/ids.server';
import type { Runtime } from '~/infra/runtime';

/** What the runner needs of the server. */
export type JobWorld = Pick<Runtime, 'database' | 'clock' | 'log'>;

/** Work that outlives a request. It must bear to be started again after a crash. */
export interface JobKind {
  readonly kind: string;
  run(ctx: Context, payload: unknown): Promise<void>;
  /** After the last attempt has failed. */
  giveUp?(ctx: Context, payload: unknown): Promise<void>;
}

/** What a sweep is handed: no branch of its own, and a way into each. */
export interface SweepWorld extends Pick<Context, 'system' | 'clock'> {
  readonly env: Runtime['env'];
  readonly baseUrl: string;
  inBranch(branchId: string): Context;
}

/** Small work on all branches that does no harm when it is done again, or by two servers at once. */
export type Sweep = (world: SweepWorld) => Promise<unknown>;

export interface JobRunner {
  /** Runs everything that is due, one after the other; answers how many ran. For tests as well. */
  runDue(): Promise<number>;
  /** No new job is begun; the one at work is waited for. */
  stop(): Promise<void>;
}

const HOUR_MS = 3_600_000;
const LEASE_MS = 60_000;
const PAUSE_MS = 400;
const ATTEMPTS = 3;
const RETRY_MS = 5_000;

/**
 * Runs jobs of the queue on this server. A job is leased by one server at a time; the lease is
 * renewed while it runs and passes on when the server dies. Leases go by the machine's clock.
 */
export function openJobRunner(runtime: JobWorld, kinds: readonly JobKind[]): JobRunner {
  const jobs = runtime.database.system.job;
  const known = new Map(kinds.map((kind) => [kind.kind, kind]));
  let isStopped = false;
  let atWork: Promise<number> = Promise.resolve(0);

  async function takeNext() {
    const now = machineNow();
    const isFree = { OR: [{ leasedUntil: null }, { leasedUntil: { lt: now } }] };
    const job = await jobs.findFirst({
      where: { doneAt: null, runAt: { lte: now }, kind: { in: [...known.keys()] }, ...isFree },
      orderBy: { runAt: 'asc' },
    });
    if (job === null) return null;
    const taken = await jobs.updateMany({
      where: { id: job.id, doneAt: null, ...isFree },
      data: { leasedUntil: later(LEASE_MS), attempts: { increment: 1 } },
    });
    return taken.count === 1 ? { ...job, attempts: job.attempts + 1 } : null;
  }

  async function runOne(job: NonNullable<Awaited<ReturnType<typeof takeNext>>>): Promise<void> {
    const kind = known.get(job.kind);
    if (kind === undefined) return;
    const ctx = contextOf(runtime, job.branchId ?? '', job.id);
    const renewal = setInterval(() => {
      jobs
        .updateMany({ where: { id: job.id }, data: { leasedUntil: later(LEASE_MS) } })
        .catch((error: unknown) => runtime.log.error('job-lease', { job: job.kind, error }));
    }, LEASE_MS / 3);
    try {
      await kind.run(ctx, job.payload);
      await close(job.id, '');
    } catch (error) {
      runtime.log.error('job-failed', { job: job.kind, count: job.attempts, error });
      if (job.attempts >= ATTEMPTS) {
        await kind.giveUp?.(ctx, job.payload);
        await close(job.id, 'gave-up');
      } else {
        const runAt = later(RETRY_MS * job.attempts);
        await jobs.updateMany({ where: { id: job.id }, data: { leasedUntil: null, runAt } });
      }
    } finally {
      clearInterval(renewal);
    }
  }

  async function close(id: string, failure: string): Promise<void> {
    const data = { doneAt: machineNow(), leasedUntil: null, dedupeKey: null, failure };
    await jobs.updateMany({ where: { id }, data });
  }

  async function runDue(): Promise<number> {
    let count = 0;
    while (!isStopped) {
      const job = await takeNext();
      if (job === null) break;
      await runOne(job);
      count += 1;
    }
    return count;
  }

  return {
    runDue: () => {
      atWork = atWork.then(runDue, runDue);
      return atWork;
    },
    async stop() {
      isStopped = true;
      await atWork.catch(() => undefined);
    },
  };
}

/** Looks for work a few times a second, and sweeps at start and on every hour, until stopped. */
export function startJobs(
  runtime: JobWorld & Pick<Runtime, 'env'>,
  kinds: readonly JobKind[],
  sweeps: readonly Sweep[],
): JobRunner {
  const runner = openJobRunner(runtime, kinds);
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let sweepAt = 0;
  let isFirst = true;
  const look = async (): Promise<void> => {
    try {
      if (isFirst) await takeOverLeases(runtime);
      isFirst = false;
      const now = machineNow().getTime();
      if (now >= sweepAt) {
        sweepAt = now - (now % HOUR_MS) + HOUR_MS;
        await runSweeps(runtime, sweeps);
      }
      await runner.runDue();
    } catch (error) {
      runtime.log.error('jobs', { error });
    }
    if (!isStopped) timer = setTimeout(look, PAUSE_MS);
  };
  timer = setTimeout(look, PAUSE_MS);
  return {
    runDue: runner.runDue,
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      return runner.stop();
    },
  };
}

/** One after the other; one that fails holds up none of the others, and comes again in an hour. */
export async function runSweeps(
  runtime: JobWorld & Pick<Runtime, 'env'>,
  sweeps: readonly Sweep[],
): Promise<void> {
  const { database, clock, env, log } = runtime;
  const world: SweepWorld = {
    system: database.system,
    clock,
    env,
    baseUrl: env.baseUrl,
    inBranch: (branchId) => contextOf(runtime, branchId, newId()),
  };
  for (const sweep of sweeps) {
    try {
      await sweep(world);
    } catch (error) {
      log.error('sweep', { job: sweep.name, error });
    }
  }
}

/** The embedded database has one server: a lease from before its start is a dead server's. */
async function takeOverLeases({ database }: JobWorld): Promise<void> {
  if (database.engine !== 'sqlite') return;
  const where = { doneAt: null, leasedUntil: { not: null } };
  await database.system.job.updateMany({ where, data: { leasedUntil: null } });
}

function contextOf({ database, clock }: JobWorld, branchId: string, requestId: string): Context {
  return {
    actor: { role: 'system' },
    branchId,
    get db() {
      if (branchId === '') throw new Error('This job has no branch');
      return database.forBranch(branchId);
    },
    system: database.system,
    clock,
    locale: 'nb',
    requestId,
    newId,
  };
}

function machineNow(): Date {
  return new Date(systemClock.now().epochMilliseconds);
}

function later(milliseconds: number): Date {
  return new Date(systemClock.now().epochMilliseconds + milliseconds);
}
