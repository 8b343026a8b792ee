import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import type { TestContext } from '~/testing/context';
import { describeOnBothEngines } from '~/testing/database';
import { activePair, PAIR } from '~/testing/pairs';
import { answerClosing } from './answer-closing.server';
import { askToEnd } from './ask-to-end.server';
import { beginClosing } from './begin-closing.server';
import { closePairing } from './close-pairing.server';
import { readClosing } from './closing-page.query.server';
import { readSideClosing } from './side-closing.query.server';

const { pairingId } = PAIR;
const options = { key: undefined, baseUrl: 'https://guide.test' };
const byLink = { key: undefined, holder: 'a-hash' };
const seen = async (ctx: TestContext, side: 'guide' | 'participant') =>
  (await readSideClosing(ctx, { pairingId, side })).view;
const end = (ctx: TestContext, version: number) =>
  closePairing(
    ctx,
    {
      ...{ pairingId, version, outcome: 'ended-early', lastMeetingOn: null },
      ...{ reason: 'no-chemistry', initiator: 'guide', note: 'Bare for oss' },
      ...{ steps: { guide: null, participant: null }, restingUntilOn: null },
      ...{ withCertificates: true, isThanking: false },
    },
    options,
  );

describeOnBothEngines('what one side sees of the end', (db) => {
  it('is nothing of what the other has said, until a person has told it', async () => {
    const ctx = await activePair(db());
    await askToEnd(ctx, { pairingId, side: 'guide' }, byLink);
    expect([await seen(ctx, 'guide'), await seen(ctx, 'participant')]).toEqual(['closing', 'open']);
    const plan = { pairingId, version: 2, lastMeetingOn: null, isInviting: false };
    await beginClosing(ctx, plan, options);
    expect(await seen(ctx, 'participant')).toBe('open');
    const lastMeetingOn = Temporal.PlainDate.from('2026-11-12');
    await beginClosing(ctx, { ...plan, version: 3, lastMeetingOn }, options);
    expect(await seen(ctx, 'participant')).toBe('closing');
  });

  it('is the closing for both where a coordinator began it', async () => {
    const ctx = await activePair(db());
    const plan = { pairingId, version: 1, lastMeetingOn: null, isInviting: false };
    await beginClosing(ctx, plan, options);
    expect([await seen(ctx, 'guide'), await seen(ctx, 'participant')]).toEqual([
      'closing',
      'closing',
    ]);
  });

  it('is thanks for having said it, in the trial', async () => {
    const ctx = await activePair(db(), { state: 'trial' });
    await askToEnd(ctx, { pairingId, side: 'participant' }, byLink);
    expect([await seen(ctx, 'guide'), await seen(ctx, 'participant')]).toEqual(['open', 'asked']);
  });

  it('has the own answer and paper, and never reason, initiator, note or the other’s', async () => {
    const ctx = await activePair(db());
    await end(ctx, 1);
    await answerClosing(ctx, { pairingId, side: 'guide', nextStep: 'friends' }, byLink);
    const page = await readSideClosing(ctx, { pairingId, side: 'participant' });
    expect(page).toMatchObject({ view: 'closed', nextStep: null });
    expect(page.certificates).toMatchObject([{ side: 'participant' }]);
    expect(JSON.stringify(page)).not.toMatch(/no-chemistry|Bare for oss|friends|guide/i);
  });

  it('is seen whole by the coordinator alone', async () => {
    const ctx = await activePair(db());
    await askToEnd(ctx, { pairingId, side: 'guide' }, byLink);
    expect(await readClosing(ctx, pairingId)).toMatchObject({
      ...{ state: 'closing', askedBy: 'guide', canComplete: false, canPlan: true, isOpen: true },
    });
    await end(ctx, 2);
    expect(await readClosing(ctx, pairingId)).toMatchObject({
      ...{ endReason: 'no-chemistry', endInitiator: 'guide', isOpen: false, canPlan: false },
    });
  });
});
