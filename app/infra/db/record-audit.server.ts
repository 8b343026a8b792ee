import type { Actor } from '~/domain/access/actor';
import type { Context } from '../context';
import type { SystemTx } from './database';
import type { Deed } from './in-transaction.server';

/** Null for a visitor and for a job. */
export function actorUserId(actor: Actor): string | null {
  return 'userId' in actor ? actor.userId : null;
}

/** One row of who did what, in the transaction of the deed. */
export async function recordAudit<T>(
  tx: SystemTx,
  ctx: Pick<Context, 'actor' | 'clock' | 'requestId' | 'newId'>,
  branchId: string | null,
  what: Deed<T>,
  value: T,
): Promise<void> {
  const subject = typeof what.subject === 'function' ? what.subject(value) : what.subject;
  const details = typeof what.details === 'function' ? what.details(value) : what.details;
  await tx.auditEvent.create({
    data: {
      id: ctx.newId(),
      branchId,
      at: new Date(ctx.clock.now().epochMilliseconds),
      actorUserId: actorUserId(ctx.actor),
      actorRole: ctx.actor.role,
      verb: what.verb,
      subjectType: subject.type,
      subjectId: subject.id,
      ...(details === undefined ? {} : { details }),
      requestId: ctx.requestId,
    },
  });
}
