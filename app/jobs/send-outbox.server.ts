import { setTimeout } from 'node:timers/promises';
import { type OutboxWorld, openSender } from '~/features/messages/send-outbox.server';
import { isMoot } from '~/features/reminders/is-moot.query.server';
import { openMailer } from '~/infra/mailer.server';
import type { Runtime } from '~/infra/runtime';
import { openSms } from '~/infra/sms/open-sms.server';

const PAUSE_MS = 2_000;

/**
 * Looks every other second for messages to send, until stopped; each channel by itself, so that a
 * slow one does not hold up the other. Nothing where a channel is not set, and never in the demo.
 */
export function startOutbox(runtime: Runtime): { stop(): Promise<void> } {
  const { env, database, clock, log } = runtime;
  if (env.isDemo) return { stop: async () => undefined };
  const parts = { system: database.system, clock, log };
  const world: OutboxWorld = { ...parts, isMoot: (message) => isMoot(parts, message) };
  const mailer = openMailer(env);
  const sms = openSms(env);
  const senders = [
    ...(mailer ? [openSender(world, 'email', mailer)] : []),
    ...(sms ? [openSender(world, 'sms', sms)] : []),
  ];
  const stopping = new AbortController();
  const loops = senders.map(async (sender) => {
    while (!stopping.signal.aborted) {
      await sender.look().catch((error: unknown) => log.error('outbox', { error }));
      await setTimeout(PAUSE_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
    await sender.rest();
  });
  return {
    async stop() {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}
