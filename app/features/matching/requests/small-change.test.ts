import { expect, it } from 'vitest';
import { writeAgreedChange as writeOfGuide } from '~/features/guides/write-agreed-change.server';
import { writeAgreedChange } from '~/features/participants/write-agreed-change.server';
import { describeOnBothEngines, type TestDatabase } from '~/testing/database';
import { addSmallPlan, planner } from '~/testing/small-plan';
import { findWaiting } from '../pair/pair-view.query.server';
import { answerRequest } from './answer-request.server';
import { askForChange } from './ask-for-change.server';
import { findRelaxations, keysOf } from './suggestions.query.server';
import { withdrawRequest } from './withdraw-request.server';

const writers = { participant: writeAgreedChange, guide: writeOfGuide };
const noKey = { key: undefined };
const bashir = 'participant-bashir';

async function desk(db: TestDatabase) {
  await addSmallPlan(db);
  const { ctx, plan, pairs } = await planner(db);
  const suggested = async () => {
    const waiting = await findWaiting(ctx, bashir);
    if (!waiting) throw new Error('Bashir waits');
    return findRelaxations(ctx, await plan(), waiting);
  };
  const answer = (requestId: string, word: 'yes' | 'no') => {
    const given = { requestId, version: 1, answer: word, note: '', outcome: null } as const;
    return answerRequest(ctx, { ...given, interpreter: 'used' }, writers, noKey);
  };
  return { ctx, plan, pairs, suggested, answer };
}

describeOnBothEngines('the smallest change', (db) => {
  it('is suggested to who waits, and a yes really gives a guide and puts nobody back', async () => {
    const { ctx, plan, pairs, suggested, answer } = await desk(db());
    expect(await pairs()).toEqual(['amina-liv', 'olena-kari']);
    const [first] = await suggested();
    expect(first?.verdict).toEqual({ kind: 'matched', insteadOf: null });
    const changes = first?.changes ?? [];
    const foreseen = await (await plan()).ask('agreed', { household: bashir, changes });
    const asked = await askForChange(ctx, { participantId: bashir, changes }, noKey);
    if (!asked.ok) throw new Error(asked.refusal);
    expect((await answer(asked.value.requestId, 'yes')).ok).toBe(true);
    const after = await pairs();
    expect(after).toHaveLength(3);
    expect(after).toContain(`bashir-${foreseen?.guide}`);
    expect(await suggested()).toEqual([]);
  });

  it('is not suggested while it is asked or after a no, and again once the no is forgotten', async () => {
    const { ctx, suggested, answer } = await desk(db());
    const [first, ...others] = await suggested();
    const key = keysOf(first ?? { changes: [] });
    const keys = async () => (await suggested()).map(keysOf);
    const changes = first?.changes ?? [];
    const asked = await askForChange(ctx, { participantId: bashir, changes }, noKey);
    if (!asked.ok) throw new Error(asked.refusal);
    const { requestId } = asked.value;
    expect(await keys()).not.toContain(key);
    await answer(requestId, 'no');
    expect(await keys()).not.toContain(key);
    expect(await keys()).toEqual(expect.arrayContaining(others.map(keysOf)));
    await withdrawRequest(ctx, { requestId, version: 2 }, noKey);
    expect(await keys()).toContain(key);
  });

  it('says before it is written what a yes would move, and nothing of whom it does not know', async () => {
    const { plan } = await desk(db());
    const now = await plan();
    const place = { side: 'guide', unit: 'kari', code: 'place', value: null } as const;
    expect(await now.ask('agreed', { household: bashir, changes: [place] })).toEqual({
      guide: 'kari',
      moves: [],
      others: 0,
      people: 1,
      score: expect.any(Number),
    });
    expect(await now.ask('agreed', { household: 'gone', changes: [place] })).toBeNull();
    const unknown = { ...place, unit: 'gone' };
    expect(await now.ask('agreed', { household: bashir, changes: [unknown] })).toBeNull();
  });
});
