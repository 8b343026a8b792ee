import { afterEach, expect, it } from 'vitest';
import { openMailer } from '~/infra/mailer.server';
import { enqueueMessage } from '~/infra/outbox.server';
import { contextOn, type TestContext } from '~/testing/context';
import { describeOnBothEngines } from '~/testing/database';
import { type Behaviour, type MailSink, openMailSink } from '~/testing/mail-sink';
import { openSender } from './send-outbox.server';

let sink: MailSink | undefined;
afterEach(() => sink?.close());

const QUIET_LOG = { info: () => undefined, warn: () => undefined, error: () => undefined };

async function mailerTo(behave?: (to: string, attempt: number) => Behaviour, cutAfterMs?: number) {
  sink = await openMailSink(behave);
  const env = { smtpUrl: sink.url, mailFrom: 'post@guide.test', baseUrl: 'https://guide.test' };
  const mailer = openMailer(env, cutAfterMs);
  if (!mailer) throw new Error('no mailer');
  return { mailer, sink };
}

async function enqueue(ctx: TestContext, key: string, extra = {}): Promise<void> {
  await enqueueMessage(ctx.system, ctx, {
    branchId: 'branch-a',
    channel: 'email',
    to: `${key}@example.test`,
    template: 'ask-about-match',
    locale: 'nb',
    subject: 'Du har en beskjed',
    body: 'Åpne lenken: https://guide.test/link/match/x',
    dedupeKey: key,
    ...extra,
  });
}

type Parts = Awaited<ReturnType<typeof mailerTo>>;

/** One look, waited for. */
async function round(ctx: TestContext, { mailer }: Parts, isMoot?: () => Promise<boolean>) {
  const world = { system: ctx.system, clock: ctx.clock, log: QUIET_LOG };
  const sender = openSender(isMoot ? { ...world, isMoot } : world, 'email', mailer);
  await sender.look();
  await sender.rest();
}

const rowOf = (ctx: TestContext, dedupeKey = 'one') =>
  ctx.system.outboxMessage.findUniqueOrThrow({ where: { dedupeKey } });

describeOnBothEngines('a mail in the outbox', (db) => {
  it('goes once, with an id that follows from the message', async () => {
    const ctx = contextOn(db());
    await enqueue(ctx, 'one');
    const parts = await mailerTo();
    await round(ctx, parts);
    await round(ctx, parts);
    const row = await rowOf(ctx);
    expect(parts.sink.received).toMatchObject([
      { to: 'one@example.test', messageId: `<${row.id}@guide.test>` },
    ]);
    expect(parts.sink.received[0]?.raw).toContain('Subject: Du har en beskjed');
    expect(row).toMatchObject({ failure: '', attempts: 1, gaveUpAt: null });
    expect(row.sentAt).not.toBeNull();
  });

  it('is tried again after a minute, two, four … when the server is busy', async () => {
    const ctx = contextOn(db());
    await enqueue(ctx, 'one');
    const parts = await mailerTo((_, attempt) => (attempt < 4 ? 'busy' : 'take'));
    for (const minutes of [0, 1, 2]) {
      ctx.clock.advance(`PT${minutes}M`);
      await round(ctx, parts);
      await round(ctx, parts);
    }
    expect(await rowOf(ctx)).toMatchObject({ attempts: 3, failure: 'busy', sentAt: null });
    ctx.clock.advance('PT4M');
    await round(ctx, parts);
    expect(parts.sink.received).toHaveLength(1);
  });

  it('is given up at once when the address is refused, and after three days of anything else', async () => {
    const ctx = contextOn(db());
    await enqueue(ctx, 'wrong', { urgency: 'at-once' });
    await enqueue(ctx, 'rejected', { urgency: 'at-once' });
    const parts = await mailerTo((to) => (to.startsWith('wrong') ? 'unknown' : 'reject'));
    for (let hour = 0; hour < 24 * 5; hour += 1) {
      await round(ctx, parts);
      ctx.clock.advance('PT1H');
    }
    expect(await rowOf(ctx, 'wrong')).toMatchObject({ attempts: 1, failure: 'refused' });
    const rejected = await rowOf(ctx, 'rejected');
    expect(rejected.failure).toBe('rejected');
    const hours = ((rejected.gaveUpAt?.getTime() ?? 0) - rejected.createdAt.getTime()) / 3_600_000;
    expect(hours).toBeGreaterThan(66);
    // The first tries, minutes apart, are hours apart here.
    expect(hours).toBeLessThanOrEqual(78);
    expect(parts.sink.tries.get('rejected@example.test')).toBe(rejected.attempts);
  });

  it('is cut when the server is slow, without holding up the others', async () => {
    const ctx = contextOn(db());
    for (const key of ['slow', 'a', 'b', 'c']) await enqueue(ctx, key);
    const parts = await mailerTo((to) => (to.startsWith('slow') ? 'hang' : 'take'), 2_000);
    await round(ctx, parts);
    expect(parts.sink.received).toHaveLength(3);
    expect(await rowOf(ctx, 'slow')).toMatchObject({ failure: 'too-slow', sentAt: null });
  });

  it('is sent by one of two servers that look at the same time', async () => {
    const ctx = contextOn(db());
    for (const key of ['a', 'b', 'c', 'd', 'e']) await enqueue(ctx, key);
    const parts = await mailerTo();
    await Promise.all([round(ctx, parts), round(ctx, parts), round(ctx, parts)]);
    expect(parts.sink.received).toHaveLength(5);
  });

  it('goes again when the server that had claimed it died, but not before its claim runs out', async () => {
    const ctx = contextOn(db());
    await enqueue(ctx, 'one');
    const parts = await mailerTo();
    const isDying = async (): Promise<boolean> => {
      throw new Error('the process dies here');
    };
    await round(ctx, parts, isDying);
    await round(ctx, parts);
    expect(parts.sink.received).toHaveLength(0);
    ctx.clock.advance('PT3M');
    await round(ctx, parts);
    expect(parts.sink.received).toHaveLength(1);
  });

  it('waits for morning in quiet hours, unless somebody asked for it', async () => {
    const ctx = contextOn(db());
    ctx.clock.set('2026-11-02T21:30:00+01:00');
    await enqueue(ctx, 'ordinary');
    await enqueue(ctx, 'asked-for', { urgency: 'at-once' });
    const parts = await mailerTo();
    await round(ctx, parts);
    expect(parts.sink.received.map((mail) => mail.to)).toEqual(['asked-for@example.test']);
    ctx.clock.set('2026-11-03T07:59:00+01:00');
    await round(ctx, parts);
    expect(parts.sink.received).toHaveLength(1);
    ctx.clock.set('2026-11-03T08:00:00+01:00');
    await round(ctx, parts);
    expect(parts.sink.received).toHaveLength(2);
  });

  it('is dropped when its cause has gone', async () => {
    const ctx = contextOn(db());
    await enqueue(ctx, 'one');
    const parts = await mailerTo();
    await round(ctx, parts, async () => true);
    expect(parts.sink.received).toHaveLength(0);
    expect(await ctx.system.outboxMessage.count()).toBe(0);
  });
});

it('stays where no mail server is set', () => {
  expect(openMailer({ smtpUrl: '', mailFrom: '', baseUrl: 'https://guide.test' })).toBeNull();
});
