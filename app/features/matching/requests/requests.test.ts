import { expect, it } from 'vitest';
import type { Change, GuideChange, ParticipantChange } from '~/domain/matching/relax/change';
import { readGuideProfile } from '~/features/guides/guide-profile.query';
import { writeAgreedChange as writeOfGuide } from '~/features/guides/write-agreed-change.server';
import { readParticipantProfile } from '~/features/participants/participant-profile.query';
import { writeAgreedChange } from '~/features/participants/write-agreed-change.server';
import type { Context } from '~/infra/context';
import { addBranches, staff } from '~/testing/branch-people';
import { contextOn } from '~/testing/context';
import { describeOnBothEngines, type TestDatabase } from '~/testing/database';
import { fullGuide } from '~/testing/guides';
import { participantRow } from '~/testing/rows';
import { answerRequest } from './answer-request.server';
import { askForChange } from './ask-for-change.server';
import { withdrawRequest } from './withdraw-request.server';

const writers = { participant: writeAgreedChange, guide: writeOfGuide };
const who = { side: 'participant', unit: 'participant-one' } as const;
const kari = { side: 'guide', unit: 'kari' } as const;
const softer: ParticipantChange = { ...who, code: 'guide-sex', value: 'prefer-woman' };
const tuesday: ParticipantChange = { ...who, code: 'time', value: 'tue-evening' };
const onePlace: GuideChange = { ...kari, code: 'place', value: null };

async function people(db: TestDatabase): Promise<void> {
  await addBranches(db);
  await db.system.participant.create({
    data: {
      ...participantRow('branch-a', 'one'),
      contactLanguage: 'ti',
      interpreter: 'always',
      profile: { guideWish: { sex: 'must-woman', age: 'any' }, busy: ['tue-evening'] },
    },
  });
  await db.system.guide.create({ data: fullGuide('kari', { state: 'available' }) });
  const line = { kind: 'police-certificate', isRequired: false };
  await db.system.onboardingItem.create({
    data: { id: 'line', branchId: 'branch-a', guideId: 'kari', ...line },
  });
}

async function asked(ctx: Context, changes: readonly Change[]): Promise<string> {
  const done = await askForChange(
    ctx,
    { participantId: 'participant-one', changes },
    { key: undefined },
  );
  if (!done.ok) throw new Error(done.refusal);
  return done.value.requestId;
}

function answer(
  ctx: Context,
  requestId: string,
  given: Partial<Parameters<typeof answerRequest>[1]>,
) {
  const whole = {
    requestId,
    version: 1,
    answer: 'yes',
    interpreter: 'used',
    note: '',
    outcome: null,
    ...given,
  } as const;
  return answerRequest(ctx, whole, writers, { key: undefined });
}

const stateOf = async (ctx: Context, id: string) =>
  (await ctx.db.relaxationRequest.findFirstOrThrow({ where: { id } })).state;
const profileOf = async (ctx: Context) =>
  readParticipantProfile(
    (await ctx.db.participant.findFirstOrThrow({ where: { id: 'participant-one' } })).profile,
  );
const guideOf = (ctx: Context) => ctx.db.guide.findFirstOrThrow({ where: { id: 'kari' } });

