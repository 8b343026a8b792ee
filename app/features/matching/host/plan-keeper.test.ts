import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { HeldThread } from '~/infra/held-threads.server';
import { openThreads } from '~/infra/threads.server';
import { guide, household, round } from '~/testing/matching-people';
import { frameOf, slicesOf } from '~/testing/round-rows';
import type { RoundSlice } from './gather-round';
import { hostHere } from './host-here';
import { hostInThread } from './host-in-thread.server';
import { PlanKeeper, type WantedPlan } from './plan-keeper';
import type { RunSource } from './plan-run';

const threads = openThreads({ most: 8 });
afterAll(() => threads.close());

const NINE = Temporal.Instant.from('2026-11-22T08:00:00Z');
/** Nobody waits so long; what is given up at once is asked with 0. */
const FOR_EVER = 60_000;

/** A branch as a keeper reads it: who waits, how often it was read, and a door before the people. */
class Branch implements RunSource {
  people = round([household({ id: 'p1' }), household({ id: 'p2' })], [guide({ capacity: 2 })]);
  reads = 0;
  door: Promise<void> = Promise.resolve();
  last: HeldThread | undefined;

  constructor(private readonly isLarge: boolean) {}

  async size() {
    this.reads += 1;
    return { people: this.people.households.length, guides: 1, isPartial: false };
  }

  async open(...[, onProgress, atHand]: Parameters<RunSource['open']>) {
    if (!this.isLarge) return hostHere(frameOf(this.people), onProgress);
    const renewed = atHand?.renew(frameOf(this.people), onProgress);
    if (renewed) return renewed;
    const hold: typeof threads.hold = (task, listener) => {
      this.last = threads.hold(task, listener);
      return this.last;
    };
    return hostInThread({ hold }, frameOf(this.people), onProgress);
  }

  async *slices(): AsyncGenerator<RoundSlice> {
    yield* slicesOf(this.people, 1);
    await this.door;
  }

  /** Shuts the door behind the people: a run gets no further until it is opened. */
  shut(): () => void {
    let open: () => void = () => undefined;
    this.door = new Promise((resolve) => {
      open = resolve;
    });
    return open;
  }
}

let keeper: PlanKeeper;
let large: Branch;
beforeEach(() => {
  keeper = new PlanKeeper();
  large = new Branch(true);
});

function wanted(source: Branch, change: Partial<WantedPlan> = {}): WantedPlan {
  return { stamp: 'a', frame: 'today', now: NINE, source, patienceMs: FOR_EVER, ...change };
}

async function peopleIn(plan: Awaited<ReturnType<PlanKeeper['open']>>): Promise<number> {
  if (!plan) throw new Error('There is a plan');
  return (await keeper.hostFor(plan).ask('overview', {})).people;
}

describe('one run of a plan', () => {
  it('serves all who ask at once', async () => {
    const plans = await Promise.all([1, 2, 3].map(() => keeper.open(wanted(large))));
    expect(large.reads).toBe(1);
    expect(new Set(plans).size).toBe(1);
    expect(await peopleIn(plans[0] ?? null)).toBe(2);
  });

  it('says how far it is to whoever will not wait, and is there for the next', async () => {
    const open = large.shut();
    expect(await keeper.open(wanted(large, { patienceMs: 0 }))).toBeNull();
    expect(keeper.state(wanted(large))).toMatchObject({ kind: 'running' });
    open();
    expect(await peopleIn(await keeper.open(wanted(large)))).toBe(2);
    expect(keeper.state(wanted(large))).toEqual({ kind: 'ready' });
    expect(large.reads).toBe(1);
  });

  it('stops at once when it is given up, and begins again only when somebody wants it', async () => {
    large.shut();
    const waiting = keeper.open(wanted(large));
    expect(await keeper.open(wanted(large, { patienceMs: 0 }))).toBeNull();
    keeper.stop();
    expect(await waiting).toBeNull();
    expect(keeper.state(wanted(large))).toEqual({ kind: 'halted', why: 'stopped' });
    expect(await keeper.open(wanted(large))).toBeNull();
    expect(large.reads).toBe(1);
    large.door = Promise.resolve();
    keeper.startAgain();
    expect(await peopleIn(await keeper.open(wanted(large)))).toBe(2);
  });

  it('throws what nobody expected to those who wait, and is tried anew by the next', async () => {
    large.door = Promise.reject(new Error('the database is gone'));
    await expect(keeper.open(wanted(large))).rejects.toThrow('the database is gone');
    large.door = Promise.resolve();
    expect(await peopleIn(await keeper.open(wanted(large)))).toBe(2);
  });
});

