import { LISTED } from '~/features/participants/visible-participants.query';
import type { Context } from '~/infra/context';
import type { Prisma } from '~/infra/db/database';
import { FAILURES, type Failure } from '~/infra/delivery';
import { type MessageSort, sortOf } from './message-sort';
import { findRecipients } from './recipients.query.server';

export const UNDELIVERED_PAGE_SIZE = 25;

type Channel = 'email' | 'sms';

/** A message that did not arrive, without its text: that may hold a way in. */
export interface UndeliveredRow {
  readonly id: string;
  readonly name: string;
  /** Page of the person; null for staff and whoever is gone. */
  readonly href: string | null;
  /** Where the contact is corrected, when that is what is wrong. */
  readonly fixHref: string | null;
  readonly sort: MessageSort;
  readonly channel: Channel;
  readonly failure: Failure;
  readonly gaveUpAt: string;
  readonly canTryAgain: boolean;
  /** The other way to the same person, where there is one. */
  readonly other: Channel | null;
  readonly isPerson: boolean;
}

type Reader = Pick<Context, 'db' | 'actor' | 'system'>;

/** What did not arrive, newest first, 25 a page; seven statements. */
export async function listUndelivered(
  ctx: Reader,
  page: number,
): Promise<{
  readonly rows: readonly UndeliveredRow[];
  readonly total: number;
  readonly pages: number;
}> {
  const where = await undelivered(ctx);
  const total = await ctx.db.outboxMessage.count({ where });
  const messages = await ctx.db.outboxMessage.findMany({
    where,
    orderBy: [{ gaveUpAt: 'desc' }, { id: 'asc' }],
    skip: (page - 1) * UNDELIVERED_PAGE_SIZE,
    take: UNDELIVERED_PAGE_SIZE,
    select: {
      id: true,
      recipientType: true,
      recipientId: true,
      template: true,
      channel: true,
      failure: true,
      gaveUpAt: true,
    },
  });
  const people = await findRecipients(ctx, messages);
  const rows = messages.map((message): UndeliveredRow => {
    const channel = message.channel === 'sms' ? 'sms' : 'email';
    const person = people.get(message.recipientId);
    const failure = FAILURES.find((one) => one === message.failure) ?? 'unreachable';
    const sort = sortOf(message.template);
    const [mayResend, other] = [sort !== 'sign-in', channel === 'sms' ? 'email' : 'sms'] as const;
    return {
      id: message.id,
      name: person?.name ?? '',
      href: person?.href ?? null,
      fixHref: failure === 'refused' ? (person?.editHref ?? null) : null,
      sort,
      channel,
      failure,
      gaveUpAt: message.gaveUpAt?.toISOString() ?? '',
      canTryAgain: mayResend && (person?.ways[channel] ?? null) !== null,
      other: mayResend && person?.ways[other] ? other : null,
      isPerson: person?.href !== null && person !== undefined,
    };
  });
  return { rows, total, pages: Math.max(1, Math.ceil(total / UNDELIVERED_PAGE_SIZE)) };
}

/** Given up and not yet settled; nothing to a protected participant whom this reader does not handle. */
export async function undelivered(ctx: Reader): Promise<Prisma.OutboxMessageWhereInput> {
  const userId = 'userId' in ctx.actor ? ctx.actor.userId : '';
  const hidden = await ctx.db.participant.findMany({
    where: { NOT: LISTED, handlers: { none: { userId } } },
    select: { id: true },
  });
  return {
    gaveUpAt: { not: null },
    sentAt: null,
    recipientId: { notIn: hidden.map(({ id }) => id) },
  };
}
