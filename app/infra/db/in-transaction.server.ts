import type { Result } from '~/domain/kernel/result';
import type { Context } from '../context';
import { branchDb } from './branch-db.server';
import type { BranchTx, Json, SystemDb, SystemTx } from './database';
import { isConflict, isUniqueViolation, type UniqueViolation, uniqueViolation } from './db-errors';
import { firstResult, rememberResult, takeKey } from './idempotency.server';
import { recordAudit } from './record-audit.server';

type Subject = { readonly type: string; readonly id: string };

export interface Deed<T> {
  /** As in the table of rights: resource.action. */
  readonly verb: string;
  /** What it is done to, for the audit row; a function where the deed makes it. */
  readonly subject: Subject | ((value: T) => Subject);
  /** From the form. The same key again gives the first result without running anything. */
  readonly idempotencyKey?: string | undefined;
  /** Who holds the key where nobody is signed in: the hash of a token or device. */
  readonly idempotencyHolder?: string;
  /** Codes and ids for the audit row, never what somebody wrote. */
  readonly details?: Json | ((value: T) => Json);
  /** Reads that must not change until the end (matching): costs retries on PostgreSQL. */
  readonly isSerializable?: boolean;
}

type Caller = Pick<Context, 'system' | 'actor' | 'clock' | 'requestId' | 'newId'>;

/**
 * Runs a verb on one branch. Everything `fn` writes, the audit row and the first result of the
 * idempotency key are kept together or not at all; a refusal rolls back. `fn` runs again (up to five
 * times more) when the database had to choose between two writers, so it does nothing but read and
 * write through `tx`. `changed-meanwhile`: a unique key or `changeOne` shows that another was first.
 * With an idempotency key the value must be JSON.
 */
export function inTransaction<T, R extends string>(
  ctx: Caller & Pick<Context, 'branchId'>,
  what: Deed<T>,
  fn: (tx: BranchTx) => Promise<Result<T, R>>,
): Promise<Result<T, R | 'changed-meanwhile'>> {
  const { branchId } = ctx;
  return transact(ctx, branchId, what, (tx) =>
    fn({ ...branchDb(tx, branchId), branchId, system: tx }),
  );
}

/** As inTransaction, for what belongs to no branch: accounts, sessions, the installation. */
export function systemTransaction<T, R extends string>(
  ctx: Caller,
  what: Deed<T>,
  fn: (tx: SystemTx) => Promise<Result<T, R>>,
): Promise<Result<T, R | 'changed-meanwhile'>> {
  return transact(ctx, null, what, fn);
}

/**
 * For a conditional write (`where: { id, version }`): exactly one row, or the transaction ends as
 * `changed-meanwhile`.
 */
export async function changeOne(written: Promise<{ readonly count: number }>): Promise<void> {
  const { count } = await written;
  if (count === 0) throw new ChangedMeanwhile();
  if (count > 1) throw new Error(`A conditional write changed ${count} rows`);
}

const CHANGED_MEANWHILE = { ok: false, refusal: 'changed-meanwhile' } as const;

class ChangedMeanwhile extends Error {
  override readonly name = 'ChangedMeanwhile';
}

/** Carries a refusal out of the transaction, which rolls it back. */
class Refused<R extends string> extends Error {
  readonly result: Result<never, R>;

  constructor(result: Result<never, R>) {
    super('refused');
    this.result = result;
  }
}

async function transact<T, R extends string>(
  ctx: Caller,
  branchId: string | null,
  what: Deed<T>,
  fn: (tx: SystemTx) => Promise<Result<T, R>>,
): Promise<Result<T, R | 'changed-meanwhile'>> {
  const earlier = await firstResult<T>(ctx.system, ctx, what);
  if (earlier) return earlier;
  const isolation = what.isSerializable ? ({ isolationLevel: 'Serializable' } as const) : {};
  try {
    return await retrying(ctx.system, isolation, async (tx) => {
      await takeKey(tx, ctx, what);
      const result = await fn(tx);
      if (!result.ok) throw new Refused(result);
      await recordAudit(tx, ctx, branchId, what, result.value);
      await rememberResult(tx, ctx, what, result.value);
      return result;
    });
  } catch (error) {
    if (error instanceof Refused) return error.result;
    if (error instanceof ChangedMeanwhile) return CHANGED_MEANWHILE;
    if (!isUniqueViolation(error)) throw error;
    return lostTo(uniqueViolation(error), () => firstResult<T>(ctx.system, ctx, what), error);
  }
}

async function lostTo<T>(
  violation: UniqueViolation,
  first: () => Promise<Result<T, never> | undefined>,
  error: unknown,
): Promise<Result<T, 'changed-meanwhile'>> {
  if (violation.model === 'IdempotencyKey') {
    const earlier = await first();
    if (earlier) return earlier;
  }
  // Two rows of one id are a fault of ours, not another's haste.
  if (violation.isOfId) throw error;
  return CHANGED_MEANWHILE;
}

const RETRIES = 5;

async function retrying<V>(
  system: SystemDb,
  options: { readonly isolationLevel?: 'Serializable' },
  work: (tx: SystemTx) => Promise<V>,
): Promise<V> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await system.$transaction(work, options);
    } catch (error) {
      if (attempt === RETRIES || !isConflict(error)) throw error;
      await pause(20 + Math.random() * 300);
    }
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
