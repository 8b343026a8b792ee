import { expect, it } from 'vitest';
import { contextOn, coordinator, fakeClock } from '~/testing/context';
import { describeOnBothEngines } from '~/testing/database';
import { fullGuide } from '~/testing/guides';
import { matchRow, participantRow } from '~/testing/rows';
import { answerNo } from './answer-guide.server';
import { approveGuide, makeGuideAvailable } from './approve-guide.server';
import { bookInterview } from './book-interview.server';
import { recordItem, requireItem } from './change-checklist.server';
import { addNote, setCapacity } from './change-guide.server';
import { changeReadiness, type ReadinessEvent } from './change-readiness.server';
import { holdInterview, missInterview } from './end-interview.server';

const none = { key: undefined };
const id = 'guide';

describeOnBothEngines('a coordinator and a guide', (db) => {
  const add = (change: Parameters<typeof fullGuide>[1] = {}) =>
    db().system.guide.create({ data: fullGuide(id, change) });
  const row = () => db().system.guide.findFirstOrThrow({ where: { id } });
  const version = async () => (await row()).version;
  const templates = async () =>
    (await db().system.outboxMessage.findMany({})).map(({ template }) => template);
  const done = (kind: string) =>
    recordItem(
      contextOn(db()),
      { guideId: id, kind: kind as 'course', doneOn: '2026-11-02', reference: '', expiresOn: null },
      none,
    );

  it('go from application to available, each step with who, when, from and to', async () => {
    await add();
    const ctx = contextOn(db());
    const book = { guideId: id, day: '2026-11-04', time: '17:00' };
    expect((await bookInterview(ctx, { ...book, version: 1 }, none)).ok).toBe(true);
    const note = { guideId: id, note: 'Trygg og blid.' };
    expect((await holdInterview(ctx, { ...note, version: 2 }, none)).ok).toBe(true);
    expect((await approveGuide(ctx, { ...note, version: 3 }, none)).ok).toBe(true);
    const early = await makeGuideAvailable(ctx, { guideId: id, version: 4 }, none);
    expect(early).toMatchObject({ refusal: 'checklist-open' });
    for (const kind of ['declaration', 'course', 'id-card']) await done(kind);
    expect((await row()).state).toBe('onboarding');
    expect((await makeGuideAvailable(ctx, { guideId: id, version: 4 }, none)).ok).toBe(true);
    expect(await row()).toMatchObject({ state: 'available', version: 5 });
    const changes = await db().system.stateChange.findMany({ orderBy: { id: 'asc' } });
    const steps = changes.map(
      ({ event, fromState, toState }) => `${event}: ${fromState} ${toState}`,
    );
    expect(steps.sort()).toEqual([
      'approve: interviewed onboarding',
      'book-interview: applied interview-booked',
      'hold-interview: interview-booked interviewed',
      'make-available: onboarding available',
    ]);
    expect(changes.every(({ actorUserId }) => actorUserId === 'coordinator-a')).toBe(true);
    expect((await templates()).sort()).toEqual([
      'guide-approved',
      'guide-available',
      'interview-booked',
    ]);
    const verbs = (await db().system.auditEvent.findMany({})).map(({ verb }) => verb);
    expect(verbs.filter((verb) => verb === 'guide.approve')).toHaveLength(2);
  });

  it('send nothing to an imported guide before the consent is confirmed', async () => {
    await add({ consentToConfirm: true });
    const book = { guideId: id, version: 1, day: '2026-11-04', time: '17:00' };
    expect((await bookInterview(contextOn(db()), book, none)).ok).toBe(true);
    expect(await templates()).toEqual([]);
  });

  it('book no talk in the past', async () => {
    await add();
    const past = { guideId: id, version: 1, day: '2026-11-02', time: '09:00' };
    expect(await bookInterview(contextOn(db()), past, none)).toMatchObject({
      refusal: 'interview-past',
    });
  });

  it('let the second missed talk lead to a rest', async () => {
    await add({ state: 'interview-booked' });
    const ctx = contextOn(db());
    await missInterview(ctx, { guideId: id, version: 1, note: '' }, none);
    expect((await row()).state).toBe('applied');
    await bookInterview(ctx, { guideId: id, version: 2, day: '2026-11-10', time: '12:00' }, none);
    await missInterview(ctx, { guideId: id, version: 3, note: '' }, none);
    expect((await row()).state).toBe('resting');
  });

  it.each([
    ['account', { userId: 'coordinator-a' }, undefined],
    ['e-mail', { email: 'me@eksempel.test' }, { email: 'me@eksempel.test' }],
  ] as const)('never approve themselves, known by the same %s', async (_, guide, user) => {
    await add({ state: 'interviewed', ...guide });
    if (user) {
      const at = new Date('2026-01-01T00:00:00Z');
      const me = { id: 'coordinator-a', isStaff: true, name: 'Meg', createdAt: at };
      await db().system.user.create({ data: { ...me, ...user } });
    }
    const own = { guideId: id, version: 1, note: '' };
    expect(await approveGuide(contextOn(db()), own, none)).toMatchObject({
      refusal: 'own-application',
    });
    expect((await row()).state).toBe('interviewed');
    expect(await db().system.auditEvent.count()).toBe(0);
  });

  it('have one winner when two approve and decline at once, and the loser is told', async () => {
    await add({ state: 'interviewed' });
    const seen = { guideId: id, version: 1, note: '' };
    const answer = { event: 'decline' as const, reason: 'other' as const };
    const results = await Promise.all([
      approveGuide(contextOn(db()), seen, none),
      answerNo(contextOn(db()), { ...seen, answer, text: 'Takk.' }, none),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ refusal: 'changed-meanwhile' });
    expect(await db().system.stateChange.count()).toBe(1);
    expect(await templates()).toHaveLength(1);
  });

  it('do one thing for a double press', async () => {
    await add({ state: 'interviewed' });
    const press = () =>
      approveGuide(contextOn(db()), { guideId: id, version: 1, note: '' }, { key: 'k'.repeat(26) });
    expect(await press()).toMatchObject({ ok: true });
    expect(await press()).toMatchObject({ ok: true });
    expect(await db().system.stateChange.count()).toBe(1);
  });

  it('send a kind no as it was written, or nothing when it was said by voice', async () => {
    await add();
    const answer = { event: 'refer-elsewhere' as const, reason: 'language-cafe' as const };
    const input = { guideId: id, version: 1, answer, note: '', text: 'Kom på kafé.' };
    expect((await answerNo(contextOn(db()), input, none)).ok).toBe(true);
    expect(await db().system.outboxMessage.findMany({})).toMatchObject([
      { body: 'Kom på kafé.', template: 'guide-answer' },
    ]);
    expect(await row()).toMatchObject({ state: 'referred-elsewhere' });
    expect(await db().system.stateChange.findMany({})).toMatchObject([
      { reasonCode: 'language-cafe' },
    ]);
  });

  it('rest until a day, come back to what was reached, and are stopped and let go on', async () => {
    await add({ state: 'available' });
    const items = ['interview', 'declaration', 'course', 'id-card'];
    for (const kind of items) await done(kind);
    await db().system.onboardingItem.updateMany({ data: { isRequired: true } });
    const move = async (event: ReadinessEvent, restUntilOn: string | null = null) =>
      changeReadiness(
        contextOn(db()),
        { guideId: id, version: await version(), event, reason: 'other', note: '', restUntilOn },
        none,
      );
    expect(await move('rest', '2026-11-02')).toMatchObject({ refusal: 'return-day-past' });
    expect((await move('rest', '2026-12-01')).ok).toBe(true);
    expect(await row()).toMatchObject({ state: 'resting', restingUntilOn: '2026-12-01' });
    expect((await move('return')).ok).toBe(true);
    expect(await row()).toMatchObject({ state: 'available', restingUntilOn: null });
    expect((await move('suspend')).ok).toBe(true);
    expect(await move('rest')).toMatchObject({ refusal: 'not-allowed-now' });
    expect((await move('unsuspend')).ok).toBe(true);
    expect((await row()).state).toBe('available');
    expect((await move('finish')).ok).toBe(true);
    expect((await move('reopen')).ok).toBe(true);
    expect((await row()).state).toBe('onboarding');
  });

  it('keep a guide with a pairing or proposal, and as many places as are taken', async () => {
    await add({ state: 'available', capacity: 2 });
    await db().system.participant.create({ data: participantRow('branch-a', 'p') });
    await db().system.match.create({
      data: matchRow('branch-a', 'm', { guideId: id, participantId: 'participant-p' }),
    });
    const place = { guideId: id, number: 2, participantId: 'participant-p', matchId: 'match-m' };
    await db().system.guidePlace.create({
      data: { id: 'place', branchId: 'branch-a', takenAt: new Date(), ...place },
    });
    const ctx = contextOn(db());
    const leave = { guideId: id, version: 1, reason: 'moved', note: '', restUntilOn: null };
    const left = await changeReadiness(ctx, { ...leave, event: 'withdraw' }, none);
    expect(left).toMatchObject({ refusal: 'guide-has-places' });
    const less = await setCapacity(ctx, { guideId: id, version: 1, capacity: 1 }, none);
    expect(less).toMatchObject({ refusal: 'capacity-in-use' });
    expect((await setCapacity(ctx, { guideId: id, version: 1, capacity: 3 }, none)).ok).toBe(true);
    const stale = await setCapacity(ctx, { guideId: id, version: 1, capacity: 2 }, none);
    expect(stale).toMatchObject({ refusal: 'changed-meanwhile' });
  });

  it('store of a police certificate only who saw it and when, and ask for it only with a ground', async () => {
    await add({ state: 'onboarding' });
    const ctx = contextOn(db());
    const kind = 'police-certificate' as const;
    const ask = (ground: string) =>
      requireItem(ctx, { guideId: id, kind, isRequired: true, ground }, none);
    const unasked = { guideId: id, kind, doneOn: '2026-11-02', reference: '', expiresOn: null };
    expect(await recordItem(ctx, unasked, none)).toMatchObject({ refusal: 'ground-needed' });
    expect(await ask(' ')).toMatchObject({ refusal: 'ground-needed' });
    expect((await ask('Familie med barn')).ok).toBe(true);
    const course = { guideId: id, kind: 'course' as const, isRequired: false, ground: '' };
    expect(await requireItem(ctx, course, none)).toMatchObject({ refusal: 'always-required' });
    const seen = { guideId: id, kind, reference: 'attest 123', expiresOn: '2029-01-01' };
    expect(await recordItem(ctx, { ...seen, doneOn: '2026-11-03' }, none)).toMatchObject({
      refusal: 'day-in-future',
    });
    expect((await recordItem(ctx, { ...seen, doneOn: '2026-11-02' }, none)).ok).toBe(true);
    const item = await db().system.onboardingItem.findFirstOrThrow({ where: { kind } });
    expect(item).toMatchObject({
      doneOn: '2026-11-02',
      doneByUserId: 'coordinator-a',
      reference: '',
      expiresOn: null,
    });
    const verbs = (await db().system.auditEvent.findMany({})).map(({ verb }) => verb);
    expect(verbs).toContain('vetting.record.seen');
  });

  it('of another branch find nothing', async () => {
    await add({ state: 'interviewed' });
    const clock = fakeClock();
    const ctx = contextOn(db(), { branchId: 'branch-b', actor: coordinator('branch-b'), clock });
    const input = { guideId: id, version: 1, note: 'x' };
    expect(await approveGuide(ctx, input, none)).toMatchObject({ refusal: 'not-found' });
    expect(await addNote(ctx, input, none)).toMatchObject({ refusal: 'not-found' });
    expect(await done('course').then(() => db().system.onboardingItem.count())).toBe(1);
    expect(await db().system.stateChange.count()).toBe(0);
  });
});
