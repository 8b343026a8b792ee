import { userIdOf } from '~/domain/access/actor';
import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { changeOne, inTransaction } from '~/infra/db/in-transaction.server';
import type { CommonRefusal } from '../refusal-codes';
import { sortOf } from './message-sort';
import { findRecipients } from './recipients.query.server';
import { undelivered } from './undelivered.query.server';

const SELECT = {
  id: true,
  recipientType: true,
  recipientId: true,
  template: true,
  gaveUpAt: true,
} as const;

/**
 * Puts a message that did not arrive back among those to send, to the contact that the person has
 * now, by the channel that is asked for. `not-allowed-now`: there is no such way to the person, or it
 * is a way to sign in, which is asked for anew.
 */
export async function resendMessage(
  ctx: Context,
  input: { readonly messageId: string; readonly channel: 'email' | 'sms' },
  options: { readonly key?: string | undefined },
): Promise<Result<null, CommonRefusal>> {
  const { messageId, channel } = input;
  const where = await undelivered(ctx);
  return inTransaction<null, CommonRefusal>(
    ctx,
    {
      verb: 'delivery.manage',
      subject: { type: 'message', id: messageId },
      idempotencyKey: options.key,
      details: { channel },
    },
    async (tx) => {
      const row = await tx.outboxMessage.findFirst({
        where: { ...where, id: messageId },
        select: SELECT,
      });
      if (!row) return refuse('not-found');
      const people = await findRecipients({ db: tx, system: tx.system }, [row]);
      const to = people.get(row.recipientId)?.ways[channel];
      if (!to || sortOf(row.template) === 'sign-in') return refuse('not-allowed-now');
      await changeOne(
        tx.outboxMessage.updateMany({
          where: { id: row.id, gaveUpAt: row.gaveUpAt, sentAt: null },
          data: {
            channel,
            toAddress: to,
            attempts: 0,
            failure: '',
            gaveUpAt: null,
            sendAfterAt: dateOf(ctx.clock.now()),
          },
        }),
      );
      return ok(null);
    },
  );
}

/** Takes a message off the list because somebody rang instead; the call stands in the history. */
export async function settleByPhone(
  ctx: Context,
  input: { readonly messageId: string },
  options: { readonly key?: string | undefined },
): Promise<Result<null, CommonRefusal>> {
  const { messageId } = input;
  const where = await undelivered(ctx);
  return inTransaction<null, CommonRefusal>(
    ctx,
    {
      verb: 'delivery.manage',
      subject: { type: 'message', id: messageId },
      idempotencyKey: options.key,
      details: { channel: 'call' },
    },
    async (tx) => {
      const row = await tx.outboxMessage.findFirst({
        where: { ...where, id: messageId },
        select: SELECT,
      });
      if (!row) return refuse('not-found');
      const at = dateOf(ctx.clock.now());
      await changeOne(
        tx.outboxMessage.updateMany({
          where: { id: row.id, gaveUpAt: row.gaveUpAt, sentAt: null },
          data: { sentAt: at, failure: 'by-phone' },
        }),
      );
      if (row.recipientType === 'guide' || row.recipientType === 'participant') {
        await tx.contactNote.create({
          data: {
            id: ctx.newId(),
            branchId: ctx.branchId,
            subjectType: row.recipientType,
            subjectId: row.recipientId,
            channel: 'call',
            direction: 'to-person',
            contactOn: today(ctx.clock).toString(),
            byUserId: userIdOf(ctx.actor),
            createdAt: at,
          },
        });
      }
      return ok(null);
    },
  );
}
