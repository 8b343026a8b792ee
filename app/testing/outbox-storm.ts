import type { Clock } from '~/domain/kernel/programme-time';
import { openSender } from '~/features/messages/send-outbox.server';
import type { SystemDb } from '~/infra/db/database';
import { newId } from '~/infra/ids.server';
import { openMailer } from '~/infra/mailer.server';
import { enqueueMessage } from '~/infra/outbox.server';
import type { Behaviour, MailSink } from './mail-sink';

// A mail server with every fault at once: of 100 addresses some are refused, some slow, some cut off.

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** How the server treats an address such as `storm-17@example.test` at its nth attempt. */
export function stormOf(to: string, attempt: number): Behaviour {
  const kind = Number(/\d+/.exec(to)?.[0] ?? 0) % 100;
  if (kind < 5) return 'unknown';
  if (kind < 15) return attempt <= 2 ? 'busy' : 'take';
  if (kind < 22) return attempt === 1 ? 'reject' : 'take';
  if (kind < 25) return attempt === 1 ? 'hang' : 'take';
  if (kind < 32) return attempt === 1 ? 'drop' : 'take';
  if (kind < 40) return attempt === 1 ? 'keep-and-drop' : 'take';
  return 'take';
}

/** Puts so many messages in the outbox, each to an address of its own. */
export async function enqueueStorm(system: SystemDb, clock: Clock, count: number): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    await enqueueMessage(
      system,
      { clock, newId },
      {
        branchId: null,
        channel: 'email',
        to: `storm-${number}@example.test`,
        template: 'ask-about-match',
        locale: 'nb',
        subject: 'Du har en beskjed',
        body: `https://guide.test/link/match/${number}`,
        dedupeKey: `storm-${number}`,
        urgency: 'at-once',
      },
    );
  }
}

/** One look of one server at the outbox, waited for. */
export async function lookOnce(
  world: { readonly system: SystemDb; readonly clock: Clock },
  smtpUrl: string,
  cutAfterMs: number,
): Promise<void> {
  const env = { smtpUrl, mailFrom: 'post@guide.test', baseUrl: 'https://guide.test' };
  const mailer = openMailer(env, cutAfterMs);
  if (!mailer) throw new Error('no mailer');
  const sender = openSender({ ...world, log: SILENT }, 'email', mailer);
  await sender.look();
  await sender.rest();
}

export interface StormVerdict {
  /** Neither with its recipient nor on the list of what did not arrive. */
  readonly lost: string[];
  readonly arrived: number;
  readonly onList: number;
  /** Addresses that got more than one, with how many more. */
  readonly twice: ReadonlyMap<string, number>;
  /** Of those, where the server had confirmed the first: that must never be. */
  readonly twiceAfterReply: string[];
  /** Addresses whose copies differ in their Message-ID. */
  readonly otherIds: string[];
}

export async function judge(
  system: SystemDb,
  received: MailSink['received'],
): Promise<StormVerdict> {
  const rows = await system.outboxMessage.findMany({
    select: { toAddress: true, sentAt: true, gaveUpAt: true },
  });
  const copies = new Map<string, MailSink['received']>();
  for (const mail of received) copies.set(mail.to, [...(copies.get(mail.to) ?? []), mail]);
  const repeated = [...copies].filter(([, all]) => all.length > 1);
  return {
    lost: rows
      .filter((row) => !copies.has(row.toAddress) && row.gaveUpAt === null)
      .map((row) => row.toAddress),
    arrived: copies.size,
    onList: rows.filter((row) => row.gaveUpAt !== null && row.sentAt === null).length,
    twice: new Map(repeated.map(([to, all]) => [to, all.length - 1])),
    twiceAfterReply: repeated
      .filter(([, all]) => all.slice(0, -1).some((mail) => mail.isConfirmed))
      .map(([to]) => to),
    otherIds: repeated
      .filter(([, all]) => new Set(all.map((mail) => mail.messageId)).size > 1)
      .map(([to]) => to),
  };
}
