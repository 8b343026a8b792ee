import { expect, it } from 'vitest';
import { enqueueMessage } from '~/infra/outbox.server';
import { staff } from '~/testing/branch-people';
import { contextOn, type TestContext } from '~/testing/context';
import { describeOnBothEngines } from '~/testing/database';
import { activePair, PAIR } from '~/testing/pairs';
import { giveUpStale } from './give-up-stale.server';
import { resendMessage, settleByPhone } from './settle-delivery.server';
import { listUndelivered } from './undelivered.query.server';

/** A message to one of the pair that was given up. */
async function deadLetter(
  ctx: TestContext,
  type: 'guide' | 'participant',
  given: { template?: string; failure?: string; branchId?: string } = {},
): Promise<string> {
  const dedupeKey = `${type}:${ctx.newId()}`;
  const { branchId = 'branch-a', template = 'reminder', failure = 'refused' } = given;
  await enqueueMessage(ctx.system, ctx, {
    branchId,
    channel: 'email',
    to: 'wrong@example.test',
    template,
    locale: 'nb',
    subject: 'Du har en beskjed',
    body: 'https://guide.test/link/pair/x',
    recipient: { type, id: type === 'guide' ? PAIR.guideId : PAIR.participantId },
    dedupeKey,
  });
  const gaveUpAt = new Date(ctx.clock.now().epochMilliseconds);
  const data = { gaveUpAt, failure, attempts: 4 };
  await ctx.system.outboxMessage.update({ where: { dedupeKey }, data });
  const row = await ctx.system.outboxMessage.findUniqueOrThrow({ where: { dedupeKey } });
  return row.id;
}

const countUndelivered = async (ctx: TestContext) => (await listUndelivered(ctx, 1)).total;

const rowOf = (ctx: TestContext, id: string) =>
  ctx.system.outboxMessage.findUniqueOrThrow({ where: { id } });

describeOnBothEngines('a message that did not arrive', (db) => {
  it('is listed with whom it was for and what can be done, newest first, without its text', async () => {
    const ctx = await activePair(db());
    await ctx.db.guide.update({ where: { id: PAIR.guideId }, data: { phone: '+4799999999' } });
    await deadLetter(ctx, 'participant', { failure: 'busy' });
    ctx.clock.advance('PT1H');
    await deadLetter(ctx, 'guide');
    await deadLetter(ctx, 'guide', { branchId: 'branch-b' });
    const { rows, total } = await listUndelivered(ctx, 1);
    expect(total).toBe(2);
    expect(await countUndelivered(ctx)).toBe(2);
    expect(rows).toMatchObject([
      {
        name: 'Guide one',
        href: `/desk/guides/${PAIR.guideId}`,
        fixHref: `/desk/guides/${PAIR.guideId}/edit`,
        other: 'sms',
        canTryAgain: true,
      },
      { name: 'Participant one', fixHref: null, other: null, failure: 'busy' },
    ]);
    expect(JSON.stringify(rows)).not.toContain('guide.test');
  });

  it('goes again to the contact that the person has now, or the other way', async () => {
    const ctx = await activePair(db());
    const id = await deadLetter(ctx, 'guide');
    expect(await resendMessage(ctx, { messageId: id, channel: 'sms' }, {})).toMatchObject({
      refusal: 'not-allowed-now',
    });
    expect((await resendMessage(ctx, { messageId: id, channel: 'email' }, {})).ok).toBe(true);
    expect(await rowOf(ctx, id)).toMatchObject({
      toAddress: 'guide@example.test',
      attempts: 0,
      gaveUpAt: null,
      failure: '',
    });
    expect(await countUndelivered(ctx)).toBe(0);
    expect(await resendMessage(ctx, { messageId: id, channel: 'email' }, {})).toMatchObject({
      refusal: 'not-found',
    });
  });

  it('is settled by a call, which stands in the history of the person', async () => {
    const ctx = await activePair(db());
    const id = await deadLetter(ctx, 'guide');
    expect((await settleByPhone(ctx, { messageId: id }, {})).ok).toBe(true);
    expect(await countUndelivered(ctx)).toBe(0);
    expect(await ctx.db.contactNote.findMany()).toMatchObject([
      { subjectType: 'guide', subjectId: PAIR.guideId, channel: 'call', byUserId: 'coordinator-a' },
    ]);
  });

  it('of a protected participant is there for the named handlers alone', async () => {
    const ctx = await activePair(db(), { isShielded: true });
    const { branchId } = ctx;
    await ctx.db.protectedHandler.create({
      data: {
        branchId,
        participantId: PAIR.participantId,
        userId: 'handler-a',
        createdAt: new Date(ctx.clock.now().epochMilliseconds),
      },
    });
    const id = await deadLetter(ctx, 'participant');
    expect(await listUndelivered(ctx, 1)).toMatchObject({ rows: [], total: 0 });
    expect(await countUndelivered(ctx)).toBe(0);
    expect(await settleByPhone(ctx, { messageId: id }, {})).toMatchObject({ refusal: 'not-found' });
    const handler = contextOn(db(), { actor: staff('handler-a'), clock: ctx.clock });
    expect(await countUndelivered(handler)).toBe(1);
  });

  it('of another branch does not exist, and a way to sign in is not sent again', async () => {
    const ctx = await activePair(db());
    const id = await deadLetter(ctx, 'guide');
    const theirs = contextOn(db(), {
      branchId: 'branch-b',
      actor: staff('coordinator-b', 'coordinator', 'branch-b'),
    });
    expect(await resendMessage(theirs, { messageId: id, channel: 'email' }, {})).toMatchObject({
      refusal: 'not-found',
    });
    const signIn = await deadLetter(ctx, 'guide', { template: 'sign-in-link' });
    expect(await resendMessage(ctx, { messageId: signIn, channel: 'email' }, {})).toMatchObject({
      refusal: 'not-allowed-now',
    });
  });

  it('is handed over after a day where its channel is not set up, and after a week in any case', async () => {
    const ctx = await activePair(db());
    const id = await deadLetter(ctx, 'guide');
    await resendMessage(ctx, { messageId: id, channel: 'email' }, {});
    ctx.clock.advance('PT25H');
    expect(await giveUpStale(ctx, { email: true, sms: false })).toBe(0);
    expect(await giveUpStale(ctx, { email: false, sms: false })).toBe(1);
    expect(await rowOf(ctx, id)).toMatchObject({ failure: 'not-set-up' });
    await resendMessage(ctx, { messageId: id, channel: 'email' }, {});
    ctx.clock.advance('PT168H');
    expect(await giveUpStale(ctx, { email: true, sms: true })).toBe(1);
  });

  it('costs the same few statements however many there are', async () => {
    const ctx = await activePair(db());
    await deadLetter(ctx, 'guide');
    const few = await db().countStatements(() => listUndelivered(ctx, 1));
    for (let n = 0; n < 30; n += 1) await deadLetter(ctx, n % 2 ? 'guide' : 'participant');
    expect(await db().countStatements(() => listUndelivered(ctx, 1))).toBe(few);
    expect(few).toBeLessThanOrEqual(7);
  });
});
