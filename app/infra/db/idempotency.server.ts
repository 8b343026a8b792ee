import type { Result } from '~/domain/kernel/result';
import type { Context } from '../context';
import type { Json, SystemTx } from './database';
import { actorUserId } from './record-audit.server';

interface Keyed {
  readonly verb: string;
  readonly idempotencyKey?: string | undefined;
  readonly idempotencyHolder?: string;
}

/** What the same key gave before; undefined where it is new or there is none. */
export async function firstResult<T>(
  system: Pick<SystemTx, 'idempotencyKey'>,
  ctx: Pick<Context, 'actor'>,
  what: Keyed,
): Promise<Result<T, never> | undefined> {
  const unique = uniqueKey(ctx, what);
  if (unique === undefined) return undefined;
  const row = await system.idempotencyKey.findUnique({ where: { actor_action_key: unique } });
  if (row === null) return undefined;
  return isKept<T>(row.result) ? { ok: true, value: row.result.value } : undefined;
}

/** Written first: of two who come at once with one key, the second waits here and then fails. */
export async function takeKey(
  tx: SystemTx,
  ctx: Pick<Context, 'actor' | 'clock' | 'newId'>,
  what: Keyed,
): Promise<void> {
  const unique = uniqueKey(ctx, what);
  if (unique === undefined) return;
  const createdAt = new Date(ctx.clock.now().epochMilliseconds);
  await tx.idempotencyKey.create({
    data: { id: ctx.newId(), ...unique, result: {}, createdAt },
  });
}

/** Throws where the value would not come back as it was. */
export async function rememberResult(
  tx: SystemTx,
  ctx: Pick<Context, 'actor'>,
  what: Keyed,
  value: unknown,
): Promise<void> {
  const unique = uniqueKey(ctx, what);
  if (unique === undefined) return;
  const result =
    value === undefined
      ? { kept: true }
      : { kept: true, value: value === null ? null : jsonOf(value) };
  await tx.idempotencyKey.update({ where: { actor_action_key: unique }, data: { result } });
}

function uniqueKey(ctx: Pick<Context, 'actor'>, what: Keyed) {
  if (what.idempotencyKey === undefined || what.idempotencyKey === '') return undefined;
  const actor = what.idempotencyHolder ?? actorUserId(ctx.actor) ?? ctx.actor.role;
  return { actor, action: what.verb, key: what.idempotencyKey };
}

/** The shape is what rememberResult wrote for the same verb. */
function isKept<T>(result: unknown): result is { kept: true; value: T } {
  return typeof result === 'object' && result !== null && 'kept' in result;
}

function jsonOf(value: unknown): Json {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map((each) => (each === null ? null : jsonOf(each)));
  if (typeof value === 'object' && value !== null && isPlain(value)) {
    const entries = Object.entries(value).map(([key, each]) => [
      key,
      each === null ? null : jsonOf(each),
    ]);
    return Object.fromEntries(entries);
  }
  throw new Error('The result of a verb with an idempotency key must be JSON');
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
