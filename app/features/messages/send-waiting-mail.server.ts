import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { Mailer } from '~/infra/mailer.server';

const AT_ONCE = 20;
const MOST_ATTEMPTS = 8;

/**
 * Sends the mails that are due, oldest first, at most twenty a round; answers how many were taken. A
 * mail is first claimed, so two servers do not send it at the same time, and marked as sent after the
 * mail server took it: cut off between the two it goes again, with the same Message-ID. Refused mails
 * are tried again after 1, 2, 4 … minutes, eight times in all.
 */
export async function sendWaitingMail(
  ctx: Pick<Context, 'system' | 'clock'>,
  mailer: Mailer,
): Promise<number> {
  const now = ctx.clock.now();
  const waiting = await ctx.system.outboxMessage.findMany({
    where: {
      channel: 'email',
      sentAt: null,
      sendAfterAt: { lte: dateOf(now) },
      attempts: { lt: MOST_ATTEMPTS },
    },
    orderBy: [{ sendAfterAt: 'asc' }, { id: 'asc' }],
    take: AT_ONCE,
    select: { id: true, toAddress: true, subject: true, body: true, attempts: true },
  });
  let sent = 0;
  for (const message of waiting) {
    const { id, attempts } = message;
    const claimed = await ctx.system.outboxMessage.updateMany({
      where: { id, sentAt: null, attempts },
      data: {
        attempts: { increment: 1 },
        sendAfterAt: dateOf(now.add({ minutes: 2 ** attempts })),
      },
    });
    if (claimed.count !== 1) continue;
    try {
      await mailer.send({
        id,
        to: message.toAddress,
        subject: message.subject,
        body: message.body,
      });
      await ctx.system.outboxMessage.updateMany({
        where: { id },
        data: { sentAt: dateOf(ctx.clock.now()), failure: '' },
      });
      sent += 1;
    } catch (error) {
      await ctx.system.outboxMessage.updateMany({
        where: { id },
        data: { failure: codeOf(error) },
      });
    }
  }
  return sent;
}

/** What went wrong as a code; the server's own words can quote addresses and stay out. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^[A-Z_]{1,20}$/.test(code) ? code : 'FAILED';
}
