import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterEach, expect, it } from 'vitest';
import { openMailer } from '~/infra/mailer.server';
import { enqueueMessage } from '~/infra/outbox.server';
import { contextOn, type TestContext } from '~/testing/context';
import { describeOnBothEngines } from '~/testing/database';
import { sendWaitingMail } from './send-waiting-mail.server';

const received: string[] = [];
let server: SMTPServer | undefined;

/** A mail server on a real port; it refuses the first mails it is told to. */
async function mailServer(refusals = 0): Promise<string> {
  let left = refusals;
  received.length = 0;
  const opened = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, callback) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        left -= 1;
        if (left >= 0) return callback(new Error('Not now'));
        received.push(Buffer.concat(parts).toString());
        callback();
      });
    },
  });
  server = opened;
  return new Promise((resolve) => {
    const listening = opened.listen(0, '127.0.0.1', () => {
      resolve(`smtp://127.0.0.1:${listening.address().port}`);
    });
  });
}

afterEach(() => new Promise<void>((done) => (server ? server.close(done) : done())));

function mailerTo(smtpUrl: string) {
  const mailer = openMailer({
    smtpUrl,
    mailFrom: 'post@guide.test',
    baseUrl: 'https://guide.test',
  });
  if (!mailer) throw new Error('no mailer');
  return mailer;
}

async function enqueue(ctx: TestContext, key: string): Promise<void> {
  await enqueueMessage(ctx.system, ctx, {
    branchId: null,
    channel: 'email',
    to: 'somebody@example.test',
    template: 'ask-about-match',
    locale: 'nb',
    subject: 'Du har en beskjed',
    body: 'Åpne lenken: https://guide.test/link/match/x',
    dedupeKey: key,
  });
}

describeOnBothEngines('a mail in the outbox', (db) => {
  it('goes once, as it was written, with an id that follows from the message', async () => {
    const ctx = contextOn(db());
    await enqueue(ctx, 'one');
    const mailer = mailerTo(await mailServer());
    expect(await sendWaitingMail(ctx, mailer)).toBe(1);
    expect(await sendWaitingMail(ctx, mailer)).toBe(0);
    expect(received).toHaveLength(1);
    const mail = await simpleParser(received[0] ?? '');
    const row = await ctx.system.outboxMessage.findFirstOrThrow();
    expect(mail.subject).toBe('Du har en beskjed');
    expect(mail.text).toContain('https://guide.test/link/match/x');
    expect(mail.messageId).toBe(`<${row.id}@guide.test>`);
    expect(row.sentAt).not.toBeNull();
  });

  it('is tried again later when the server refused it, and not before', async () => {
    const ctx = contextOn(db());
    await enqueue(ctx, 'one');
    const mailer = mailerTo(await mailServer(1));
    expect(await sendWaitingMail(ctx, mailer)).toBe(0);
    expect(await sendWaitingMail(ctx, mailer)).toBe(0);
    ctx.clock.advance('PT1M');
    expect(await sendWaitingMail(ctx, mailer)).toBe(1);
    expect(received).toHaveLength(1);
  });

  it('is sent by one of two servers that look at the same time', async () => {
    const ctx = contextOn(db());
    await enqueue(ctx, 'one');
    const mailer = mailerTo(await mailServer());
    const sent = await Promise.all([sendWaitingMail(ctx, mailer), sendWaitingMail(ctx, mailer)]);
    expect(sent.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(received).toHaveLength(1);
  });
});

it('stays where no mail server is set', () => {
  expect(openMailer({ smtpUrl: '', mailFrom: '', baseUrl: 'https://guide.test' })).toBeNull();
});
