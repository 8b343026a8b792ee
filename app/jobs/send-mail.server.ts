import { sendWaitingMail } from '~/features/messages/send-waiting-mail.server';
import { openMailer } from '~/infra/mailer.server';
import type { Runtime } from '~/infra/runtime';

const PAUSE_MS = 2_000;

/** Sends waiting mails every other second until stopped; nothing where no mail server is set, and never in the demo. */
export function startMail(runtime: Runtime): { stop(): Promise<void> } {
  const mailer = runtime.env.isDemo ? null : openMailer(runtime.env);
  if (!mailer) return { stop: async () => undefined };
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let atWork: Promise<unknown> = Promise.resolve();
  const look = (): void => {
    atWork = sendWaitingMail({ system: runtime.database.system, clock: runtime.clock }, mailer)
      .catch((error: unknown) => runtime.log.error('mail', { error }))
      .finally(() => {
        if (!isStopped) timer = setTimeout(look, PAUSE_MS);
      });
  };
  look();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await atWork;
    },
  };
}
