import { expect, it } from 'vitest';
import { findToken } from '~/infra/access-tokens.server';
import { contextOn, fakeClock } from '~/testing/context';
import { describeOnBothEngines, type TestDatabase } from '~/testing/database';
import { fullGuide } from '~/testing/guides';
import { aboutAnswers } from './answers';
import { findApplication } from './application.query.server';
import { openApplication, requestNewLink, resendLink } from './open-application.server';
import { type Interest, registerInterest } from './register-interest.server';
import { saveAnswers } from './save-answers.server';
import { sendApplication } from './send-application.server';

const baseUrl = 'https://guide.example';
const interest: Interest = {
  firstName: 'Kari',
  lastName: 'Moen',
  contact: { email: 'kari@eksempel.test', phone: null },
  sex: 'woman',
  district: 'centre',
  heardFrom: 'poster',
  campaignCode: null,
};
const about = {
  firstName: 'Kari',
  lastName: 'Moen',
  birthYear: 1988,
  sex: 'woman' as const,
  unit: 'single' as const,
  email: 'kari@eksempel.test',
  preferredChannel: 'email' as const,
  district: 'centre',
  childrenAtHome: [],
};

function visitor(db: TestDatabase, clock = fakeClock()) {
  return contextOn(db, { actor: { role: 'anonymous' }, clock });
}

function linkIn(body: string | undefined): string {
  return /\/link\/application\/([\w-]{43})/.exec(body ?? '')?.[1] ?? '';
}

describeOnBothEngines('a guide signs up', (db) => {
  const messages = () => db().system.outboxMessage.findMany({ orderBy: { createdAt: 'asc' } });

  it('is interested at once, with consent, history, audit row and a message without a name', async () => {
    const ctx = visitor(db());
    const result = await registerInterest(ctx, interest, { key: undefined, baseUrl });
    expect(result.ok).toBe(true);
    const guide = await db().system.guide.findFirstOrThrow({});
    expect(guide).toMatchObject({ state: 'interested', branchId: 'branch-a', heardFrom: 'poster' });
    expect(await db().system.consent.findMany({})).toMatchObject([
      { kind: 'privacy', givenHow: 'digital', language: 'nb', subjectId: guide.id },
    ]);
    expect(await db().system.stateChange.count()).toBe(1);
    expect(await db().system.auditEvent.findMany({})).toMatchObject([
      { verb: 'guide.apply', subjectId: guide.id, actorRole: 'anonymous' },
    ]);
    const [message] = await messages();
    expect(message).toMatchObject({ channel: 'email', toAddress: 'kari@eksempel.test' });
    expect(`${message?.subject} ${message?.body}`).not.toMatch(/Kari|Moen|flyktning/i);
  });

  it('answers a known contact the same, writes to it and makes nobody', async () => {
    await db().system.guide.create({
      data: fullGuide('known', { email: 'kari@eksempel.test', state: 'available' }),
    });
    for (const _ of [1, 2]) {
      const result = await registerInterest(visitor(db()), interest, { key: undefined, baseUrl });
      expect(result).toMatchObject({ ok: true });
    }
    expect(await db().system.guide.count()).toBe(1);
    expect((await messages()).map(({ template }) => template)).toEqual(['already-registered']);
  });

  it('refuses a district that is on no list, and drops an unknown answer to where', async () => {
    const ctx = visitor(db());
    const moon = { ...interest, district: 'moon' };
    expect(await registerInterest(ctx, moon, { key: undefined, baseUrl })).toMatchObject({
      refusal: 'unknown-choice',
    });
    const odd = { ...interest, heardFrom: 'radio' };
    expect((await registerInterest(ctx, odd, { key: undefined, baseUrl })).ok).toBe(true);
    expect(await db().system.guide.findFirstOrThrow({})).toMatchObject({ heardFrom: '' });
  });

  it('sends a second link to somebody who only was interested', async () => {
    const ctx = visitor(db());
    await registerInterest(ctx, interest, { key: undefined, baseUrl });
    await registerInterest(ctx, interest, { key: undefined, baseUrl });
    expect(await db().system.guide.count()).toBe(1);
    expect((await messages()).map(({ template }) => template)).toEqual([
      'application-link',
      'application-link',
    ]);
  });

  it('tells a coordinator that the contact is known', async () => {
    await db().system.guide.create({ data: fullGuide('known', { email: 'kari@eksempel.test' }) });
    const result = await registerInterest(contextOn(db()), interest, { key: undefined, baseUrl });
    expect(result).toMatchObject({ ok: false, refusal: 'guide-already-known', field: 'contact' });
    expect(await messages()).toEqual([]);
  });

  it('makes one guide of a double press', async () => {
    const options = { key: 'a'.repeat(26), baseUrl };
    const ctx = visitor(db());
    const [first, second] = await Promise.all([
      registerInterest(ctx, interest, options),
      registerInterest(ctx, interest, options),
    ]);
    expect(first).toEqual(second);
    expect(await db().system.guide.count()).toBe(1);
    expect(await messages()).toHaveLength(1);
  });

  it('counts under the campaign of the poster while it hangs, and not after', async () => {
    const campaign = { branchId: 'branch-a', name: 'Plakat', createdAt: new Date() };
    await db().system.campaign.createMany({
      data: [
        { ...campaign, id: 'open', code: 'open' },
        { ...campaign, id: 'ended', code: 'ended', endedAt: new Date() },
        { ...campaign, id: 'other', code: 'other', branchId: 'branch-b' },
      ],
    });
    const by = async (code: string) => {
      const contact = { email: `${code}@eksempel.test`, phone: null };
      const input = { ...interest, contact, campaignCode: code };
      await registerInterest(visitor(db()), input, { key: undefined, baseUrl });
      const guide = await db().system.guide.findFirstOrThrow({ where: { email: contact.email } });
      return guide.campaignId;
    };
    expect(await by('open')).toBe('open');
    expect(await by('ended')).toBeNull();
    expect(await by('other')).toBeNull();
  });
});

