import { createTransport } from 'nodemailer';
import { type Carrier, CUT_AFTER_MS, type Delivery, type Failure } from './delivery';
import type { Env } from './env.server';

/**
 * The mailer of an installation, or null where no SMTP server is set. The Message-ID follows from the
 * message, so a mail that is sent twice is known as one. A mail that is cut off has its connection
 * closed: it cannot arrive after it was given up for this time.
 */
export function openMailer(
  env: Pick<Env, 'smtpUrl' | 'mailFrom' | 'baseUrl'>,
  cutAfterMs: number = CUT_AFTER_MS,
): Carrier | null {
  if (env.smtpUrl === '') return null;
  const transport = createTransport(env.smtpUrl, {
    from: env.mailFrom,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const { hostname } = new URL(env.baseUrl);
  return {
    async send({ id, to, subject, body }) {
      try {
        await transport.sendMail({
          messageId: `<${id}@${hostname}>`,
          to: { name: '', address: to },
          subject,
          text: body,
          headers: { 'Auto-Submitted': 'auto-generated' },
          signal: AbortSignal.timeout(cutAfterMs),
        });
        return { kind: 'taken', providerRef: '' };
      } catch (error) {
        return deliveryOf(error);
      }
    },
  };
}

/**
 * A 5xx to RCPT TO is about the recipient, unless its enhanced code says policy (5.7.x: relaying
 * denied, a block list), which is about us. Any other 5xx can be a setting that is mended tomorrow.
 */
function deliveryOf(error: unknown): Delivery {
  const { code, command, responseCode, response } = partsOf(error);
  const isPolicy = /^5\d\d[ -]5\.7\./.test(response);
  if (command === 'RCPT TO' && responseCode >= 500 && !isPolicy) return { kind: 'refused' };
  const failure: Failure =
    code === 'EAUTH' || code === 'ENOAUTH'
      ? 'not-let-in'
      : code === 'EABORT' || code === 'ETIMEDOUT'
        ? 'too-slow'
        : responseCode >= 500
          ? 'rejected'
          : responseCode >= 400
            ? 'busy'
            : code === 'EPROTOCOL'
              ? 'unreadable'
              : 'unreachable';
  return { kind: 'failed', failure };
}

function partsOf(error: unknown) {
  const field = (name: string) =>
    typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
  return {
    code: String(field('code') ?? ''),
    command: String(field('command') ?? ''),
    responseCode: Number(field('responseCode') ?? 0),
    response: String(field('response') ?? ''),
  };
}