describe('a thread that breaks', () => {
  it('while the plan is made leaves a reason, and no run until somebody starts it', async () => {
    large.shut();
    const waiting = keeper.open(wanted(large));
    await keeper.open(wanted(large, { patienceMs: 0 }));
    large.last?.post({ kind: 'add' });
    expect(await waiting).toBeNull();
    expect(keeper.state(wanted(large))).toEqual({ kind: 'halted', why: 'fault' });
  });

  it('later is an error to who is asking, and a fresh start to the next', async () => {
    const plan = await keeper.open(wanted(large));
    large.last?.post({ kind: 'build' });
    await expect(peopleIn(plan)).rejects.toThrow('fault');
    expect(keeper.state(wanted(large))).toEqual({ kind: 'none' });
    expect(await peopleIn(await keeper.open(wanted(large)))).toBe(2);
    expect(large.reads).toBe(2);
  });
});

describe('a plan that something has changed since', () => {
  const later = (minutes: number) => NINE.add({ minutes });

  it('is made anew at once when it is small', async () => {
    const small = new Branch(false);
    await keeper.open(wanted(small));
    small.people = round([household()], [guide()]);
    expect(await peopleIn(await keeper.open(wanted(small, { stamp: 'b' })))).toBe(1);
  });

  it('goes on answering when it is large, until the new one takes its place', async () => {
    const old = await keeper.open(wanted(large));
    large.people = round([household()], [guide()]);
    const open = large.shut();
    const now = later(3);
    expect(await keeper.open(wanted(large, { stamp: 'b', now }))).toBe(old);
    expect(keeper.isRunning).toBe(true);
    expect(await peopleIn(old)).toBe(2);
    open();
    const fresh = await keeper.open(wanted(large, { stamp: 'b', frame: 'tomorrow', now }));
    expect(await peopleIn(fresh)).toBe(1);
    // Whoever had opened the old one asks the new one instead.
    expect(await peopleIn(old)).toBe(1);
  });

  it('goes on answering when the people could not be read again', async () => {
    const old = await keeper.open(wanted(large));
    large.door = Promise.reject(new Error('the database is gone'));
    const next = { stamp: 'b', now: later(3) };
    expect(await keeper.open(wanted(large, next))).toBe(old);
    await expect(large.door).rejects.toThrow();
    expect(await peopleIn(await keeper.open(wanted(large, next)))).toBe(2);
  });

  it('is not made anew within two minutes, and not used after an hour or on another day', async () => {
    const old = await keeper.open(wanted(large));
    expect(await keeper.open(wanted(large, { stamp: 'b', now: later(2) }))).toBe(old);
    expect(keeper.isRunning).toBe(false);
    const next = { stamp: 'b', patienceMs: 0 };
    large.shut();
    expect(await keeper.open(wanted(large, { ...next, now: later(61) }))).toBeNull();
    expect(await keeper.open(wanted(large, { ...next, frame: 'tomorrow' }))).toBeNull();
  });

  it('shows what was saved here at once, and its successor does not forget it', async () => {
    const old = await keeper.open(wanted(large));
    const open = large.shut();
    await keeper.open(wanted(large, { stamp: 'b', now: later(3) }));
    keeper.note([{ kind: 'taken', household: 'p1', guide: 'g1' }]);
    expect(await peopleIn(old)).toBe(1);
    open();
    const fresh = await keeper.open(wanted(large, { stamp: 'b', now: later(62) }));
    expect(fresh).not.toBe(old);
    expect(await peopleIn(fresh)).toBe(1);
  });
});