describeOnBothEngines('an application', (db) => {
  async function begin(clock = fakeClock()) {
    const ctx = visitor(db(), clock);
    await registerInterest(ctx, interest, { key: undefined, baseUrl });
    const message = await db().system.outboxMessage.findFirstOrThrow({});
    const secret = linkIn(message.body);
    const { id } = await db().system.guide.findFirstOrThrow({});
    return { ctx, secret, guideId: id };
  }

  it('is opened by the link more than once, and by nothing else', async () => {
    const { ctx, secret } = await begin();
    const opened = await openApplication(ctx, secret);
    expect(opened.ok).toBe(true);
    const browser = opened.ok ? opened.value.secret : '';
    expect(browser).not.toBe(secret);
    expect(await findApplication(db(), ctx.clock, browser)).toMatchObject({ branchId: 'branch-a' });
    expect((await openApplication(ctx, secret)).ok).toBe(true);
    expect(await findApplication(db(), ctx.clock, 'x'.repeat(43))).toBeNull();
    expect(await openApplication(ctx, 'x'.repeat(43))).toMatchObject({ refusal: 'link-not-valid' });
  });

  it('closes in the browser after twelve hours and by the link after fourteen days', async () => {
    const clock = fakeClock();
    const { ctx, secret } = await begin(clock);
    const opened = await openApplication(ctx, secret);
    const browser = opened.ok ? opened.value.secret : '';
    clock.advance('PT13H');
    expect(await findApplication(db(), clock, browser)).toBeNull();
    expect(await findApplication(db(), clock, secret)).not.toBeNull();
    clock.advance('PT336H');
    expect(await findApplication(db(), clock, secret)).toBeNull();
  });

  it('is saved step by step and refuses who is too young or lives nowhere that we know', async () => {
    const { ctx, guideId } = await begin();
    const save = (change: Partial<typeof about>) =>
      saveAnswers(
        ctx,
        { guideId, step: 'about', answers: aboutAnswers({ ...about, ...change }) },
        { key: undefined },
      );
    expect(await save({ birthYear: 2009 })).toMatchObject({ refusal: 'guide-too-young' });
    expect(await save({ district: 'moon' })).toMatchObject({ refusal: 'unknown-choice' });
    expect(await save({})).toMatchObject({ ok: true });
    const row = await db().system.guide.findFirstOrThrow({});
    expect(row).toMatchObject({ birthYear: 1988, applicationStep: 1, version: 2 });
    expect(await db().system.auditEvent.count({ where: { verb: 'guide.apply' } })).toBe(2);
  });

  it('is not sent with gaps; once sent it is thanked for and nothing opens it any more', async () => {
    const { ctx, secret, guideId } = await begin();
    const send = () => sendApplication(ctx, { guideId, photo: true }, { key: undefined });
    expect(await send()).toMatchObject({ refusal: 'application-incomplete' });
    const { profile } = fullGuide('x');
    await db().system.guide.update({ where: { id: guideId }, data: { profile, birthYear: 1988 } });
    expect(await send()).toMatchObject({ ok: true });
    const guide = await db().system.guide.findFirstOrThrow({});
    expect(guide.state).toBe('applied');
    const kinds = (await db().system.consent.findMany({})).map(({ kind }) => kind).sort();
    expect(kinds).toEqual(['contact', 'photo', 'privacy', 'privacy']);
    expect(
      await db().system.outboxMessage.count({ where: { template: 'application-received' } }),
    ).toBe(1);
    expect(await findToken(db().system, ctx.clock, 'resume-application', secret)).toBeNull();
    expect(await send()).toMatchObject({ refusal: 'not-allowed-now' });
    const late = { guideId, step: 'about' as const, answers: aboutAnswers(about) };
    expect(await saveAnswers(ctx, late, { key: undefined })).toMatchObject({
      refusal: 'not-allowed-now',
    });
  });

  it('has a new link for those who ask, and the same answer for a contact that nobody has', async () => {
    const { ctx } = await begin();
    const ask = (email: string) =>
      requestNewLink(ctx, { email, phone: null }, { key: undefined, baseUrl });
    expect(await ask('nobody@eksempel.test')).toEqual({ ok: true, value: null });
    expect(await db().system.outboxMessage.count()).toBe(1);
    expect(await ask('kari@eksempel.test')).toEqual({ ok: true, value: null });
    expect(await db().system.outboxMessage.count()).toBe(2);
  });

  it('has its link sent again by a coordinator as long as it is not sent', async () => {
    const { guideId } = await begin();
    const options = { key: undefined, baseUrl };
    expect((await resendLink(contextOn(db()), guideId, options)).ok).toBe(true);
    expect(await db().system.outboxMessage.count()).toBe(2);
    await db().system.guide.update({ where: { id: guideId }, data: { state: 'applied' } });
    expect(await resendLink(contextOn(db()), guideId, options)).toMatchObject({
      refusal: 'not-allowed-now',
    });
  });

  it('of another branch is never found', async () => {
    const { secret, guideId } = await begin();
    const elsewhere = contextOn(db(), { branchId: 'branch-b', actor: { role: 'anonymous' } });
    expect(await openApplication(elsewhere, secret)).toMatchObject({ refusal: 'link-not-valid' });
    const input = { guideId, step: 'about' as const, answers: aboutAnswers(about) };
    expect(await saveAnswers(elsewhere, input, { key: undefined })).toMatchObject({
      refusal: 'not-found',
    });
  });
});
