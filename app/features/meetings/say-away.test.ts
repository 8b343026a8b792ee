import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { describeOnBothEngines } from '~/testing/database';
import { activePair, PAIR } from '~/testing/pairs';
import { raiseSignal } from './raise-signal.server';
import { endAway, sayAway, sayNotThisWeek } from './say-away.server';

const { pairingId } = PAIR;
const guide = { pairingId, side: 'guide', byUserId: null } as const;
const participant = { pairingId, side: 'participant', byUserId: null } as const;
const none = { key: undefined };

describeOnBothEngines('saying that one is away or needs somebody', (db) => {
  const breaks = () => db().system.pairingBreak.findMany({ orderBy: { fromOn: 'asc' } });

  it('stops the reminders for the whole week, once, whoever says it', async () => {
    const ctx = await activePair(db());
    ctx.clock.set('2026-11-04T12:00:00+01:00');
    for (const side of [guide, guide, participant]) await sayNotThisWeek(ctx, side, none);
    expect(await breaks()).toMatchObject([
      {
        kind: 'away',
        reasonCode: 'not-this-week',
        fromOn: '2026-11-02',
        untilOn: '2026-11-08',
        saidBy: 'guide',
      },
    ]);
  });

  it('knows the week of the turn of the year', async () => {
    const ctx = await activePair(db());
    ctx.clock.set('2027-01-02T23:30:00+01:00');
    await sayNotThisWeek(ctx, guide, none);
    expect(await breaks()).toMatchObject([{ fromOn: '2026-12-28', untilOn: '2027-01-03' }]);
  });

  it.each([
    ['2026-12-28', undefined],
    ['2026-12-29', 'away-too-long'],
    ['2026-11-02', undefined],
    ['2026-11-01', 'away-in-past'],
  ])('until %s: %s', async (until, refusal) => {
    const ctx = await activePair(db());
    const untilOn = Temporal.PlainDate.from(until);
    const said = await sayAway(ctx, participant, { untilOn, reason: 'ramadan' }, none);
    expect(said.ok ? undefined : said.refusal).toBe(refusal);
  });

  it('is over from the day on which they say that they are back', async () => {
    const ctx = await activePair(db());
    const untilOn = Temporal.PlainDate.from('2026-11-30');
    const said = await sayAway(ctx, guide, { untilOn, reason: 'travel' }, none);
    ctx.clock.set('2026-11-09T09:00:00+01:00');
    const breakId = said.ok ? said.value.breakId : '';
    for (const _twice of [1, 2])
      expect((await endAway(ctx, participant, { breakId }, none)).ok).toBe(true);
    expect(await breaks()).toMatchObject([{ endedOn: '2026-11-09', untilOn: '2026-11-30' }]);
  });

  it('is not said of a pair that has not begun or has ended', async () => {
    const ctx = await activePair(db(), { state: 'completed', endedOn: '2026-10-30' });
    expect(await sayNotThisWeek(ctx, guide, none)).toMatchObject({ refusal: 'pairing-not-begun' });
  });

  it('asks for one call however often somebody presses, until it has been answered', async () => {
    const ctx = await activePair(db());
    const press = () => raiseSignal(ctx, participant, 'need-help', none);
    const results = await Promise.all([press(), press(), press()]);
    expect(results.every((one) => one.ok)).toBe(true);
    expect(await db().system.pairSignal.count()).toBe(1);
    await db().system.pairSignal.updateMany({
      data: { handledAt: new Date('2026-11-03T08:00:00Z') },
    });
    expect((await press()).ok).toBe(true);
    expect(await db().system.pairSignal.count()).toBe(2);
  });
});
