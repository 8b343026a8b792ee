import { expect, it } from 'vitest';
import type { Context } from '~/infra/context';
import { addBranches } from '~/testing/branch-people';
import { contextOn, fakeClock } from '~/testing/context';
import { describeOnBothEngines, type TestDatabase } from '~/testing/database';
import { addPair, meetingRow } from '~/testing/reminded-pairs';
import { isMoot } from './is-moot.query.server';
import { sendDueReminders } from './send-due-reminders.server';

const BASE = 'https://guide.test';

function worldOn(db: TestDatabase, moment: string) {
  const clock = fakeClock(moment);
  const inBranch = (branchId: string): Context =>
    contextOn(db, { branchId, clock, actor: { role: 'system' } });
  return { system: db.system, clock, baseUrl: BASE, inBranch };
}

const DAY_10 = '2026-10-29T10:00:00+01:00';
const DAY_14 = '2026-11-02T10:00:00+01:00';

const outbox = (db: TestDatabase) =>
  db.system.outboxMessage.findMany({ orderBy: [{ createdAt: 'asc' }, { channel: 'asc' }] });

describeOnBothEngines('reminders', (db) => {
  it('ask the guide on day ten and both on day fourteen, each in the own way and language', async () => {
    await addBranches(db());
    await addPair(db().system, 'silent');
    await addPair(db().system, 'meets');
    await db().system.meeting.createMany({
      data: [meetingRow('meets', '2026-10-26'), meetingRow('meets', '2026-11-01')],
    });
    expect(await sendDueReminders(worldOn(db(), DAY_10))).toBe(1);
    expect(await sendDueReminders(worldOn(db(), DAY_14))).toBe(2);
    expect(await outbox(db())).toMatchObject([
      { channel: 'email', toAddress: 'guide-silent@example.test', locale: 'nb' },
      { channel: 'email', toAddress: 'guide-silent@example.test', locale: 'nb' },
      { channel: 'sms', recipientId: 'participant-silent', locale: 'en' },
    ]);
    const [first, , third] = await outbox(db());
    expect(first?.body).toMatch(/^Hei! .*\nhttps:\/\/guide\.test\/link\/pair\/[\w-]{43}$/);
    expect(third?.body).toMatch(/^Hello! .*\nhttps:.*\/link\/pair\/[\w-]{43}\/met$/);
    expect(await db().system.reminder.count()).toBe(3);
  });

  it('are written once, however often and by however many servers at once', async () => {
    await addBranches(db());
    for (const key of ['a', 'b', 'c', 'd']) await addPair(db().system, key);
    const sweeps = [1, 2, 3].map(() => sendDueReminders(worldOn(db(), DAY_14)));
    const sent = await Promise.all(sweeps);
    expect(sent.reduce((sum, one) => sum + one, 0)).toBe(8);
    expect(await sendDueReminders(worldOn(db(), DAY_14))).toBe(0);
    expect(await sendDueReminders(worldOn(db(), '2026-11-03T10:00:00+01:00'))).toBe(0);
    expect(await db().system.outboxMessage.count()).toBe(8);
    expect(await db().system.reminder.count()).toBe(8);
  });

  it('of two pairings of one guide go in one message', async () => {
    await addBranches(db());
    await addPair(db().system, 'one');
    await addPair(db().system, 'two', { guideOf: 'one' });
    expect(await sendDueReminders(worldOn(db(), DAY_10))).toBe(1);
    const [message] = await outbox(db());
    expect(message?.body.match(/https:/g)).toHaveLength(2);
    expect(await db().system.reminder.count()).toBe(2);
  });

  it('go to nobody who is paused, away, protected, called or not asked yet', async () => {
    await addBranches(db());
    const { system } = db();
    await addPair(system, 'paused', { state: 'paused' });
    await addPair(system, 'ended', { state: 'ended-early' });
    await addPair(system, 'protected', { participant: { isShielded: true } });
    await addPair(system, 'called', {
      guide: { preferredChannel: 'phone' },
      participant: { preferredChannel: 'voice' },
    });
    await addPair(system, 'imported', {
      guide: { consentToConfirm: true },
      participant: { consentToConfirm: true },
    });
    await addPair(system, 'away');
    await system.pairingBreak.create({
      data: {
        id: 'break',
        branchId: 'branch-a',
        pairingId: 'pairing-away',
        kind: 'away',
        reasonCode: 'exams',
        fromOn: '2026-10-25',
        untilOn: '2026-11-20',
        saidBy: 'guide',
        createdAt: new Date(DAY_10),
      },
    });
    for (const day of [DAY_10, DAY_14]) await sendDueReminders(worldOn(db(), day));
    expect(await outbox(db())).toEqual([]);
    expect(await system.reminder.count()).toBe(0);
  });

  it('are not written in quiet hours', async () => {
    await addBranches(db());
    await addPair(db().system, 'silent');
    expect(await sendDueReminders(worldOn(db(), '2026-11-02T21:00:00+01:00'))).toBe(0);
  });

  it('that wait lose their cause when the pairing pauses, ends or comes under protection', async () => {
    await addBranches(db());
    await addPair(db().system, 'silent');
    const world = worldOn(db(), DAY_10);
    await sendDueReminders(world);
    const [message] = await outbox(db());
    if (!message) throw new Error('no message');
    expect(await isMoot(world, message)).toBe(false);
    for (const state of ['paused', 'ended-early']) {
      await db().system.pairing.updateMany({ data: { state } });
      expect(await isMoot(world, message)).toBe(true);
    }
    await db().system.pairing.updateMany({ data: { state: 'active' } });
    await db().system.participant.updateMany({ data: { isShielded: true } });
    expect(await isMoot(world, message)).toBe(true);
    expect(await isMoot(world, { ...message, template: 'ask-about-match' })).toBe(false);
  });

  it('cost the same few statements however many pairs there are', async () => {
    await addBranches(db());
    for (let n = 0; n < 3; n += 1) await addPair(db().system, `quiet-${n}`);
    const sweep = () => sendDueReminders(worldOn(db(), '2026-10-25T10:00:00+01:00'));
    const few = await db().countStatements(sweep);
    for (let n = 3; n < 40; n += 1) await addPair(db().system, `quiet-${n}`);
    expect(await db().countStatements(sweep)).toBe(few);
  });
});
