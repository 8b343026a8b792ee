import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { addBranches } from '~/testing/branch-people';
import { contextOn, type TestContext } from '~/testing/context';
import { describeOnBothEngines, type TestDatabase } from '~/testing/database';
import { addWeekPair } from '~/testing/week-pairs';
import { pausePairing, resumePairing } from '../pairings/pause-pairing.server';
import { cancelMeeting, moveMeeting, undoMeetingChange } from './change-meeting.server';
import { planMeetings } from './plan-meetings.server';
import { endUsualTime, setUsualTime, type UsualTime } from './set-usual-time.server';
import { findWeek } from './week.query.server';

const press = { key: undefined, holder: 'holder', baseUrl: 'https://guide.test' };
const TUESDAYS: UsualTime = {
  weekday: 2,
  clockTime: '18:00',
  minutes: 120,
  everyWeeks: 1,
  startsNextWeek: false,
};

async function pairOn(
  db: TestDatabase,
  given: Parameters<typeof addWeekPair>[2] = {},
): Promise<{ ctx: TestContext; pairingId: string }> {
  await addBranches(db);
  const pairingId = await addWeekPair(db, 'one', given);
  return { ctx: contextOn(db, { actor: { role: 'anonymous' } }), pairingId };
}

async function usualPair(db: TestDatabase) {
  const { ctx, pairingId } = await pairOn(db);
  await setUsualTime(ctx, { ...TUESDAYS, pairingId, by: 'guide', version: 0 }, press);
  const first = await firstOf(ctx, pairingId);
  return { ctx, pairingId, first };
}

async function firstOf(ctx: TestContext, pairingId: string) {
  const first = (await findWeek(ctx, pairingId))?.meetings[0];
  if (!first) throw new Error('Nothing is planned');
  return first;
}

const days = async (ctx: TestContext) =>
  (await ctx.db.meeting.findMany({ where: { state: 'planned' }, orderBy: { meetsOn: 'asc' } })).map(
    ({ meetsOn }) => meetsOn,
  );
const letters = (ctx: TestContext) =>
  ctx.db.outboxMessage.findMany({ orderBy: { createdAt: 'asc' } });
/** What a message says beside its link, whose secret can spell anything. */
const words = (letter: { subject: string; body: string } | undefined) =>
  `${letter?.subject} ${letter?.body.replace(/https:\S+/, '')}`;
const all = async (ctx: TestContext) =>
  JSON.stringify(await ctx.db.meeting.findMany({ orderBy: { id: 'asc' } }));

