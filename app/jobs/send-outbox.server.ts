import { setTimeout } from 'node:timers/promises';
import { type OutboxWorld, openSender, type Sender } from '~/features/messages/send-outbox.server';
import { isMoot } from '~/features/reminders/is-moot.query.server';
import { openMailer } from '~/infra/mailer.server';
import type { Runtime } from '~/infra/runtime';
import { openSms } from '~/infra/sms/open-sms.server';

const PAUSE_MS = 2_000;

type SendingWorld = Pick<Runtime, 'env' | 'database' | 'clock' | 'log'>;

/** One sender for each channel that is set, so that a slow one does not hold up the other. */
export function openSenders(runtime: SendingWorld): readonly Sender[] {
  const { env, database, clock, log } = runtime;
  const parts = { system: database.system, clock, log };
  const world: OutboxWorld = { ...parts, isMoot: (message) => isMoot(parts, message) };
  const mailer = openMailer(env);
  const sms = openSms(env);
  return [
    ...(mailer ? [openSender(world, 'email', mailer)] : []),
    ...(sms ? [openSender(world, 'sms', sms)] : []),
  ];
}

/** Looks every other second for messages to send, until stopped. Never in the demo. */
export function startOutbox(runtime: SendingWorld): { stop(): Promise<void> } {
  if (runtime.env.isDemo) return { stop: async () => undefined };
  const stopping = new AbortController();
  const loops = openSenders(runtime).map(async (sender) => {
    while (!stopping.signal.aborted) {
      await sender.look().catch((error: unknown) => runtime.log.error('outbox', { error }));
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
