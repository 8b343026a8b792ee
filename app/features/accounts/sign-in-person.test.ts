import { expect, test } from 'vitest';
import type { Actor } from '~/domain/access/actor';
import { makeBranchRow, makePerson } from '~/testing/accounts';
import { contextOn, coordinator, fakeClock } from '~/testing/context';
import { describeOnBothEngines, type TestDatabase } from '~/testing/database';
import { accountContext, BROWSER, runtimeOn } from '~/testing/runtime';
import { askToSignIn } from './ask-to-sign-in.server';
import { findActor } from './find-actor.server';
import { signInByProof, signInPerson } from './sign-in-person.server';
import { findProof, type Proof } from './sign-in-proof.server';
import { findSpokenCode, issueSpokenCode } from './spoken-code.server';

const PHONE = '+4740000001';
const EMAIL = 'olena@example.org';

async function opened(db: TestDatabase) {
  const branchId = await makeBranchRow(db.system, 'tromso');
  const clock = fakeClock();
  const runtime = await runtimeOn(db, { clock });
  const ctx = accountContext(db, { clock });
  const ask = (contact: { email: string | null; phone: string | null }) =>
    askToSignIn(ctx, runtime.limits, { contact }, { address: '192.0.2.1', baseUrl: 'http://x' });
  const byPhone = async (phone = PHONE) => {
    const asked = await ask({ email: null, phone });
    if (!asked.ok) throw new Error(asked.refusal);
    const { attempt } = asked.value;
    const message = await db.system.outboxMessage.findUnique({
      where: { dedupeKey: `sign-in:${attempt}` },
    });
    return { attempt, code: /\d{6}/.exec(message?.body ?? '')?.[0] ?? '', message };
  };
  const actorOf = (sid: string): Promise<Actor> => findActor(runtime, { sid });
  return { branchId, clock, ctx, ask, byPhone, actorOf };
}

async function proofOf(found: Promise<Proof | null>): Promise<Proof> {
  const proof = await found;
  if (!proof) throw new Error('no proof');
  return proof;
}

