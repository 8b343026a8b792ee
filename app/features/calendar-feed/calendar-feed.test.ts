import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { raiseSpecialCare } from '~/features/participants/raise-special-care.server';
import { addBranches } from '~/testing/branch-people';
import { contextOn, type TestContext } from '~/testing/context';
import { describeOnBothEngines, type TestDatabase } from '~/testing/database';
import { addWeekPair } from '~/testing/week-pairs';
import { endCalendars } from '../end-calendars.server';
import { cancelMeeting, moveMeeting } from '../weekly-plan/change-meeting.server';
import { setUsualTime } from '../weekly-plan/set-usual-time.server';
import { findEntry, openFeed } from './calendar-feed.query.server';
import { listCalendarKeys } from './calendar-keys.query.server';
import {
  makeCalendarKey,
  noteUse,
  revokeCalendarKey,
  revokeCalendarsOfPair,
} from './calendar-keys.server';

const press = { key: undefined, holder: 'holder', baseUrl: 'https://guide.test' };
const TUESDAY = { weekday: 2, clockTime: '18:00', minutes: 120, everyWeeks: 1 } as const;
const GUIDE = { side: 'guide', personId: 'guide-one' } as const;
const PARTICIPANT = { side: 'participant', personId: 'participant-one' } as const;

async function pairWithPlan(db: TestDatabase, key = 'one', given = {}): Promise<TestContext> {
  if (key === 'one') await addBranches(db);
  const pairingId = await addWeekPair(db, key, given);
  const ctx = contextOn(db, { actor: { role: 'anonymous' } });
  const usual = { ...TUESDAY, startsNextWeek: false, pairingId, by: 'guide', version: 0 } as const;
  await setUsualTime(ctx, usual, press);
  return ctx;
}

async function make(
  ctx: TestContext,
  owner: typeof GUIDE | typeof PARTICIPANT = GUIDE,
  device = 'Safari, iPhone',
): Promise<{ id: string; secret: string }> {
  const made = await makeCalendarKey(ctx, { ...owner, pairingId: 'pairing-one', device });
  if (!made.ok) throw new Error(made.refusal);
  return made.value;
}

const fetched = (db: TestDatabase, ctx: TestContext, secret: string) =>
  openFeed(db, ctx.clock, secret);

const events = (text: string | undefined) =>
  new ICAL.Component(ICAL.parse(text ?? '')).getAllSubcomponents('vevent').map((one) => ({
    uid: String(one.getFirstPropertyValue('uid')),
    sequence: Number(one.getFirstPropertyValue('sequence')),
    status: String(one.getFirstPropertyValue('status')),
    summary: String(one.getFirstPropertyValue('summary')),
    start: new ICAL.Event(one).startDate.toJSDate().toISOString(),
  }));

