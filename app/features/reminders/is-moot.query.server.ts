import type { Clock } from '~/domain/kernel/programme-time';
import { today } from '~/domain/kernel/programme-time';
import { REMINDED_STATES } from '~/domain/pairing/reminders';
import type { SystemDb } from '~/infra/db/database';
import { LISTED } from '../participants/visible-participants.query';
import { REMINDER_TEMPLATE } from './remind-person.server';

/**
 * Whether a reminder that waits to be sent has lost its cause: none of the pairings that it asks
 * about is open, at rest neither by a pause nor by what the pair said, and unprotected.
 */
export async function isMoot(
  { system, clock }: { readonly system: SystemDb; readonly clock: Clock },
  message: {
    readonly template: string;
    readonly branchId: string | null;
    readonly recipientId: string;
    readonly createdAt: Date;
  },
): Promise<boolean> {
  const { template, branchId, recipientId, createdAt } = message;
  if (template !== REMINDER_TEMPLATE || branchId === null) return false;
  const reminders = await system.reminder.findMany({
    where: { branchId, personId: recipientId, at: createdAt },
    select: { pairingId: true },
  });
  const day = today(clock).toString();
  const covering = {
    fromOn: { lte: day },
    untilOn: { gte: day },
    OR: [{ endedOn: null }, { endedOn: { gt: day } }],
  };
  const live = await system.pairing.count({
    where: {
      branchId,
      id: { in: reminders.map(({ pairingId }) => pairingId) },
      state: { in: [...REMINDED_STATES] },
      participant: LISTED,
      breaks: { none: covering },
    },
  });
  return live === 0;
}
