import { expect, it } from 'vitest';
import { getToday } from '~/features/coordination/today.query.server';
import type { Context } from '~/infra/context';
import { addBranches, staff } from '~/testing/branch-people';
import { contextOn, fakeClock } from '~/testing/context';
import { describeOnBothEngines, type TestDatabase } from '~/testing/database';
import { guideRow, participantRow } from '~/testing/rows';
import { sendDigests, weekToWriteOf } from './send-digests.server';

const MONDAY = '2026-11-23T07:00:00+01:00';

function worldOn(db: TestDatabase, moment = MONDAY) {
  const clock = fakeClock(moment);
  const inBranch = (branchId: string): Context =>
    contextOn(db, { branchId, clock, actor: { role: 'system' } });
  return { system: db.system, clock, baseUrl: 'https://guide.test', inBranch };
}

/** Two branches in which something waits, in the second of them more. */
async function twoBranches(db: TestDatabase): Promise<void> {
  await addBranches(db);
  const old = new Date('2026-10-01T08:00:00Z');
  for (const { id } of await db.system.user.findMany()) {
    await db.system.user.update({ where: { id }, data: { email: `${id}@example.test` } });
  }
  await db.system.user.update({ where: { id: 'coordinator-b' }, data: { locale: 'en' } });
  for (const [branchId, key] of [
    ['branch-a', 'a1'],
    ['branch-b', 'b1'],
    ['branch-b', 'b2'],
  ] as const) {
    await db.system.guide.create({
      data: {
        ...guideRow(branchId, key),
        firstName: `Navn${key}`,
        state: 'applied',
        stateSince: old,
      },
    });
  }
  await db.system.participant.create({
    data: { ...participantRow('branch-a', 'hidden'), state: 'referred', isShielded: true },
  });
}

it.each([
  ['2026-11-23T06:59:00+01:00', null],
  ['2026-11-23T07:00:00+01:00', '2026-W48'],
  ['2026-11-24T23:00:00+01:00', '2026-W48'],
  ['2026-11-25T00:00:00+01:00', null],
  ['2026-03-30T07:00:00+02:00', '2026-W14'],
  ['2027-01-04T07:00:00+01:00', '2027-W01'],
])('at %s the letter of week %s is written', (moment, week) => {
  expect(weekToWriteOf(fakeClock(moment))).toBe(week);
});

describeOnBothEngines('the letter of the week', (db) => {
  it('says what Today of the own branch shows, in figures, to each coordinator once', async () => {
    await twoBranches(db());
    const sent = await Promise.all([sendDigests(worldOn(db())), sendDigests(worldOn(db()))]);
    expect(sent.reduce((sum, one) => sum + one, 0)).toBe(4);
    expect(await sendDigests(worldOn(db()))).toBe(0);
    const letters = await db().system.outboxMessage.findMany({ orderBy: { recipientId: 'asc' } });
    const bodies = new Map(letters.map((one) => [one.recipientId, one.body]));
    expect([...bodies.keys()]).toEqual(['coordinator-a', 'coordinator-b', 'handler-a', 'third-a']);
    for (const [userId, branchId] of [
      ['coordinator-a', 'branch-a'],
      ['coordinator-b', 'branch-b'],
    ] as const) {
      const ctx = contextOn(db(), {
        branchId,
        actor: staff(userId, 'coordinator', branchId),
        clock: fakeClock(MONDAY),
      });
      const { total } = await getToday(ctx);
      expect(bodies.get(userId)).toContain(
        branchId === 'branch-a' ? `${total} ting` : `${total} thing`,
      );
    }
    expect(bodies.get('coordinator-a')).toContain('https://guide.test/desk');
    expect(JSON.stringify(letters)).not.toMatch(/Navn[ab]/);
  });

  it('is not sent to who turned it off, is suspended, has left or has nothing waiting', async () => {
    await twoBranches(db());
    const { system } = db();
    const user = (id: string, data: object) => system.user.update({ where: { id }, data });
    await user('coordinator-a', { wantsDigest: false });
    await user('handler-a', { suspendedAt: new Date(MONDAY) });
    await system.membership.updateMany({
      where: { userId: 'third-a' },
      data: { endedAt: new Date(MONDAY) },
    });
    await system.guide.deleteMany({ where: { branchId: 'branch-b' } });
    expect(await sendDigests(worldOn(db()))).toBe(0);
  });
});