describeOnBothEngines('the week of a pair', (db) => {
  it('suggests times that both said they are free', async () => {
    const { ctx, pairingId } = await pairOn(db());
    expect((await findWeek(ctx, pairingId))?.suggestions).toEqual([
      { weekday: 2, at: '18:00' },
      { weekday: 4, at: '18:00' },
    ]);
  });

  it('gets a usual time from one side, plans six weeks, and tells the other without a word of it', async () => {
    const { ctx, pairingId } = await pairOn(db());
    const set = await setUsualTime(ctx, { ...TUESDAYS, pairingId, by: 'guide', version: 0 }, press);
    expect(set).toEqual({ ok: true, value: { isTold: true } });
    expect(await days(ctx)).toEqual([
      '2026-11-03',
      '2026-11-10',
      '2026-11-17',
      '2026-11-24',
      '2026-12-01',
      '2026-12-08',
    ]);
    const [letter, ...more] = await letters(ctx);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ recipientType: 'participant', locale: 'en' });
    expect(letter?.body).toMatch(/https:\/\/guide\.test\/link\/pair\/[\w-]{43}\/week/);
    expect(words(letter)).not.toMatch(/18|tues|guide|participant|meet/i);
    expect((await findWeek(ctx, pairingId))?.meetings).toHaveLength(4);
  });

  it('plans nothing a second time, and only what is new a week later', async () => {
    const { ctx } = await usualPair(db());
    const before = await all(ctx);
    expect(await planMeetings(ctx)).toBe(0);
    expect(await all(ctx)).toBe(before);
    ctx.clock.set('2026-11-09T09:00:00+01:00');
    expect(await planMeetings(ctx)).toBe(1);
    expect((await days(ctx)).at(-1)).toBe('2026-12-15');
    expect(await planMeetings(ctx)).toBe(0);
  });

  it('is planned once when several servers plan at the same moment', async () => {
    const { ctx } = await usualPair(db());
    ctx.clock.set('2026-11-23T09:00:00+01:00');
    await Promise.all([planMeetings(ctx), planMeetings(ctx), planMeetings(ctx)]);
    const found = await days(ctx);
    expect(found).toHaveLength(9);
    expect(new Set(found).size).toBe(9);
  });

  it('is cancelled with a word that stands behind the link alone, and taken back by who said it', async () => {
    const { ctx, pairingId, first } = await usualPair(db());
    await ctx.db.outboxMessage.updateMany({ data: { sentAt: new Date() } });
    const which = { pairingId, meetingId: first.id, version: first.version };
    const cancel = { ...which, by: 'participant', who: 'me', word: 'weather' } as const;
    expect(await cancelMeeting(ctx, cancel, press)).toMatchObject({ ok: true });
    const seen = await firstOf(ctx, pairingId);
    expect(seen).toMatchObject({ isCancelled: true, word: 'weather', wordBy: 'participant' });
    const told = (await letters(ctx)).filter(({ sentAt }) => sentAt === null);
    expect(told.map(({ recipientType }) => recipientType)).toEqual(['guide']);
    expect(words(told[0])).not.toMatch(/weather|vær|18/i);
    const again = { ...which, version: seen.version };
    const other = await undoMeetingChange(ctx, { ...again, by: 'guide' }, press);
    expect(other).toMatchObject({ refusal: 'not-allowed-now' });
    const undone = await undoMeetingChange(ctx, { ...again, by: 'participant' }, press);
    expect(undone).toMatchObject({ ok: true });
    expect(await firstOf(ctx, pairingId)).toMatchObject({ isCancelled: false, word: '' });
    expect(await planMeetings(ctx)).toBe(0);
  });

  it('moves one meeting, does not plan its old day again, and moves it back', async () => {
    const { ctx, pairingId, first } = await usualPair(db());
    const to = { on: Temporal.PlainDate.from('2026-11-05'), at: Temporal.PlainTime.from('10:30') };
    const which = { pairingId, meetingId: first.id, by: 'guide' } as const;
    const move = { ...which, ...to, word: 'work', version: first.version } as const;
    expect(await moveMeeting(ctx, move, press)).toMatchObject({ ok: true });
    expect(await planMeetings(ctx)).toBe(0);
    const moved = await firstOf(ctx, pairingId);
    expect(moved).toMatchObject({
      id: first.id,
      startsAt: '2026-11-05T09:30:00.000Z',
      movedFrom: '2026-11-03T17:00:00.000Z',
    });
    await undoMeetingChange(ctx, { ...which, version: moved.version }, press);
    expect(await firstOf(ctx, pairingId)).toMatchObject({
      startsAt: '2026-11-03T17:00:00.000Z',
      movedFrom: null,
    });
  });

  it('refuses a time that is past, too far or in a break, an old page, and another pair’s meeting', async () => {
    const { ctx, pairingId, first } = await usualPair(db());
    const otherPair = await addWeekPair(db(), 'two');
    await ctx.db.pairingBreak.create({
      data: {
        id: 'break',
        branchId: 'branch-a',
        pairingId,
        kind: 'away',
        reasonCode: 'travel',
        fromOn: '2026-11-12',
        untilOn: '2026-11-13',
        saidBy: 'guide',
        createdAt: new Date(),
      },
    });
    const refusal = async (on: string, change: object = {}) => {
      const at = Temporal.PlainTime.from('10:00');
      const base = { pairingId, meetingId: first.id, version: first.version, by: 'guide' as const };
      const when = { on: Temporal.PlainDate.from(on), at, word: '' as const };
      const answer = await moveMeeting(ctx, { ...base, ...when, ...change }, press);
      return answer.ok ? 'ok' : answer.refusal;
    };
    expect(await refusal('2026-11-01')).toBe('meeting-time-past');
    expect(await refusal('2026-12-15')).toBe('meeting-too-far');
    expect(await refusal('2026-11-13')).toBe('meeting-in-break');
    expect(await refusal('2026-11-05', { version: 9 })).toBe('changed-meanwhile');
    expect(await refusal('2026-11-05', { pairingId: otherPair })).toBe('not-found');
    const there = contextOn(db(), { branchId: 'branch-b' });
    const foreign = { pairingId, meetingId: first.id, version: first.version };
    expect(
      await cancelMeeting(there, { ...foreign, by: 'guide', who: 'me', word: '' }, press),
    ).toMatchObject({ refusal: 'not-found' });
    ctx.clock.set('2026-11-03T18:00:00+01:00');
    expect(await refusal('2026-11-05')).toBe('meeting-time-past');
  });

  it('lets one of two who press at once through, and one press sent twice count once', async () => {
    const { ctx, pairingId, first } = await usualPair(db());
    const which = { pairingId, meetingId: first.id, version: first.version };
    const cancel = (by: 'guide' | 'participant', key?: string) =>
      cancelMeeting(ctx, { ...which, by, who: 'me', word: '' }, { ...press, key });
    const both = await Promise.all([cancel('guide'), cancel('participant')]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const second = (await findWeek(ctx, pairingId))?.meetings[1];
    const same = { pairingId, meetingId: second?.id ?? '', version: second?.version ?? 0 };
    const twice = () =>
      cancelMeeting(
        ctx,
        { ...same, by: 'guide', who: 'both', word: 'sorry' },
        { ...press, key: 'k' },
      );
    const answers = await Promise.all([twice(), twice(), twice()]);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect((await ctx.db.meeting.findFirst({ where: { id: same.meetingId } }))?.version).toBe(2);
  });

  it('gives way to another usual time and ends, each seen by the other as one message', async () => {
    const { ctx, pairingId, first } = await usualPair(db());
    const next = { ...TUESDAYS, clockTime: '18:30', pairingId, by: 'participant' } as const;
    await setUsualTime(ctx, { ...next, version: 1 }, press);
    expect(await firstOf(ctx, pairingId)).toMatchObject({ id: first.id, version: 2 });
    const stale = await setUsualTime(ctx, { ...next, weekday: 4, version: 1 }, press);
    expect(stale).toMatchObject({ refusal: 'changed-meanwhile' });
    await setUsualTime(ctx, { ...next, weekday: 4, everyWeeks: 2, version: 2 }, press);
    expect(await days(ctx)).toEqual(['2026-11-05', '2026-11-19', '2026-12-03']);
    await endUsualTime(ctx, { pairingId, by: 'guide', version: 3 }, press);
    expect(await days(ctx)).toEqual([]);
    expect((await findWeek(ctx, pairingId))?.usual).toBeNull();
    expect((await letters(ctx)).map(({ recipientType }) => recipientType).sort()).toEqual([
      'guide',
      'participant',
    ]);
    const anew = { ...TUESDAYS, startsNextWeek: true, pairingId, by: 'guide' } as const;
    await setUsualTime(ctx, { ...anew, version: 4 }, press);
    expect((await days(ctx))[0]).toBe('2026-11-10');
  });

  it.each([
    'first-meeting-to-book',
    'paused',
    'completed',
    'ended-early',
  ] as const)('is not planned for a pairing that is %s, and what was planned goes', async (state) => {
    const { ctx, pairingId, first } = await usualPair(db());
    await ctx.db.pairing.updateMany({ where: { id: pairingId }, data: { state } });
    expect((await findWeek(ctx, pairingId))?.meetings).toEqual([]);
    expect(await planMeetings(ctx)).toBe(1);
    expect(await days(ctx)).toEqual([]);
    const which = { pairingId, meetingId: first.id, version: 1, by: 'guide' } as const;
    expect(await cancelMeeting(ctx, { ...which, who: 'me', word: '' }, press)).toMatchObject({
      refusal: 'pair-does-not-meet-now',
    });
  });

  it('goes in the press that pauses a pair, and comes back in the press that resumes it', async () => {
    const { ctx, pairingId } = await usualPair(db());
    const desk = contextOn(db(), { clock: ctx.clock });
    const seen = async () => ({
      pairingId,
      version: (await ctx.db.pairing.findFirstOrThrow({ where: { id: pairingId } })).version,
    });
    const day = Temporal.PlainDate.from('2026-11-02');
    const pause = { fromOn: day, untilOn: day.add({ weeks: 3 }), reason: 'travel' } as const;
    const said = { saidBy: 'guide', note: '' } as const;
    const options = { key: undefined };
    const paused = await pausePairing(desk, { ...(await seen()), ...pause, ...said }, options);
    expect(paused).toMatchObject({ ok: true });
    expect(await days(ctx)).toEqual([]);
    expect(await resumePairing(desk, await seen(), options)).toMatchObject({ ok: true });
    expect(await days(ctx)).toHaveLength(6);
    expect(await planMeetings(ctx)).toBe(0);
  });

  it('sends nothing to or about a shielded participant, and says when it must be told by voice', async () => {
    const { ctx, pairingId } = await pairOn(db(), { isShielded: true });
    const set = await setUsualTime(
      ctx,
      { ...TUESDAYS, pairingId, by: 'participant', version: 0 },
      press,
    );
    expect(set).toEqual({ ok: true, value: { isTold: false } });
    expect(await letters(ctx)).toEqual([]);
    const voice = await addWeekPair(db(), 'voice', { preferredChannel: 'voice' });
    const told = await setUsualTime(
      ctx,
      { ...TUESDAYS, pairingId: voice, by: 'coordinator', version: 0 },
      press,
    );
    expect(told).toEqual({ ok: true, value: { isTold: false } });
    expect((await letters(ctx)).map(({ recipientType }) => recipientType)).toEqual(['guide']);
  });
});
