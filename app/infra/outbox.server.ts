import type { Clock } from '~/domain/kernel/programme-time';
import { dateOf } from './access-tokens.server';
import type { SystemTx } from './db/database';

export interface OutgoingMessage {
  readonly branchId: string | null;
  readonly channel: 'email' | 'sms';
  readonly to: string;
  /** Folder name in app/mail. */
  readonly template: string;
  readonly locale: string;
  /** For e-mail: a fixed neutral line from the `mail` catalogue, without names, places or what this is. */
  readonly subject: string;
  readonly body: string;
  readonly recipient?: { readonly type: 'guide' | 'participant' | 'user'; readonly id: string };
  /** One message per key, however often its cause runs. */
  readonly dedupeKey: string;
  /** Somebody asked for it and waits: it leaves in quiet hours too. Else it waits until they are over. */
  readonly urgency?: 'at-once';
}

/**
 * Puts a message in the outbox, in the transaction of what caused it. Header characters in an
 * address or subject throw: they have no way in but an attack.
 */
export async function enqueueMessage(
  tx: SystemTx,
  context: { readonly clock: Clock; newId(): string },
  message: OutgoingMessage,
): Promise<void> {
  if (/[\r\n\0]/.test(message.to + message.subject))
    throw new Error('Control character in a header');
  const at = dateOf(context.clock.now());
  await tx.outboxMessage.create({
    data: {
      id: context.newId(),
      branchId: message.branchId,
      channel: message.channel,
      toAddress: message.to,
      template: message.template,
      locale: message.locale,
      subject: message.subject,
      body: message.body,
      recipientType: message.recipient?.type ?? '',
      recipientId: message.recipient?.id ?? '',
      dedupeKey: message.dedupeKey,
      isUrgent: message.urgency === 'at-once',
      createdAt: at,
      sendAfterAt: at,
    },
  });
}

/** How a person wants to be reached, as far as the contact details allow; null when only by voice. */
export function channelTo(person: {
  readonly preferredChannel: string;
  readonly email: string | null;
  readonly phone: string | null;
}): { readonly channel: 'email' | 'sms'; readonly to: string } | null {
  const { preferredChannel, email, phone } = person;
  // A participant whom we must take care with.
  if (preferredChannel === 'voice') return null;
  if (phone && (preferredChannel === 'sms' || !email)) return { channel: 'sms', to: phone };
  if (email) return { channel: 'email', to: email };
  return null;
}
