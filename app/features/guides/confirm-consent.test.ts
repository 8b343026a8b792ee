import { expect, it } from 'vitest';
import { contextOn } from '~/testing/context';
import { describeOnBothEngines } from '~/testing/database';
import { fullGuide } from '~/testing/guides';
import { confirmConsent } from './confirm-consent.server';

const none = { key: undefined };
const guideId = 'guide';

describeOnBothEngines('the consent of a guide from a spreadsheet', (db) => {
  const add = (change: Parameters<typeof fullGuide>[1]) =>
    db().system.guide.create({ data: fullGuide(guideId, change) });
  const row = () => db().system.guide.findFirstOrThrow({ where: { id: guideId } });
  const consents = async () =>
    (await db().system.consent.findMany({ where: { subjectId: guideId } })).map(({ kind }) => kind);

  it('is kept with its texts, and opens the way to a proposal', async () => {
    await add({ consentToConfirm: true });
    expect((await confirmConsent(contextOn(db()), { guideId, version: 1 }, none)).ok).toBe(true);
    expect(await row()).toMatchObject({ consentToConfirm: false, version: 2 });
    expect((await consents()).sort()).toEqual(['contact', 'privacy']);
    const changes = await db().system.stateChange.findMany({ where: { subjectId: guideId } });
    expect(changes.map(({ event }) => event)).toEqual(['confirm-consent']);
  });

  it('is asked for once', async () => {
    await add({ consentToConfirm: false });
    expect((await confirmConsent(contextOn(db()), { guideId, version: 1 }, none)).ok).toBe(true);
    expect(await consents()).toEqual([]);
    expect(await row()).toMatchObject({ version: 1 });
  });

  it('is not confirmed on a page that is out of date, nor for a guide of another branch', async () => {
    await add({ consentToConfirm: true });
    const stale = await confirmConsent(contextOn(db()), { guideId, version: 7 }, none);
    expect(stale).toMatchObject({ refusal: 'changed-meanwhile' });
    const other = await confirmConsent(contextOn(db()), { guideId: 'nobody', version: 1 }, none);
    expect(other).toMatchObject({ refusal: 'not-found' });
    expect(await row()).toMatchObject({ consentToConfirm: true });
  });
});
