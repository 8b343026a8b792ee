import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '~/domain/access/actor';
import { addBranches } from '~/testing/branch-people';
import { contextOn } from '~/testing/context';
import { describeOnBothEngines } from '~/testing/database';
import type { Answers } from '../participant-answers';
import { findDraft } from './find-draft.query.server';
import { forgetDrafts } from './forget-drafts.server';
import { forgetRegistration } from './forget-registration.server';
import type { RegistrationStep } from './registration-steps';
import { type StepInput, saveRegistrationStep } from './save-registration-step.server';
import { sendRegistration } from './send-registration.server';
import { startRegistration } from './start-registration.server';

const visitor: Actor = { role: 'anonymous' };

const PAGES: readonly (readonly [RegistrationStep, Answers])[] = [
  ['about', { birthYear: 1991, sex: 'woman' }],
  ['contact', { phone: '+4791234567', email: undefined, contactVia: '' }],
  [
    'language',
    { contactLanguage: 'ti', reads: 'little', interpreter: 'always', otherLanguages: ['ar'] },
  ],
  ['household', { unit: 'single-parent' }],
  ['persons', { persons: [{ firstName: 'Yonas', birthYear: 2018, age: 'adult', sex: 'man' }] }],
  ['place', { district: 'centre', norwegianLevel: 'A1' }],
  ['time', { availability: ['mon-evening', 'sat-morning'] }],
  ['interests', { interests: ['walking', 'cooking'] }],
  ['goals', { goals: ['norwegian'] }],
  ['wishes', { guideSex: 'must-woman', guideAge: 'any' }],
  ['practical', { needs: [], food: '', accessibility: [] }],
];

