import { Temporal } from 'temporal-polyfill';
import type { Actor } from '~/domain/access/actor';
import type { Clock } from '~/domain/kernel/programme-time';
import type { Context } from '~/infra/context';
import type { Database } from '~/infra/db/database';
import { newId } from '~/infra/ids.server';

/** A clock that stands still until it is moved. */
export interface FakeClock extends Clock {
  /** ISO moment with zone or Z. */
  set(moment: string): void;
  /** ISO duration such as PT30M, or hours and minutes of 24-hour days. */
  advance(duration: string): void;
}

export function fakeClock(moment = '2026-11-02T09:00:00+01:00'): FakeClock {
  let now = Temporal.Instant.from(moment);
  return {
    now: () => now,
    set: (next) => {
      now = Temporal.Instant.from(next);
    },
    advance: (duration) => {
      now = now.add(Temporal.Duration.from(duration));
    },
  };
}

/** A verified coordinator of the branch. */
export function coordinator(branchId = 'branch-a', userId = 'coordinator-a'): Actor {
  const membershipId = `membership-${userId}`;
  return { role: 'coordinator', userId, branchId, membershipId, isVerified: true };
}

export interface TestContext extends Context {
  readonly clock: FakeClock;
}

/** What a use case is handed: by default a coordinator of `branch-a` on a morning in November. */
export function contextOn(
  database: Database,
  given: { branchId?: string; actor?: Actor; clock?: FakeClock; locale?: string } = {},
): TestContext {
  const branchId = given.branchId ?? 'branch-a';
  return {
    actor: given.actor ?? coordinator(branchId),
    branchId,
    db: database.forBranch(branchId),
    system: database.system,
    clock: given.clock ?? fakeClock(),
    locale: given.locale ?? 'nb',
    requestId: 'request-of-a-test',
    newId,
  };
}
