import type { Clock } from '~/domain/kernel/programme-time';
import { dateOf } from '~/infra/access-tokens.server';
import type { SystemDb } from '~/infra/db/database';

/** A message that still has to go. */
export const DUE = { sentAt: null, gaveUpAt: null } as const;

const SELECTED = {
  id: true,
  branchId: true,
  template: true,
  toAddress: true,
  subject: true,
  body: true,
  attempts: true,
  isUrgent: true,
  recipientType: true,
  recipientId: true,
  createdAt: true,
} as const;

/** One channel's messages whose time has come, those never tried first. */
export function findDue(
  { system, clock }: { readonly system: SystemDb; readonly clock: Clock },
  channel: 'email' | 'sms',
  take: number,
) {
  return system.outboxMessage.findMany({
    where: { channel, ...DUE, sendAfterAt: { lte: dateOf(clock.now()) } },
    orderBy: [{ attempts: 'asc' }, { sendAfterAt: 'asc' }, { id: 'asc' }],
    take,
    select: SELECTED,
  });
}

export type DueMessage = Awaited<ReturnType<typeof findDue>>[number];
