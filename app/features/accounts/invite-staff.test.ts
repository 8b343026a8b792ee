import { expect, test } from 'vitest';
import type { Actor } from '~/domain/access/actor';
import { makeBranchRow, makeStaff, PASSWORD } from '~/testing/accounts';
import { describeOnBothEngines, type TestDatabase } from '~/testing/database';
import { accountContext, BROWSER, runtimeOn } from '~/testing/runtime';
import { acceptInvitation } from './accept-invitation.server';
import { findActor } from './find-actor.server';
import { makeFirstStartCode, startInstallation } from './first-start.server';
import { inviteStaff } from './invite-staff.server';

const EMAIL = 'kari@example.org';
const CHOSEN = { password: PASSWORD, again: PASSWORD };

async function installed(db: TestDatabase) {
  const branchId = await makeBranchRow(db.system, 'tromso');
  const email = 'admin@example.org';
  const admin = await makeStaff(db.system, { email, roles: [{ role: 'admin', branchId: null }] });
  const actor: Actor = {
    role: 'admin',
    userId: admin.userId,
    branchId: null,
    membershipId: admin.membershipIds[0] ?? '',
    isVerified: true,
  };
  const runtime = await runtimeOn(db);
  const invite = (role: 'coordinator' | 'steering' = 'coordinator') =>
    inviteStaff(
      accountContext(db, { actor }),
      runtime.limits,
      { name: 'Kari Nord', email: EMAIL, role, branchId, organisation: '' },
      { key: undefined, baseUrl: 'http://x' },
    );
  const links = async () => {
    const rows = await db.system.outboxMessage.findMany({ orderBy: { createdAt: 'asc' } });
    return rows.map((row) => /invitation\/([\w-]{43})/.exec(row.body)?.[1] ?? '');
  };
  return { branchId, runtime, invite, links, visitor: accountContext(db) };
}

describeOnBothEngines('inviting staff', (db) => {
  test('leads to a password, once, in the role and branch that the admin chose', async () => {
    const { invite, links, visitor, runtime, branchId } = await installed(db());
    expect((await invite()).ok).toBe(true);
    const [secret = ''] = await links();
    expect(JSON.stringify(await db().system.accessToken.findMany())).not.toContain(secret);
    const easy = { secret, password: 'passord12345', again: 'passord12345' };
    expect(await acceptInvitation(visitor, easy, BROWSER)).toMatchObject({
      refusal: 'password-too-easy',
      field: 'password',
    });
    const both = await Promise.all([
      acceptInvitation(visitor, { secret, ...CHOSEN }, BROWSER),
      acceptInvitation(visitor, { secret, ...CHOSEN }, BROWSER),
    ]);
    const won = both.flatMap((one) => (one.ok ? [one.value.secret] : []));
    expect(won).toHaveLength(1);
    const actor = await findActor(runtime, { sid: won[0] ?? '' });
    expect(actor).toMatchObject({ role: 'coordinator', branchId, isVerified: false });
    const late = await acceptInvitation(visitor, { secret, ...CHOSEN }, BROWSER);
    expect(late).toMatchObject({ ok: false, refusal: 'link-used-or-old' });
  });

  test('again sends a fresh link and ends the old one', async () => {
    const { invite, links, visitor } = await installed(db());
    await invite();
    await invite();
    const [old = '', fresh = ''] = await links();
    expect(await acceptInvitation(visitor, { secret: old, ...CHOSEN }, BROWSER)).toMatchObject({
      refusal: 'link-used-or-old',
    });
    expect((await acceptInvitation(visitor, { secret: fresh, ...CHOSEN }, BROWSER)).ok).toBe(true);
    expect(await db().system.membership.count({ where: { role: 'coordinator' } })).toBe(1);
  });

  test('lapses after seven days', async () => {
    const { invite, links, visitor } = await installed(db());
    await invite();
    const [secret = ''] = await links();
    visitor.clock.advance('PT168H');
    expect((await acceptInvitation(visitor, { secret, ...CHOSEN }, BROWSER)).ok).toBe(false);
  });

  test('somebody with an account gets the role and no new password', async () => {
    const { invite, links, visitor } = await installed(db());
    await invite();
    const [secret = ''] = await links();
    await acceptInvitation(visitor, { secret, ...CHOSEN }, BROWSER);
    await invite('steering');
    expect((await links())[1]).toBe('');
    expect(await db().system.user.count({ where: { email: EMAIL } })).toBe(1);
    expect(await db().system.membership.count({ where: { user: { email: EMAIL } } })).toBe(2);
  });
});

const FIRST = {
  name: 'Ada Vik',
  email: 'ada@example.org',
  ...CHOSEN,
  branch: { name: 'Fyrlykta Narvik', municipality: 'Narvik', slug: 'narvik' },
};

describeOnBothEngines('the first start', (db) => {
  test('makes one admin and one branch with settings, whoever else presses at the same time', async () => {
    const runtime = await runtimeOn(db());
    const code = (await makeFirstStartCode(runtime)) ?? '';
    const visitor = accountContext(db());
    const start = () => startInstallation(visitor, runtime.limits, { ...FIRST, code }, BROWSER);
    const both = await Promise.all([start(), start()]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(await db().system.membership.count({ where: { role: 'admin' } })).toBe(1);
    expect(await db().system.branch.count()).toBe(1);
    expect(await db().system.programmeSettings.count({ where: { version: 1 } })).toBe(1);
    expect(await makeFirstStartCode(runtime)).toBeNull();
  });

  test('keeps only a hash of the code, and a restart makes a new one', async () => {
    const runtime = await runtimeOn(db());
    const first = (await makeFirstStartCode(runtime)) ?? '';
    const second = (await makeFirstStartCode(runtime)) ?? '';
    const stored = JSON.stringify(await db().system.accessToken.findMany());
    expect(stored).not.toContain(second.slice(0, 5));
    const visitor = accountContext(db());
    const answer = await startInstallation(
      visitor,
      runtime.limits,
      { ...FIRST, code: first },
      BROWSER,
    );
    expect(answer).toEqual({ ok: false, refusal: 'wrong-code', field: 'code' });
  });

  test('is refused after five guesses', async () => {
    const runtime = await runtimeOn(db());
    const code = (await makeFirstStartCode(runtime)) ?? '';
    const visitor = accountContext(db());
    const wrong = { ...FIRST, code: 'AAAAA-AAAAA-AAAAA' };
    for (let n = 0; n < 5; n++) await startInstallation(visitor, runtime.limits, wrong, BROWSER);
    const answer = await startInstallation(visitor, runtime.limits, { ...FIRST, code }, BROWSER);
    expect(answer).toEqual({ ok: false, refusal: 'too-many-attempts' });
  });
});
