import { createTransport } from 'nodemailer';
import type { Env } from './env.server';

export interface OutgoingMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** Hands one mail to the mail server; throws when the server did not take it. */
export interface Mailer {
  send(mail: OutgoingMail): Promise<void>;
}

const SECONDS = 1_000;

/**
 * The mailer of an installation, or null where no SMTP server is set (the messages then stay in the
 * outbox). The Message-ID follows from the message, so a mail that is sent twice is known as one.
 */
export function openMailer(env: Pick<Env, 'smtpUrl' | 'mailFrom' | 'baseUrl'>): Mailer | null {
  if (env.smtpUrl === '') return null;
  const transport = createTransport(env.smtpUrl, {
    from: env.mailFrom,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const { hostname } = new URL(env.baseUrl);
  return {
    async send({ id, to, subject, body }) {
      await within(
        30 * SECONDS,
        transport.sendMail({
          messageId: `<${id}@${hostname}>`,
          to: { name: '', address: to },
          subject,
          text: body,
          headers: { 'Auto-Submitted': 'auto-generated' },
        }),
      );
    },
  };
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The mail server took too long')), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