describeOnBothEngines('a question to somebody', (db) => {
  it('is put on the list once, with whether an interpreter is needed, and sends nothing', async () => {
    await people(db());
    const ctx = contextOn(db());
    const id = await asked(ctx, [softer]);
    expect(await ctx.db.relaxationRequest.findFirstOrThrow({ where: { id } })).toMatchObject({
      state: 'asked',
      interpreterNeeded: true,
      values: { value: 'prefer-woman' },
    });
    const again = { participantId: 'participant-one', changes: [softer] };
    expect(await askForChange(ctx, again, { key: undefined })).toEqual({
      ok: false,
      refusal: 'change-already-asked',
    });
    expect(await db().system.outboxMessage.count()).toBe(0);
  });

  it('has one winner when two coordinators ask the same at once, and one row for a double press', async () => {
    await people(db());
    const input = { participantId: 'participant-one', changes: [softer] };
    const [mine, hers] = [contextOn(db()), contextOn(db(), { actor: staff('handler-a') })];
    const both = await Promise.all([
      askForChange(mine, input, { key: undefined }),
      askForChange(hers, input, { key: undefined }),
    ]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    const key = mine.newId();
    const first = await askForChange(mine, { ...input, changes: [tuesday] }, { key });
    expect(await askForChange(mine, { ...input, changes: [] }, { key })).toEqual(first);
    expect(await mine.db.relaxationRequest.count()).toBe(2);
  });

  it('is made for nobody who is shielded, elsewhere or not waiting, and for no empty change', async () => {
    await people(db());
    const ctx = contextOn(db());
    const input = { participantId: 'participant-one', changes: [softer] };
    const refusal = async (context: Context, changes = input.changes) => {
      const done = await askForChange(context, { ...input, changes }, { key: undefined });
      return done.ok ? 'made' : done.refusal;
    };
    expect(await refusal(ctx, [])).toBe('change-no-longer-helps');
    const theirs = {
      branchId: 'branch-b',
      actor: staff('coordinator-b', 'coordinator', 'branch-b'),
    };
    expect(await refusal(contextOn(db(), theirs))).toBe('not-found');
    await ctx.db.participant.updateMany({ data: { state: 'paused' }, where: { id: who.unit } });
    expect(await refusal(ctx)).toBe('participant-not-waiting');
    await ctx.db.participant.updateMany({ data: { isShielded: true }, where: { id: who.unit } });
    expect(await refusal(ctx)).toBe('not-found');
  });
});

describeOnBothEngines('an answer', (db) => {
  it('yes changes the profile of whoever was asked, once', async () => {
    await people(db());
    const ctx = contextOn(db());
    const id = await asked(ctx, [softer]);
    const outcome = { guide: 'kari', others: 0 };
    expect(await answer(ctx, id, { outcome })).toMatchObject({ ok: true });
    expect((await profileOf(ctx)).guideWish).toEqual({ sex: 'prefer-woman', age: 'any' });
    expect(await ctx.db.relaxationRequest.findFirstOrThrow({ where: { id } })).toMatchObject({
      state: 'accepted',
      outcome,
      interpreter: 'used',
      answeredByUserId: 'coordinator-a',
    });
    expect(await answer(ctx, id, { version: 2 })).toEqual({
      ok: false,
      refusal: 'request-answered',
    });
  });

  it.each([
    ['a time, also one that was busy', tuesday, { availability: ['tue-evening'], busy: [] }],
    [
      'a language',
      { ...who, code: 'language', value: 'en' },
      { languages: [{ code: 'en', level: 'some' }] },
    ],
  ] as const)('yes to %s is written on the participant', async (_, change, expected) => {
    await people(db());
    const ctx = contextOn(db());
    await answer(ctx, await asked(ctx, [change]), {});
    expect(await profileOf(ctx)).toMatchObject(expected);
  });

  it('yes to meeting elsewhere needs the consent that needs rest on', async () => {
    await people(db());
    const ctx = contextOn(db());
    const id = await asked(ctx, [{ ...who, code: 'not-at-home', value: null }]);
    expect(await answer(ctx, id, {})).toMatchObject({ refusal: 'participant-practical-consent' });
    expect(await stateOf(ctx, id)).toBe('asked');
  });

  it('yes of a guide gives a place, and a yes to children asks for a certificate', async () => {
    await people(db());
    const ctx = contextOn(db());
    await answer(ctx, await asked(ctx, [onePlace]), { interpreter: 'not-needed' });
    expect((await guideOf(ctx)).capacity).toBe(2);
    const children: GuideChange = { ...kari, code: 'willing', value: 'children' };
    await answer(ctx, await asked(ctx, [children]), { interpreter: 'not-needed' });
    expect(readGuideProfile((await guideOf(ctx)).profile).willing).toEqual(['children']);
    const line = await ctx.db.onboardingItem.findFirstOrThrow({ where: { id: 'line' } });
    expect([line.isRequired, line.doneOn]).toEqual([true, null]);
  });

  it('no changes nobody, is remembered, and takes back what would only help together', async () => {
    await people(db());
    const ctx = contextOn(db());
    const id = await asked(ctx, [softer, onePlace]);
    expect(await answer(ctx, id, { answer: 'no' })).toMatchObject({ ok: true });
    const rows = await ctx.db.relaxationRequest.findMany({ orderBy: { code: 'asc' } });
    expect(rows.map((row) => [row.code, row.state])).toEqual([
      ['guide-sex', 'declined'],
      ['place', 'withdrawn'],
    ]);
    expect((await profileOf(ctx)).guideWish.sex).toBe('must-woman');
    expect((await guideOf(ctx)).capacity).toBe(1);
  });

  it('to a private wish waits for an interpreter who is needed', async () => {
    await people(db());
    const ctx = contextOn(db());
    const id = await asked(ctx, [softer]);
    expect(await answer(ctx, id, { interpreter: 'missing' })).toEqual({
      ok: false,
      refusal: 'interpreter-missing',
      field: 'interpreter',
    });
    const time = await asked(ctx, [tuesday]);
    expect(await answer(ctx, time, { interpreter: 'missing' })).toMatchObject({ ok: true });
  });

  it('by the version that was seen, of two at once exactly one, and of another branch none', async () => {
    await people(db());
    const ctx = contextOn(db());
    const id = await asked(ctx, [onePlace]);
    expect(await answer(ctx, id, { version: 7 })).toEqual({
      ok: false,
      refusal: 'changed-meanwhile',
    });
    expect((await guideOf(ctx)).capacity).toBe(1);
    const theirs = {
      branchId: 'branch-b',
      actor: staff('coordinator-b', 'coordinator', 'branch-b'),
    };
    expect(await answer(contextOn(db(), theirs), id, {})).toMatchObject({ refusal: 'not-found' });
    const hers = contextOn(db(), { actor: staff('handler-a') });
    const both = await Promise.all([answer(ctx, id, {}), answer(hers, id, { answer: 'no' })]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    const isYes = (await stateOf(ctx, id)) === 'accepted';
    expect((await guideOf(ctx)).capacity).toBe(isYes ? 2 : 1);
  });

  it('is nothing to a guide who rests, or to a participant who is shielded since', async () => {
    await people(db());
    const ctx = contextOn(db());
    const id = await asked(ctx, [onePlace]);
    await ctx.db.guide.updateMany({ where: { id: 'kari' }, data: { state: 'resting' } });
    expect(await answer(ctx, id, {})).toMatchObject({ refusal: 'not-allowed-now' });
    await ctx.db.participant.updateMany({ where: { id: who.unit }, data: { isShielded: true } });
    expect(await answer(ctx, id, {})).toMatchObject({ refusal: 'not-found' });
  });
});

describeOnBothEngines('taking a question back', (db) => {
  it('ends it, and forgets a no, so that it may be asked again', async () => {
    await people(db());
    const ctx = contextOn(db());
    const id = await asked(ctx, [softer]);
    const take = (version: number) =>
      withdrawRequest(ctx, { requestId: id, version }, { key: undefined });
    expect(await take(9)).toEqual({ ok: false, refusal: 'changed-meanwhile' });
    expect((await take(1)).ok).toBe(true);
    expect(await take(2)).toEqual({ ok: false, refusal: 'request-answered' });
    const second = await asked(ctx, [softer]);
    await answer(ctx, second, { answer: 'no' });
    const forgotten = { requestId: second, version: 2 };
    expect((await withdrawRequest(ctx, forgotten, { key: undefined })).ok).toBe(true);
    expect(await stateOf(ctx, second)).toBe('withdrawn');
  });
});
