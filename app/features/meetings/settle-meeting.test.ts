import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '~/testing/database';
import { activePair, PAIR } from '~/testing/pairs';
import { logMeetings } from './log-meetings.server';
import { settleMeeting } from './settle-meeting.server';
import { undoLog } from './undo-log.server';

const { pairingId } = PAIR;
const guide = { pairingId, side: 'guide', byUserId: null } as const;
const participant = { pairingId, side: 'participant', byUserId: null } as const;
const days = [Temporal.PlainDate.from('2026-11-02')];
const none = { key: undefined };

async function disputed(db: TestDatabase) {
  const ctx = await activePair(db);
  await logMeetings(ctx, guide, { days, minutes: 180 }, none);
  await logMeetings(ctx, participant, { days, minutes: 60 }, none);
  const { id, version } = await db.system.meeting.findFirstOrThrow();
  return { ctx, at: { pairingId, meetingId: id, version } };
}

describeOnBothEngines('settling a meeting of which two sides speak differently', (db) => {
  const meeting = () => db().system.meeting.findFirstOrThrow();

  it('counts what the coordinator says, keeps both words and who settled it', async () => {
    const { ctx, at } = await disputed(db());
    expect((await settleMeeting(ctx, { ...at, minutes: 120 }, none)).ok).toBe(true);
    expect(await meeting()).toMatchObject({
      minutes: 120,
      isDisputed: false,
      settledByUserId: 'coordinator-a',
    });
    const words = await db().system.meetingLog.findMany({ where: { undoneAt: null } });
    expect(words.map((one) => one.minutes).sort()).toEqual([180, 60]);
    const audit = await db().system.auditEvent.findMany({ where: { verb: 'meeting.settle' } });
    expect(audit).toHaveLength(1);
  });

  it('lets one of two coordinators be first, and the other look again', async () => {
    const { ctx, at } = await disputed(db());
    const both = [60, 180].map((minutes) => settleMeeting(ctx, { ...at, minutes }, none));
    const results = await Promise.all(both);
    expect(results.filter((one) => one.ok)).toHaveLength(1);
    expect(results.find((one) => !one.ok)).toMatchObject({ refusal: 'changed-meanwhile' });
  });

  it('can say that it did not happen, and move it to the day on which it did', async () => {
    const { ctx, at } = await disputed(db());
    await settleMeeting(ctx, { ...at, minutes: null }, none);
    expect(await meeting()).toMatchObject({ state: 'cancelled-by-both', minutes: null });
    const on = Temporal.PlainDate.from('2026-10-30');
    const { version } = await meeting();
    expect((await settleMeeting(ctx, { ...at, version, minutes: 45, on }, none)).ok).toBe(true);
    expect(await meeting()).toMatchObject({
      meetsOn: '2026-10-30',
      number: 1,
      state: 'held',
      minutes: 45,
    });
    const future = Temporal.PlainDate.from('2026-11-03');
    const moved = { ...at, version: version + 1, minutes: 45, on: future };
    expect(await settleMeeting(ctx, moved, none)).toMatchObject({ refusal: 'day-in-future' });
  });

  it('is not found under another pairing, nor once every word has been taken back', async () => {
    const { ctx, at } = await disputed(db());
    const other = { ...at, pairingId: 'pairing-two', minutes: 60 };
    expect(await settleMeeting(ctx, other, none)).toMatchObject({ refusal: 'not-found' });
    const logIds = (await db().system.meetingLog.findMany()).map(({ id }) => id);
    const by = { pairingId, coordinatorUserId: 'coordinator-a' };
    expect((await undoLog(ctx, by, { logIds }, none)).ok).toBe(true);
    expect(await meeting()).toMatchObject({ state: 'undone', minutes: null, isDisputed: false });
    const late = { ...at, version: at.version + 2, minutes: 60 };
    expect(await settleMeeting(ctx, late, none)).toMatchObject({ refusal: 'not-found' });
  });
});