describeOnBothEngines('signing in as guide or participant', (db) => {
  test('by SMS code: once, into the own record, with an account made on the way', async () => {
    const { branchId, ctx, byPhone, actorOf } = await opened(db());
    const id = await makePerson(db().system, {
      side: 'guide',
      branchId,
      firstName: 'Olena',
      phone: PHONE,
    });
    const { attempt, code, message } = await byPhone();
    expect(message?.body).not.toMatch(/Olena|guide|Tromsø|flyktning/i);
    const proof = await proofOf(findProof(ctx, 'sign-in-code', attempt, code));
    const both = await Promise.all([
      signInByProof(ctx, proof, undefined, BROWSER),
      signInByProof(ctx, proof, undefined, BROWSER),
    ]);
    const won = both.flatMap((one) =>
      one.ok && one.value.kind === 'signed-in' ? [one.value.secret] : [],
    );
    expect(won).toHaveLength(1);
    expect(await actorOf(won[0] ?? '')).toMatchObject({ role: 'guide', guideId: id, branchId });
    expect(await findProof(ctx, 'sign-in-code', attempt, code)).toBeNull();
    expect(await db().system.user.count()).toBe(1);
  });

  test('a contact that nobody has gets the same answer, and no message', async () => {
    const { branchId, ask, ctx } = await opened(db());
    await makePerson(db().system, { side: 'guide', branchId, firstName: 'Olena', email: EMAIL });
    const known = await ask({ email: EMAIL, phone: null });
    const unknown = await ask({ email: 'nobody@example.org', phone: null });
    const shape = (asked: typeof known) =>
      asked.ok && { ...asked.value, attempt: typeof asked.value.attempt };
    expect(shape(unknown)).toEqual(shape(known));
    expect(await db().system.accessToken.count()).toBe(2);
    expect(await db().system.outboxMessage.count()).toBe(1);
    const attempt = unknown.ok ? unknown.value.attempt : '';
    expect(await findProof(ctx, 'sign-in-link', attempt, 'x'.repeat(43))).toBeNull();
  });

  test('a code is worth nothing after five wrong tries or ten minutes', async () => {
    const { branchId, ctx, byPhone, clock } = await opened(db());
    await makePerson(db().system, { side: 'guide', branchId, firstName: 'Olena', phone: PHONE });
    const { attempt, code } = await byPhone();
    const wrong = code === '000000' ? '000001' : '000000';
    for (let n = 0; n < 5; n++) await findProof(ctx, 'sign-in-code', attempt, wrong);
    expect(await findProof(ctx, 'sign-in-code', attempt, code)).toBeNull();
    const second = await byPhone();
    clock.advance('PT9M59S');
    expect(await findProof(ctx, 'sign-in-code', second.attempt, second.code)).not.toBeNull();
    clock.advance('PT1S');
    expect(await findProof(ctx, 'sign-in-code', second.attempt, second.code)).toBeNull();
  });

  test('a proof dies when the contact is changed', async () => {
    const { branchId, ctx, byPhone } = await opened(db());
    const person = { side: 'guide', branchId, firstName: 'Olena', phone: PHONE } as const;
    const id = await makePerson(db().system, person);
    const { attempt, code } = await byPhone();
    await db().system.guide.update({ where: { id }, data: { phone: '+4740000002' } });
    expect(await findProof(ctx, 'sign-in-code', attempt, code)).toBeNull();
  });

  test('several people behind one phone choose after the proof, and nothing is used up by asking', async () => {
    const { branchId, ctx, byPhone, actorOf } = await opened(db());
    const shared = { branchId, phone: PHONE };
    await makePerson(db().system, { ...shared, side: 'participant', firstName: 'Layla' });
    const tarek = await makePerson(db().system, {
      ...shared,
      side: 'participant',
      firstName: 'Tarek',
    });
    const { attempt, code } = await byPhone();
    const proof = await proofOf(findProof(ctx, 'sign-in-code', attempt, code));
    const asked = await signInByProof(ctx, proof, undefined, BROWSER);
    expect(asked).toMatchObject({ ok: true, value: { kind: 'choose' } });
    const foreign = await signInByProof(ctx, proof, 'a'.repeat(26), BROWSER);
    expect(foreign).toMatchObject({ ok: true, value: { kind: 'choose' } });
    const chosen = await signInByProof(ctx, proof, tarek, BROWSER);
    const secret = chosen.ok && chosen.value.kind === 'signed-in' ? chosen.value.secret : '';
    expect(await actorOf(secret)).toMatchObject({ role: 'participant', participantId: tarek });
  });

  test('who needs special care with contact is reached by no message, only by the code of a handler', async () => {
    const { branchId, byPhone, ctx, actorOf } = await opened(db());
    const id = await makePerson(db().system, {
      side: 'participant',
      branchId,
      firstName: 'Mona',
      phone: PHONE,
      isShielded: true,
    });
    expect((await byPhone()).message).toBeNull();
    const handler = contextOn(db(), { branchId, actor: coordinator(branchId, 'handler') });
    const other = contextOn(db(), { branchId, actor: coordinator(branchId, 'other') });
    const createdAt = new Date();
    const row = { branchId, participantId: id, userId: 'handler', createdAt };
    await db().system.protectedHandler.create({ data: row });
    const input = { side: 'participant', id } as const;
    expect(await issueSpokenCode(other, input)).toMatchObject({ ok: false, refusal: 'not-found' });
    const issued = await issueSpokenCode(handler, input);
    const found = await findSpokenCode(ctx, issued.ok ? issued.value.code.toLowerCase() : '');
    if (!found) throw new Error('no code');
    const signedIn = await signInPerson(ctx, found.tokenId, found.person, BROWSER);
    const secret = signedIn.ok && signedIn.value.kind === 'signed-in' ? signedIn.value.secret : '';
    expect(await actorOf(secret)).toMatchObject({ role: 'participant', participantId: id });
  });

  test('a spoken code lives for a day, ends with the next one, and never crosses branches', async () => {
    const { branchId, ctx, clock } = await opened(db());
    const person = { side: 'guide', branchId, firstName: 'Olena' } as const;
    const input = { side: 'guide', id: await makePerson(db().system, person) } as const;
    const desk = contextOn(db(), { branchId, actor: coordinator(branchId), clock });
    const elsewhere = await makeBranchRow(db().system, 'bodo');
    const foreign = contextOn(db(), { branchId: elsewhere, actor: coordinator(elsewhere), clock });
    expect(await issueSpokenCode(foreign, input)).toMatchObject({ refusal: 'not-found' });
    const first = await issueSpokenCode(desk, input);
    const second = await issueSpokenCode(desk, input);
    if (!first.ok || !second.ok) throw new Error('no code');
    expect(second.value.code).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
    expect(await findSpokenCode(ctx, first.value.code)).toBeNull();
    clock.advance('PT23H59M');
    expect(await findSpokenCode(ctx, second.value.code)).not.toBeNull();
    clock.advance('PT1M');
    expect(await findSpokenCode(ctx, second.value.code)).toBeNull();
    const stored = JSON.stringify(await db().system.accessToken.findMany());
    expect(stored).not.toContain(second.value.code.slice(0, 4));
  });
});
