import { expect, it } from 'vitest';
import { staff } from '~/testing/branch-people';
import { contextOn, type TestContext } from '~/testing/context';
import { describeOnBothEngines } from '~/testing/database';
import { activePair, PAIR } from '~/testing/pairs';
import { answerHow } from './answer-how.server';
import { readCheckIns } from './check-ins-page.query.server';
import { handleSignal } from './handle-signal.server';
import { type CheckInTold, recordCheckIn } from './record-check-in.server';

// The pair has met since 1 September and it is 2 November: both first check-ins, both second ones
// and those of the first month are due on either side.

const { pairingId } = PAIR;
const plain = { key: undefined };
const told: CheckInTold = {
  pairingId,
  side: 'participant',
  dueKey: 'check-in-first:participant',
  how: 'call',
  outcome: 'done',
  answer: 'good',
  wantsHelp: false,
  interpreter: 'used',
  contactConfirmed: true,
  phone: null,
  email: 'participant@example.test',
  note: 'Vil gjerne treffes oftere',
  heldOn: '2026-11-02',
  nextOn: null,
};
const ofGuide = {
  ...told,
  side: 'guide',
  dueKey: 'check-in-first:guide',
  email: 'guide@example.test',
} as const;

const dueKeys = async (ctx: TestContext) =>
  (await readCheckIns(ctx, pairingId))?.due.map(({ key }) => key) ?? [];

describeOnBothEngines('a call that is recorded', (db) => {
  it('is due no longer, for that side alone, and is in the history', async () => {
    const ctx = await activePair(db());
    expect(await dueKeys(ctx)).toEqual(
      expect.arrayContaining(['check-in-first:guide', 'check-in-first:participant']),
    );
    expect(await recordCheckIn(ctx, told, plain)).toEqual({ ok: true, value: null });
    const after = await dueKeys(ctx);
    expect(after).not.toContain('check-in-first:participant');
    expect(after).toContain('check-in-first:guide');
    const page = await readCheckIns(ctx, pairingId);
    expect(page?.history).toMatchObject([
      { kind: 'check-in-first', answer: 'good', by: 'Staff coordinator-a', contactConfirmed: true },
    ]);
    const participant = await ctx.db.participant.findFirstOrThrow();
    expect(participant.lastContactOn).toBe('2026-11-02');
    expect(await ctx.db.accessEvent.count({ where: { page: 'check-ins' } })).toBeGreaterThan(0);
  });

  it('corrects the number and address that it was told, of either side', async () => {
    const ctx = await activePair(db());
    await recordCheckIn(ctx, { ...told, phone: '+4740000009', email: null }, plain);
    await recordCheckIn(ctx, { ...ofGuide, phone: '+4740000008' }, plain);
    expect(await ctx.db.participant.findFirstOrThrow()).toMatchObject({
      phone: '+4740000009',
      email: null,
      preferredChannel: 'sms',
      version: 2,
    });
    expect(await ctx.db.guide.findFirstOrThrow()).toMatchObject({
      phone: '+4740000008',
      email: 'guide@example.test',
      preferredChannel: 'email',
    });
    const nothing = { ...ofGuide, dueKey: '', phone: null, email: null };
    expect(await recordCheckIn(ctx, nothing, plain)).toEqual({
      ok: false,
      refusal: 'contact-missing',
      field: 'phone',
    });
  });

  it('who wants help waits for a coordinator until somebody has written down what was done', async () => {
    const ctx = await activePair(db());
    await recordCheckIn(ctx, { ...told, answer: 'bad', wantsHelp: true }, plain);
    await recordCheckIn(ctx, { ...told, dueKey: '', wantsHelp: true }, plain);
    const page = await readCheckIns(ctx, pairingId);
    expect(page?.signals).toMatchObject([{ side: 'participant', kind: 'need-help', version: 1 }]);
    expect(page?.ladder.signs).toContain('asks-for-help');
    const signalId = page?.signals[0]?.id ?? '';
    const deed = { pairingId, signalId, version: 1, deed: 'called', note: 'Ringte' } as const;
    const [one, other] = await Promise.all([
      handleSignal(ctx, deed, plain),
      handleSignal(contextOn(db(), { actor: staff('third-a') }), deed, plain),
    ]);
    expect([one.ok, other.ok].sort()).toEqual([false, true]);
    expect(one.ok ? other : one).toEqual({ ok: false, refusal: 'signal-handled' });
    expect((await readCheckIns(ctx, pairingId))?.signals).toEqual([]);
    const history = await ctx.db.stateChange.findMany({ where: { subjectId: pairingId } });
    expect(history).toMatchObject([{ event: 'handled-need-help', reasonCode: 'called' }]);
  });

  it('that nobody answered is tried again, stays due, and three are told apart', async () => {
    const ctx = await activePair(db());
    const missed = {
      ...told,
      outcome: 'no-answer',
      wantsHelp: true,
      phone: null,
      email: null,
    } as const;
    for (const _ of [1, 2, 3]) await recordCheckIn(ctx, missed, plain);
    const page = await readCheckIns(ctx, pairingId);
    expect(page?.sides.participant.hasManyTries).toBe(true);
    expect(page?.sides.guide.hasManyTries).toBe(false);
    expect(page?.due.map(({ key }) => key)).toContain('check-in-first:participant');
    expect(page?.history[0]).toMatchObject({ nextOn: '2026-11-04', answer: '', wantsHelp: false });
    expect(page?.signals).toEqual([]);
    const participant = await ctx.db.participant.findFirstOrThrow();
    expect(participant).toMatchObject({ email: 'participant@example.test', lastContactOn: null });
  });

  it('of two coordinators at once one wins and the other is told', async () => {
    const ctx = await activePair(db());
    const other = contextOn(db(), { actor: staff('third-a') });
    const both = await Promise.all([
      recordCheckIn(ctx, told, plain),
      recordCheckIn(other, { ...told, answer: 'bad' }, plain),
    ]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.find((one) => !one.ok)).toEqual({ ok: false, refusal: 'check-in-recorded' });
    expect(await ctx.db.checkIn.count({ where: {} })).toBe(1);
    expect(await recordCheckIn(other, told, plain)).toEqual({
      ok: false,
      refusal: 'check-in-recorded',
    });
  });

  it('the same press twice is one call', async () => {
    const ctx = await activePair(db());
    const key = 'abcdefghijklmnopqrstuvwx23';
    const between = { ...told, dueKey: '' };
    expect(await recordCheckIn(ctx, between, { key })).toEqual(
      await recordCheckIn(ctx, between, { key }),
    );
    expect(await ctx.db.checkIn.count({ where: {} })).toBe(1);
  });

  it.each([
    ['a day that is not yet', { heldOn: '2026-11-03' }, 'day-in-future'],
    ['a next day that is past', { nextOn: '2026-11-02' }, 'next-day-past'],
    ['a key that the calendar never gave', { dueKey: 'check-in-first:guide' }, 'not-found'],
    ['what is not due yet', { dueKey: 'evaluation-final:participant' }, 'not-allowed-now'],
    ['the end, which is no talk', { dueKey: 'end:2027-09-01' }, 'not-found'],
  ] as const)('is refused for %s', async (_, changed, refusal) => {
    const ctx = await activePair(db());
    expect(await recordCheckIn(ctx, { ...told, ...changed }, plain)).toMatchObject({ refusal });
    expect(await ctx.db.checkIn.count({ where: {} })).toBe(0);
  });

  it('is refused after the end, and from another branch or of a shielded participant', async () => {
    const ctx = await activePair(db(), { isShielded: true });
    const refused = { ok: false, refusal: 'not-found' };
    expect(await recordCheckIn(ctx, told, plain)).toEqual(refused);
    expect(await readCheckIns(ctx, pairingId)).toBeNull();
    await ctx.db.protectedHandler.create({
      data: {
        branchId: 'branch-a',
        participantId: PAIR.participantId,
        userId: 'coordinator-a',
        createdAt: new Date('2026-11-01T08:00:00Z'),
      },
    });
    expect((await recordCheckIn(ctx, { ...told, dueKey: '' }, plain)).ok).toBe(true);
    const there = staff('coordinator-b', 'coordinator', 'branch-b');
    const elsewhere = contextOn(db(), { branchId: 'branch-b', actor: there });
    expect(await recordCheckIn(elsewhere, told, plain)).toEqual(refused);
    await ctx.db.pairing.updateMany({ where: {}, data: { state: 'completed' } });
    expect(await recordCheckIn(ctx, { ...told, dueKey: '' }, plain)).toEqual({
      ok: false,
      refusal: 'not-allowed-now',
    });
  });
});

