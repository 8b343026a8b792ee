import { Temporal } from 'temporal-polyfill';
import { sendDigests } from '~/features/reminders/send-digests.server';
import { sendDueReminders } from '~/features/reminders/send-due-reminders.server';
import type { Database } from '~/infra/db/database';
import { readEnv } from '~/infra/env.server';
import { runSweeps } from '~/jobs/run-jobs.server';
import { openSenders } from '~/jobs/send-outbox.server';

/** A server that at the moments that it is told sweeps, then sends what waits. */
export function openSweeper(database: Database, smtpUrl: string, smsUrl: string) {
  let now = Temporal.Instant.from('2026-01-01T00:00:00Z');
  const faults: string[] = [];
  const runtime = {
    database,
    clock: { now: () => now },
    log: {
      info: () => undefined,
      warn: () => undefined,
      error: (event: string, fields?: { error?: unknown }) => {
        faults.push(`${event} ${fields?.error instanceof Error ? fields.error.message : ''}`);
      },
    },
    env: readEnv({
      NODE_ENV: 'test',
      BASE_URL: 'https://guide.test',
      SMTP_URL: smtpUrl,
      MAIL_FROM: 'post@guide.test',
      SMS_PROVIDER: 'http',
      SMS_HTTP_URL: smsUrl,
      SMS_HTTP_FIELDS: '{"to":"{{to}}","text":"{{text}}","ref":"{{ref}}"}',
    }),
  };
  const senders = openSenders(runtime);
  return {
    faults,
    async at(moment: string): Promise<void> {
      now = Temporal.Instant.from(moment);
      await runSweeps(runtime, [sendDueReminders, sendDigests]);
      for (const sender of senders) await sender.look();
      for (const sender of senders) await sender.rest();
    },
  };
}
