import { once } from 'node:events';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The first address in it. */
  readonly link: string;
}

export interface Mailbox {
  /** Where the program hands its mail to, as SMTP_URL takes it. */
  readonly url: string;
  /** Waits for the next mail. */
  next(): Promise<Mail>;
  close(): Promise<void>;
}

/** A mail server on a free port that keeps what it is given. */
export async function openMailbox(): Promise<Mailbox> {
  const waiting: Mail[] = [];
  const arrived = new EventTarget();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    async onData(stream, _session, callback) {
      const parts: Buffer[] = [];
      for await (const part of stream) parts.push(Buffer.from(part));
      const { to, subject = '', text = '' } = await simpleParser(Buffer.concat(parts));
      const link = /https?:\/\/\S+/.exec(text)?.[0] ?? '';
      waiting.push({ to: to?.text ?? '', subject, text, link });
      arrived.dispatchEvent(new Event('mail'));
      callback();
    },
  });
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => resolve(listening.address().port));
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    async next() {
      if (waiting.length === 0) await once(arrived, 'mail');
      const mail = waiting.shift();
      if (!mail) throw new Error('The mail is gone');
      return mail;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
