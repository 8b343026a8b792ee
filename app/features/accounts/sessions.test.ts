import { expect, test } from 'vitest';
import { SESSION_LIMITS } from '~/domain/access/session-limits';
import { sessionRowId } from '~/infra/session-adapter.server';
import { openSessions } from '~/infra/sessions.server';
import { makeBranchRow, makePerson, makeStaff } from '~/testing/accounts';
import { describeOnBothEngines, type TestDatabase } from '~/testing/database';
import { BROWSER, runtimeOn } from '~/testing/runtime';
import { SESSION_RULES } from '../session-rules';
import { startSession } from '../start-session.server';
import { findActor } from './find-actor.server';

const MINUTE = 60_000;

async function signedIn(db: TestDatabase, hasSecondFactor = true) {
  const branchId = await makeBranchRow(db.system, 'tromso');
  const roles = [{ role: 'coordinator', branchId }];
  const { userId, membershipIds } = await makeStaff(db.system, { email: 'k@example.org', roles });
  const membershipId = membershipIds[0] ?? '';
  const who = { role: 'coordinator', userId, membershipId, branchId } as const;
  const start = () => startSession(db.system, who, { ...BROWSER, hasSecondFactor });
  const runtime = await runtimeOn(db);
  return {
    userId,
    membershipId,
    branchId,
    who,
    start,
    actorOf: (sid: string) => findActor(runtime, { sid }),
  };
}

describeOnBothEngines('a session', (db) => {
  test('says who is asking, and is worth nothing as it lies in the database', async () => {
    const { start, actorOf, userId } = await signedIn(db());
    const secret = await start();
    expect(await actorOf(secret)).toMatchObject({ role: 'coordinator', userId, isVerified: true });
    const row = await db().system.session.findFirstOrThrow();
    expect(row.id).toBe(sessionRowId(secret));
    for (const value of Object.values(row)) {
      expect(await actorOf(String(value))).toEqual({ role: 'anonymous' });
    }
  });

  test('without second factor is not verified', async () => {
    const { start, actorOf } = await signedIn(db(), false);
    expect(await actorOf(await start())).toMatchObject({ isVerified: false });
  });

  test('gets a new secret at each step, and the old one is refused', async () => {
    const { start, actorOf, who } = await signedIn(db(), false);
    const before = await start();
    const after = await startSession(db().system, who, {
      ...BROWSER,
      replaces: before,
      hasSecondFactor: true,
    });
    expect(after).not.toBe(before);
    expect(await actorOf(before)).toEqual({ role: 'anonymous' });
    expect(await actorOf(after)).toMatchObject({ isVerified: true });
  });

  test('pushes out the one that was quiet longest when there are too many', async () => {
    const { start, actorOf } = await signedIn(db());
    const { parallel } = SESSION_LIMITS.coordinator;
    const secrets: string[] = [];
    for (let n = 0; n <= parallel; n++) {
      const secret = await start();
      secrets.push(secret);
      const seen = new Date(Date.now() - (parallel - n) * 6 * MINUTE);
      await db().system.session.updateMany({
        where: { id: sessionRowId(secret) },
        data: { lastSeenAt: seen },
      });
    }
    const roles: string[] = [];
    for (const secret of secrets) roles.push((await actorOf(secret)).role);
    expect(roles).toEqual(['anonymous', ...Array<string>(parallel).fill('coordinator')]);
  });

  test('lives up to each limit and not beyond, by the clock that it is asked with', async () => {
    const { start, userId } = await signedIn(db());
    const secret = await start();
    const row = await db().system.session.findFirstOrThrow({ where: { userId } });
    const find = (now: number) => openSessions(db().system, SESSION_RULES, () => now).find(secret);
    const later = new Date(row.expiresAt.getTime() + 60 * MINUTE);
    expect(await find(row.expiresAt.getTime() - 1)).not.toBeNull();
    await db().system.session.updateMany({ where: { userId }, data: { expiresAt: later } });
    const end = new Date(row.createdAt.getTime() + 10 * MINUTE);
    await db().system.session.updateMany({ where: { userId }, data: { absoluteExpiresAt: end } });
    expect(await find(end.getTime() - 1)).not.toBeNull();
    expect(await find(end.getTime())).toBeNull();
    expect(await db().system.session.count()).toBe(0);
  });

  test('is written again only after five minutes', async () => {
    const { start, userId, actorOf } = await signedIn(db());
    const secret = await start();
    const seen = async () =>
      (await db().system.session.findFirstOrThrow({ where: { userId } })).lastSeenAt.getTime();
    const first = await seen();
    await actorOf(secret);
    expect(await seen()).toBe(first);
    const earlier = new Date(first - 5 * MINUTE);
    await db().system.session.updateMany({ where: { userId }, data: { lastSeenAt: earlier } });
    await actorOf(secret);
    expect(await seen()).toBeGreaterThanOrEqual(first);
  });

  test('counts for nothing from the moment the right is taken away', async () => {
    const { start, actorOf, userId, membershipId } = await signedIn(db());
    const secret = await start();
    const now = new Date();
    await db().system.membership.update({ where: { id: membershipId }, data: { endedAt: now } });
    expect(await actorOf(secret)).toEqual({ role: 'anonymous' });
    await db().system.membership.update({ where: { id: membershipId }, data: { endedAt: null } });
    expect((await actorOf(secret)).role).toBe('coordinator');
    await db().system.user.update({ where: { id: userId }, data: { suspendedAt: now } });
    expect(await actorOf(secret)).toEqual({ role: 'anonymous' });
  });

  test.each([
    'guide',
    'participant',
  ] as const)('of a %s ends when that record is closed', async (side) => {
    const { branchId, userId } = await signedIn(db());
    const recordId = await makePerson(db().system, { side, branchId, firstName: 'Olena' });
    const data = { userId };
    if (side === 'guide') await db().system.guide.update({ where: { id: recordId }, data });
    else await db().system.participant.update({ where: { id: recordId }, data });
    const who = { role: side, userId, branchId, recordId } as const;
    const secret = await startSession(db().system, who, { ...BROWSER, hasSecondFactor: false });
    const runtime = await runtimeOn(db());
    expect(await findActor(runtime, { sid: secret })).toMatchObject({ role: side, branchId });
    const closed = { state: 'withdrawn' };
    if (side === 'guide') await db().system.guide.update({ where: { id: recordId }, data: closed });
    else await db().system.participant.update({ where: { id: recordId }, data: closed });
    expect(await findActor(runtime, { sid: secret })).toEqual({ role: 'anonymous' });
  });

  test('costs a page at most four statements', async () => {
    const { start, actorOf } = await signedIn(db());
    const secret = await start();
    expect(await db().countStatements(() => actorOf(secret))).toBeLessThanOrEqual(4);
  });
});