describeOnBothEngines('a face by link', (db) => {
  const press = { key: undefined, holder: 'hash-of-a-link' };
  const said = {
    pairingId,
    side: 'participant',
    about: 'check-in-monthly',
    answer: 'bad',
  } as const;

  it('answers the month that is open, and a low one is a sign for coordinators', async () => {
    const ctx = await activePair(db());
    const link = contextOn(db(), { actor: { role: 'anonymous' } });
    const open = (await dueKeys(ctx)).filter((key) => /monthly.*participant/.test(key));
    expect(open).toHaveLength(1);
    expect((await answerHow(link, said, press)).ok).toBe(true);
    expect(await dueKeys(ctx)).not.toContain(open[0]);
    const page = await readCheckIns(ctx, pairingId);
    expect(page?.history).toMatchObject([{ how: 'link', answer: 'bad', by: '' }]);
    expect(page?.ladder.signs).toContain('low-answer');
    expect((await ctx.db.participant.findFirstOrThrow()).lastContactOn).toBe('2026-11-02');
  });

  it('where nothing is open, is a word between that answers no call', async () => {
    const ctx = await activePair(db());
    const link = contextOn(db(), { actor: { role: 'anonymous' } });
    const before = await dueKeys(ctx);
    await answerHow(link, { ...said, about: 'evaluation-3-months' }, press);
    expect(await dueKeys(ctx)).toEqual(before);
    expect(await ctx.db.checkIn.findFirstOrThrow()).toMatchObject({ kind: 'between', dueKey: '' });
  });

  it('of a start is the evaluation at the start', async () => {
    const ctx = await activePair(db());
    const link = contextOn(db(), { actor: { role: 'anonymous' } });
    await answerHow(link, { ...said, side: 'guide', about: 'evaluation-start' }, press);
    expect(await dueKeys(ctx)).not.toContain('evaluation-start:guide');
    expect(await dueKeys(ctx)).toContain('evaluation-start:participant');
  });
});
