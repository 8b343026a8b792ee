import type { Clock } from '~/domain/kernel/programme-time';
import { dateOf } from '~/infra/access-tokens.server';
import type { SystemDb } from '~/infra/db/database';
import type { Carrier, Delivery } from '~/infra/delivery';
import type { Log } from '~/infra/log.server';
import { isLastAttempt, minutesUntilNext } from './backoff';
import { DUE, type DueMessage, findDue } from './due-messages.query.server';
import { postponeForQuiet } from './postpone-for-quiet.server';

/** Longer than a carrier may take: a claim that runs out is a dead server's. */
const CLAIM_MINUTES = 3;
const READ_AT_ONCE = 100;

export interface OutboxWorld {
  readonly system: SystemDb;
  readonly clock: Clock;
  readonly log: Log;
  /** True where the cause of a message has gone meanwhile: then it is not sent. */
  isMoot?(message: DueMessage): Promise<boolean>;
}

export interface Sender {
  /** Begins with everything that is due; some may still be under way when it answers. */
  look(): Promise<void>;
  /** Waits for what is under way. */
  rest(): Promise<void>;
}

/**
 * Sends one channel's messages, several at a time, new ones before those that failed. A message is
 * claimed first (its next time moves on, if nobody else moved it), so two servers never send it at
 * the same time; it is marked as sent after the carrier took it. Cut off between the two it goes
 * again, with the same id: at least once, never lost.
 */
export function openSender(
  world: OutboxWorld,
  channel: 'email' | 'sms',
  carrier: Carrier,
  mostAtOnce = 10,
): Sender {
  const underWay = new Set<Promise<void>>();

  function begin(message: DueMessage): void {
    const work = deliver(world, carrier, message)
      .catch((error: unknown) => world.log.error('outbox', { job: channel, error }))
      .finally(() => underWay.delete(work));
    underWay.add(work);
  }

  return {
    async look() {
      for (;;) {
        const found = await findDue(world, channel, READ_AT_ONCE);
        const awake = await postponeForQuiet(world, found);
        for (const message of awake) {
          while (underWay.size >= mostAtOnce) await Promise.race(underWay);
          begin(message);
        }
        if (found.length < READ_AT_ONCE) return;
        if (underWay.size > 0) await Promise.race(underWay);
      }
    },
    async rest() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

async function deliver(world: OutboxWorld, carrier: Carrier, message: DueMessage): Promise<void> {
  const { system, clock } = world;
  const { id } = message;
  const claimed = await system.outboxMessage.updateMany({
    where: { id, attempts: message.attempts, ...DUE, sendAfterAt: { lte: dateOf(clock.now()) } },
    data: {
      attempts: { increment: 1 },
      sendAfterAt: dateOf(clock.now().add({ minutes: CLAIM_MINUTES })),
    },
  });
  if (claimed.count !== 1) return;
  if (await world.isMoot?.(message)) {
    await system.outboxMessage.deleteMany({ where: { id, sentAt: null } });
    return;
  }
  const { toAddress: to, subject, body } = message;
  const outcome = await carrier.send({ id, to, subject, body });
  await record(world, { ...message, attempts: message.attempts + 1 }, outcome);
}

async function record(world: OutboxWorld, message: DueMessage, outcome: Delivery): Promise<void> {
  const { id, attempts } = message;
  const now = world.clock.now();
  if (outcome.kind === 'taken') {
    await world.system.outboxMessage.updateMany({
      where: { id, sentAt: null },
      data: { sentAt: dateOf(now), failure: '', gaveUpAt: null, providerRef: outcome.providerRef },
    });
    return;
  }
  const failure = outcome.kind === 'refused' ? 'refused' : outcome.failure;
  const isOver = outcome.kind === 'refused' || isLastAttempt(attempts);
  const sendAfterAt = dateOf(now.add({ minutes: minutesUntilNext(attempts) }));
  await world.system.outboxMessage.updateMany({
    where: { id, attempts, sentAt: null },
    data: { failure, ...(isOver ? { gaveUpAt: dateOf(now) } : { sendAfterAt }) },
  });
  if (isOver) world.log.warn('message-gave-up', { code: failure, count: attempts });
}