describeOnBothEngines('the calendar of a device', (db) => {
  it('shows what is planned in the owner’s language, under ids that stay', async () => {
    const ctx = await pairWithPlan(db());
    const { secret } = await make(ctx);
    const first = await fetched(db(), ctx, secret);
    expect(events(first?.text).map(({ summary }) => summary)).toEqual(Array(6).fill('Avtale'));
    expect((await fetched(db(), ctx, secret))?.text).toBe(first?.text);
    const own = await make(ctx, PARTICIPANT);
    const english = events((await fetched(db(), ctx, own.secret))?.text);
    expect(english[0]?.summary).toBe('Appointment');
    expect(english.map(({ uid }) => uid)).toEqual(events(first?.text).map(({ uid }) => uid));
  });

  it('keeps nothing of the secret but its hash', async () => {
    const ctx = await pairWithPlan(db());
    const { secret } = await make(ctx);
    expect(secret).toMatch(/^[\w-]{43}$/);
    const tables = [
      await db().system.deviceKey.findMany(),
      await db().system.auditEvent.findMany(),
      await db().system.idempotencyKey.findMany(),
    ];
    expect(JSON.stringify(tables)).not.toContain(secret);
  });

  it('follows what is moved and cancelled, with a sequence that rises', async () => {
    const ctx = await pairWithPlan(db());
    const { secret } = await make(ctx);
    const rows = await ctx.db.meeting.findMany({ orderBy: { meetsOn: 'asc' }, take: 2 });
    const [one, two] = rows.map(({ id }) => ({
      ...{
        pairingId: 'pairing-one',
        meetingId: id,
        version: 1,
        by: 'guide' as const,
        word: '' as const,
      },
    }));
    if (!one || !two) throw new Error('Nothing is planned');
    const to = { on: Temporal.PlainDate.from('2026-11-04'), at: Temporal.PlainTime.from('09:15') };
    await moveMeeting(ctx, { ...one, ...to }, press);
    await cancelMeeting(ctx, { ...two, who: 'me' }, press);
    const seen = events((await fetched(db(), ctx, secret))?.text);
    const of = (id: string) => seen.find(({ uid }) => uid === `${id}@appointment`);
    expect(of(one.meetingId)).toMatchObject({
      sequence: 1,
      status: 'CONFIRMED',
      start: '2026-11-04T08:15:00.000Z',
    });
    expect(of(two.meetingId)).toMatchObject({ sequence: 1, status: 'CANCELLED' });
  });

  it('has the first meeting in it, three months back and six weeks ahead, and no place or name', async () => {
    const ctx = await pairWithPlan(db());
    const { secret } = await make(ctx);
    const canary = 'CNRYplace';
    const pairing = { branchId: 'branch-a', pairingId: 'pairing-one' };
    await ctx.db.firstMeeting.create({
      data: {
        id: 'first',
        ...pairing,
        startsAt: new Date('2026-09-05T15:00:00Z'),
        place: canary,
        coordinatorUserId: 'coordinator-a',
        interpreter: 'booked',
      },
    });
    const meeting = { ...pairing, state: 'held', activities: [canary], plannedMinutes: 60 };
    for (const on of ['2026-08-01', '2026-08-02', '2026-12-14', '2026-12-15']) {
      const startsAt = new Date(`${on}T12:00:00Z`);
      await ctx.db.meeting.create({
        data: { id: `m-${on}`, ...meeting, meetsOn: on, startsAt, createdAt: startsAt },
      });
    }
    const logged = { id: 'logged', ...meeting, meetsOn: '2026-10-10', createdAt: new Date() };
    await ctx.db.meeting.create({ data: logged });
    const feed = await fetched(db(), ctx, secret);
    const extra = events(feed?.text).filter(({ uid }) => /^(first|m-|logged)/.test(uid));
    expect(extra.map(({ uid }) => uid.split('@')[0]).sort()).toEqual([
      'first',
      'm-2026-08-02',
      'm-2026-12-14',
    ]);
    expect(feed?.text).not.toMatch(/CNRY|Guide|Participant|branch|sentrum/i);
  });

  it('ends when it is revoked, by its owner alone or by a coordinator for both', async () => {
    const ctx = await pairWithPlan(db());
    const [mine, theirs] = [await make(ctx), await make(ctx, PARTICIPANT)];
    expect(await revokeCalendarKey(ctx, PARTICIPANT, mine.id)).toMatchObject({
      refusal: 'not-found',
    });
    expect(await fetched(db(), ctx, mine.secret)).not.toBeNull();
    expect(await revokeCalendarKey(ctx, GUIDE, mine.id)).toMatchObject({ ok: true });
    expect(await fetched(db(), ctx, mine.secret)).toBeNull();
    expect(await listCalendarKeys(ctx, GUIDE)).toEqual([]);
    expect(await fetched(db(), ctx, theirs.secret)).not.toBeNull();
    const there = contextOn(db(), { branchId: 'branch-b' });
    const elsewhere = await revokeCalendarsOfPair(there, 'pairing-one', { key: undefined });
    expect(elsewhere).toMatchObject({ refusal: 'not-found' });
    await revokeCalendarsOfPair(ctx, 'pairing-one', { key: undefined });
    expect(await fetched(db(), ctx, theirs.secret)).toBeNull();
  });

  it('ends after half a year, and with the pairing, and does not come back with the next one', async () => {
    const ctx = await pairWithPlan(db());
    const { secret } = await make(ctx);
    const end = { where: { id: 'pairing-one' }, data: { state: 'completed' } };
    await ctx.db.pairing.updateMany(end);
    expect(await fetched(db(), ctx, secret)).toBeNull();
    await endCalendars(
      { ...ctx.db, branchId: 'branch-a', system: db().system },
      ctx,
      'pairing-one',
    );
    await ctx.db.pairing.updateMany({ ...end, data: { state: 'active' } });
    expect(await fetched(db(), ctx, secret)).toBeNull();
    const anew = await make(ctx);
    ctx.clock.set('2027-04-30T09:00:00+02:00');
    expect(await fetched(db(), ctx, anew.secret)).not.toBeNull();
    ctx.clock.set('2027-05-02T09:00:00+02:00');
    expect(await fetched(db(), ctx, anew.secret)).toBeNull();
  });

  it('stays while its owner has another open pairing, and shows that one', async () => {
    const ctx = await pairWithPlan(db());
    const { secret } = await make(ctx);
    await pairWithPlan(db(), 'two', { guideKey: 'one' });
    await ctx.db.pairing.updateMany({ where: { id: 'pairing-one' }, data: { state: 'completed' } });
    await endCalendars(
      { ...ctx.db, branchId: 'branch-a', system: db().system },
      ctx,
      'pairing-one',
    );
    const ids = await ctx.db.meeting.findMany({ where: { pairingId: 'pairing-two' } });
    expect(
      events((await fetched(db(), ctx, secret))?.text)
        .map(({ uid }) => uid)
        .sort(),
    ).toEqual(ids.map(({ id }) => `${id}@appointment`).sort());
  });

  it('does not exist for a shielded participant, on either side, from the moment of the shield', async () => {
    const ctx = await pairWithPlan(db());
    const [mine, theirs] = [await make(ctx), await make(ctx, PARTICIPANT)];
    const meeting = await ctx.db.meeting.findFirstOrThrow({});
    await raiseSpecialCare(contextOn(db()), 'participant-one', undefined);
    expect(await fetched(db(), ctx, mine.secret)).toBeNull();
    expect(await fetched(db(), ctx, theirs.secret)).toBeNull();
    const which = { pairingId: 'pairing-one', entryId: meeting.id };
    expect(await findEntry(ctx.db, ctx.clock, which)).toBeNull();
    const again = { pairingId: 'pairing-one', device: '' };
    expect(await makeCalendarKey(ctx, { ...GUIDE, ...again })).toMatchObject({
      refusal: 'no-calendar-for-this',
    });
    await ctx.db.participant.updateMany({ data: { isShielded: false } });
    expect(await fetched(db(), ctx, theirs.secret)).toBeNull();
  });

  it('is one per press: a press sent twice leaves the later, and nobody has more than six', async () => {
    const ctx = await pairWithPlan(db());
    const [first, second] = [await make(ctx), await make(ctx)];
    expect(await fetched(db(), ctx, first.secret)).toBeNull();
    expect(await fetched(db(), ctx, second.secret)).not.toBeNull();
    for (const device of ['2', '3', '4', '5', '6']) await make(ctx, GUIDE, device);
    const input = { ...GUIDE, pairingId: 'pairing-one', device: '7' };
    expect(await makeCalendarKey(ctx, input)).toMatchObject({ refusal: 'too-many-calendars' });
    const foreign = { ...GUIDE, personId: 'guide-two', pairingId: 'pairing-one', device: '' };
    expect(await makeCalendarKey(ctx, foreign)).toMatchObject({ refusal: 'no-calendar-for-this' });
  });

  it('notes its last use once an hour', async () => {
    const ctx = await pairWithPlan(db());
    const { secret } = await make(ctx);
    const use = async () => {
      const feed = await fetched(db(), ctx, secret);
      if (feed) await noteUse(ctx, feed);
      return (await listCalendarKeys(ctx, GUIDE))[0]?.lastUsedAt;
    };
    expect(await use()).toBe('2026-11-02T08:00:00.000Z');
    ctx.clock.advance('PT30M');
    expect(await use()).toBe('2026-11-02T08:00:00.000Z');
    ctx.clock.advance('PT31M');
    expect(await use()).toBe('2026-11-02T09:01:00.000Z');
  });
});
