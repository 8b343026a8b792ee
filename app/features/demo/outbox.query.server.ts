import type { SystemDb } from '~/infra/db/database';

export const OUTBOX_PAGE_SIZE = 25;

export interface ShownMessage {
  readonly id: string;
  readonly channel: 'email' | 'sms';
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  /** ISO moment. */
  readonly at: string;
}

/** Every e-mail and SMS of the demo, newest first. Pages count from 1. */
export async function listOutbox(
  db: SystemDb,
  page: number,
): Promise<{ readonly messages: readonly ShownMessage[]; readonly total: number }> {
  const total = await db.outboxMessage.count();
  const rows = await db.outboxMessage.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    skip: (page - 1) * OUTBOX_PAGE_SIZE,
    take: OUTBOX_PAGE_SIZE,
    select: {
      id: true,
      channel: true,
      toAddress: true,
      subject: true,
      body: true,
      createdAt: true,
    },
  });
  const messages = rows.map(
    ({ id, channel, toAddress, subject, body, createdAt }): ShownMessage => ({
      id,
      channel: channel === 'sms' ? 'sms' : 'email',
      to: toAddress,
      subject,
      body,
      at: createdAt.toISOString(),
    }),
  );
  return { messages, total };
}