describeOnBothEngines('an own registration', (db) => {
  const ctx = () => contextOn(db(), { actor: visitor });
  const begin = async (key?: string) => {
    const started = await startRegistration(
      ctx(),
      { firstName: 'ሰላም', lastName: 'Tesfay', latinName: 'Selam Tesfay', alias: '' },
      key,
    );
    if (!started.ok) throw new Error(started.refusal);
    return started.value.secret;
  };
  const fill = async (secret: string, upTo: RegistrationStep = 'send') => {
    for (const [step, answers] of PAGES) {
      if (step === upTo) return;
      const saved = await saveRegistrationStep(ctx(), { secret, step, answers }, undefined);
      if (!saved.ok) throw new Error(`${step}: ${saved.refusal}`);
    }
  };
  const rows = () => db().system.participant.findMany({ include: { persons: true } });

  beforeEach(() => addBranches(db()));

  test('is kept page by page, and sent with the consent as it was given', async () => {
    const secret = await begin();
    const searchKey = expect.stringMatching(/ selam .*tesfay | tesfay .*selam /);
    expect(await rows()).toMatchObject([{ state: 'started', searchKey }]);
    await fill(secret);
    const sent = await sendRegistration(ctx(), { secret, specialCare: false }, undefined);
    expect(sent).toMatchObject({ ok: true });
    const [row] = await rows();
    expect(row).toMatchObject({
      state: 'registered',
      source: 'self',
      contactLanguage: 'ti',
      district: 'centre',
      preferredChannel: 'sms',
      persons: [{ firstName: 'Yonas', isAdult: false }],
      profile: {
        languages: [{ code: 'ar', level: 'good' }],
        guideWish: { sex: 'must-woman', age: 'any' },
        goals: ['norwegian'],
      },
    });
    expect(await db().system.consent.findMany()).toMatchObject([
      { kind: 'registration', givenHow: 'digital', language: 'nb', recordedByUserId: null },
    ]);
    const history = await db().system.stateChange.findMany({ orderBy: { at: 'asc' } });
    expect(history.map((one) => one.event).sort()).toEqual(['register', 'start']);
    expect(await db().system.outboxMessage.count()).toBe(0);
  });

  test('hides the person at once who asks for special care', async () => {
    const secret = await begin();
    await fill(secret);
    await sendRegistration(ctx(), { secret, specialCare: true }, undefined);
    expect(await rows()).toMatchObject([{ isShielded: true, district: '', searchKey: '' }]);
    expect(await db().system.protectedHandler.findMany()).toMatchObject([{ userId: 'handler-a' }]);
  });

  test('begun with the same form twice is one, and each press holds a key to it', async () => {
    const key = 'b'.repeat(26);
    const secrets = [await begin(key), await begin(key)];
    expect(await rows()).toHaveLength(1);
    for (const secret of secrets) expect(await findDraft(ctx(), secret)).not.toBeNull();
  });

  test('sent twice is sent once, and the second press hears the same', async () => {
    const secret = await begin();
    await fill(secret);
    const results = await Promise.all(
      [1, 2].map(() => sendRegistration(ctx(), { secret, specialCare: false }, undefined)),
    );
    const again = await sendRegistration(ctx(), { secret, specialCare: false }, undefined);
    expect(again.ok).toBe(true);
    expect(results.some((result) => result.ok)).toBe(true);
    expect(await db().system.consent.count()).toBe(1);
  });

  test('of somebody under eighteen is not kept at all', async () => {
    const secret = await begin();
    const answers: Answers = { birthYear: 2009, sex: 'man' };
    const saved = await saveRegistrationStep(ctx(), { secret, step: 'about', answers }, undefined);
    expect(saved).toMatchObject({ ok: true, value: { next: 'too-young' } });
    expect(await rows()).toEqual([]);
  });

  test('skips the page of persons for one who is alone', async () => {
    const secret = await begin();
    await fill(secret, 'household');
    const input: StepInput = { secret, step: 'household', answers: { unit: 'single' } };
    expect(await saveRegistrationStep(ctx(), input, undefined)).toMatchObject({
      value: { next: 'place' },
    });
    const answers: Answers = { district: 'centre', norwegianLevel: 'A1' };
    expect(
      await saveRegistrationStep(ctx(), { secret, step: 'place', answers }, undefined),
    ).toMatchObject({ value: { next: 'time' } });
  });

  test('cannot run ahead of its pages, be sent half-filled, or be opened with another key', async () => {
    const secret = await begin();
    const early: StepInput = { secret, step: 'goals', answers: { goals: ['friends'] } };
    const gone = { refusal: 'participant-registration-gone' };
    expect(await saveRegistrationStep(ctx(), early, undefined)).toMatchObject(gone);
    expect(await sendRegistration(ctx(), { secret, specialCare: false }, undefined)).toMatchObject(
      gone,
    );
    expect(await findDraft(ctx(), `${secret}x`)).toBeNull();
    const elsewhere = contextOn(db(), { actor: visitor, branchId: 'branch-b' });
    expect(await findDraft(elsewhere, secret)).toBeNull();
  });

  test('takes no code that is on none of the lists, and no needs without a yes', async () => {
    const secret = await begin();
    await fill(secret, 'place');
    const place: Answers = { district: 'atlantis', norwegianLevel: 'A1' };
    expect(
      await saveRegistrationStep(ctx(), { secret, step: 'place', answers: place }, undefined),
    ).toMatchObject({ refusal: 'unknown-choice', field: 'district' });
    await fill(secret, 'practical');
    const input: StepInput = { secret, step: 'practical', answers: { needs: ['no-dogs'] } };
    expect(await saveRegistrationStep(ctx(), input, undefined)).toMatchObject({
      refusal: 'participant-practical-consent',
    });
    const agreed = { ...input, practicalConsent: true };
    expect(await saveRegistrationStep(ctx(), agreed, undefined)).toMatchObject({ ok: true });
    expect(await db().system.consent.findMany()).toMatchObject([{ kind: 'practical' }]);
  });

  test('that is given up leaves nothing', async () => {
    const secret = await begin();
    await fill(secret, 'time');
    expect(await forgetRegistration(ctx(), secret)).toMatchObject({ ok: true });
    expect(await rows()).toEqual([]);
    expect(await db().system.stateChange.count()).toBe(0);
    expect(await findDraft(ctx(), secret)).toBeNull();
  });

  test('that was never sent is forgotten after three days, and one that was sent is not', async () => {
    const late = ctx();
    const sent = await begin();
    await fill(sent);
    await sendRegistration(ctx(), { secret: sent, specialCare: false }, undefined);
    await begin();
    late.clock.advance('PT72H');
    expect(await forgetDrafts(late)).toBe(0);
    late.clock.advance('PT1M');
    expect(await forgetDrafts(late)).toBe(1);
    expect(await rows()).toMatchObject([{ state: 'registered' }]);
  });

  test('can be taken up again for three days, and then no more', async () => {
    const late = ctx();
    const secret = await begin();
    late.clock.advance('PT71H');
    expect(await findDraft(late, secret)).not.toBeNull();
    late.clock.advance('PT1H');
    expect(await findDraft(late, secret)).toBeNull();
  });
});
