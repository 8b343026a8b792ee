import { expect, it } from 'vitest';
import { staff } from '~/testing/branch-people';
import { describeOnBothEngines, type TestDatabase } from '~/testing/database';
import { addSmallPlan, planner } from '~/testing/small-plan';
import { approveMatch } from '../proposals/approve-match.server';
import { changePlan } from './change-plan.server';
import { listChanges } from './list-changes.query.server';
import type { ChangeToMake } from './make-change.server';
import { readMoved } from './moved-view.query.server';
import { undoChange } from './undo-change.server';

const noKey = { key: undefined };
const amina = 'participant-amina';
const olena = 'participant-olena';
const bashir = 'participant-bashir';

function about(kind: ChangeToMake['kind'], change: Partial<ChangeToMake> = {}): ChangeToMake {
  const nobody = { participantId: null, guideId: null, reasonCode: '', note: '', draft: null };
  return { ...nobody, kind, ...change };
}
const pin = (participantId: string, guideId: string, note = '') =>
  about('pin', { participantId, guideId, note });
const forbid = (participantId: string, guideId: string) =>
  about('forbid', { participantId, guideId, reasonCode: 'distance' });

async function state({ system }: TestDatabase) {
  const live = await system.planChange.count({ where: { undoneAt: null } });
  const blocked = await system.blockedPair.count({ where: { liftedAt: null } });
  return { live, blocked, messages: await system.outboxMessage.count() };
}

describeOnBothEngines('a change to the plan', (db) => {
  it('pins a pair, lays the rest around it, says what moved, and takes it back', async () => {
    await addSmallPlan(db());
    const { ctx, plan, pairs } = await planner(db());
    expect(await pairs()).toEqual(['amina-liv', 'olena-kari']);
    const made = await changePlan(ctx, await plan(), pin(amina, 'kari'), noKey);
    if (!made.ok) throw new Error(made.refusal);
    expect(await pairs()).toEqual(['amina-kari!', 'olena-liv']);
    const { changeId } = made.value;
    expect(await readMoved(ctx, changeId)).toMatchObject({
      kind: 'pin',
      participant: 'أمينة',
      guide: 'Kari Moen',
      isInForce: true,
      counts: { gain: 0, lose: 0, swap: 2 },
      figures: { before: { people: 2 }, after: { people: 2 } },
    });
    const undone = await undoChange(ctx, plan, { changeId, draftVersion: null }, noKey);
    expect(undone.ok).toBe(true);
    expect(await pairs()).toEqual(['amina-liv', 'olena-kari']);
    expect(await readMoved(ctx, changeId)).toMatchObject({
      isTakenBack: true,
      counts: { swap: 2 },
    });
    const verbs = await ctx.db.auditEvent.findMany({ orderBy: { at: 'asc' } });
    expect(verbs.map((row) => row.verb)).toEqual(['matching.pin', 'matching.undo']);
    expect(await state(db())).toEqual({ live: 0, blocked: 0, messages: 0 });
  });

  it('forbids a pair once: taking a second refusal back would lift the first', async () => {
    await addSmallPlan(db());
    const { ctx, plan } = await planner(db());
    await changePlan(ctx, await plan(), forbid(amina, 'liv'), noKey);
    const again = await planner(db(), { actor: staff('third-a') });
    const second = await changePlan(again.ctx, await again.plan(), forbid(amina, 'liv'), noKey);
    expect(second).toMatchObject({ ok: false, refusal: 'pair-was-refused' });
    expect(await state(db())).toMatchObject({ live: 1, blocked: 1 });
  });

  it('forbids a pair everywhere, also by hand, until it is taken back', async () => {
    await addSmallPlan(db());
    const { ctx, plan, pairs } = await planner(db());
    const made = await changePlan(ctx, await plan(), forbid(amina, 'liv'), noKey);
    if (!made.ok) throw new Error(made.refusal);
    expect(await pairs()).toEqual(['amina-kari', 'olena-liv']);
    expect(await state(db())).toEqual({ live: 1, blocked: 1, messages: 0 });
    const byHand = {
      participantId: amina,
      guideId: 'liv',
      score: 1,
      explanation: {},
      rulesVersion: 0,
      algorithmVersion: '1',
      isByHand: true,
      note: 'likevel',
    };
    const options = { key: undefined, baseUrl: 'https://guide.test' };
    expect(await approveMatch(ctx, byHand, options)).toEqual({
      ok: false,
      refusal: 'pair-was-refused',
    });
    expect(await changePlan(ctx, await plan(), pin(amina, 'liv'), noKey)).toMatchObject({
      refusal: 'pair-was-refused',
    });
    await undoChange(ctx, plan, { changeId: made.value.changeId, draftVersion: null }, noKey);
    expect(await pairs()).toEqual(['amina-liv', 'olena-kari']);
    expect(await state(db())).toEqual({ live: 0, blocked: 0, messages: 0 });
  });

  it('holds a participant or a guide, until a day or until it is taken back', async () => {
    await addSmallPlan(db());
    const { ctx, plan, pairs } = await planner(db());
    const hold = about('hold', { participantId: amina, reasonCode: 'away', untilOn: '2026-11-05' });
    const made = await changePlan(ctx, await plan(), hold, noKey);
    if (!made.ok) throw new Error(made.refusal);
    expect(await pairs()).toEqual(['olena-kari', 'bashir-liv']);
    const moved = await readMoved(ctx, made.value.changeId);
    // Amina does not wait because of it: she is on hold.
    expect(moved).toMatchObject({
      counts: { gain: 1, lose: 0 },
      gain: [{ participant: 'Bashir' }],
    });
    expect(await changePlan(ctx, await plan(), hold, noKey)).toMatchObject({
      refusal: 'already-on-hold',
    });
    const row = await ctx.db.participant.findFirstOrThrow({ where: { id: amina } });
    expect([row.state, row.waitingSinceOn]).toEqual(['waiting', '2026-08-01']);
    ctx.clock.set('2026-11-05T09:00:00+01:00');
    expect(await pairs()).toEqual(['amina-liv', 'olena-kari']);
    const again = { ...hold, untilOn: '2026-11-20' };
    expect((await changePlan(ctx, await plan(), again, noKey)).ok).toBe(true);
    const guide = about('hold', { guideId: 'kari', reasonCode: 'unsure' });
    expect((await changePlan(ctx, await plan(), guide, noKey)).ok).toBe(true);
    expect(await pairs()).toEqual(['olena-liv']);
    expect((await state(db())).messages).toBe(0);
  });

  it('refuses what does not fit, each with its own word, and writes nothing', async () => {
    await addSmallPlan(db());
    const { ctx, plan } = await planner(db());
    const refusal = async (input: ChangeToMake) => {
      const result = await changePlan(ctx, await plan(), input, noKey);
      return result.ok ? 'ok' : result.refusal;
    };
    expect(await refusal(pin(amina, 'liv'))).toBe('ok');
    expect(await refusal(pin(amina, 'kari'))).toBe('already-pinned');
    expect(await refusal(pin(olena, 'liv'))).toBe('plan-no-place');
    expect(await refusal(forbid(amina, 'liv'))).toBe('plan-pair-pinned');
    expect(await refusal(pin('participant-nobody', 'kari'))).toBe('not-in-plan');
    expect(await refusal(about('capacity', { guideId: 'kari', places: 2 }))).toBe('only-in-draft');
    const past = about('hold', { participantId: olena, reasonCode: 'away', untilOn: '2026-11-02' });
    expect(await refusal(past)).toBe('hold-until-past');
    await db().system.participant.update({ where: { id: bashir }, data: { isShielded: true } });
    expect(await refusal(pin(bashir, 'kari'))).toBe('not-in-plan');
    expect(await refusal(about('hold', { participantId: bashir }))).toBe('not-in-plan');
    await db().system.guide.update({ where: { id: 'kari' }, data: { state: 'resting' } });
    expect(await refusal(pin(olena, 'kari'))).toBe('not-in-plan');
    expect(await state(db())).toEqual({ live: 1, blocked: 0, messages: 0 });
  });

  it('pins beside the rules only with a note, and never where a law stands behind them', async () => {
    await addSmallPlan(db());
    await db().system.participant.update({
      where: { id: olena },
      data: { norwegianLevel: 'none' },
    });
    await db().system.participant.update({ where: { id: bashir }, data: { birthYear: 2010 } });
    const { ctx, plan, pairs } = await planner(db());
    const without = await changePlan(ctx, await plan(), pin(olena, 'kari'), noKey);
    expect(without).toEqual({ ok: false, refusal: 'note-needed', field: 'note' });
    const noted = await changePlan(ctx, await plan(), pin(olena, 'kari', 'Begge vil'), noKey);
    expect(noted.ok).toBe(true);
    expect(await pairs()).toContain('olena-kari!');
    expect(await changePlan(ctx, await plan(), pin(bashir, 'liv', 'x'), noKey)).toMatchObject({
      refusal: 'pair-forbidden',
    });
  });

  it('is made once however often it is pressed, and by one of two who come at once', async () => {
    await addSmallPlan(db());
    const one = await planner(db());
    const two = await planner(db(), { actor: staff('third-a') });
    const key = 'a'.repeat(26);
    const first = await changePlan(one.ctx, await one.plan(), pin(amina, 'kari'), { key });
    const again = await changePlan(one.ctx, await one.plan(), pin(amina, 'kari'), { key });
    expect(again).toEqual(first);
    expect((await state(db())).live).toBe(1);
    const [a, b] = await Promise.all([
      changePlan(one.ctx, await one.plan(), pin(olena, 'liv'), noKey),
      changePlan(two.ctx, await two.plan(), pin(olena, 'liv'), noKey),
    ]);
    expect([a.ok, b.ok].filter(Boolean)).toHaveLength(1);
    expect((await state(db())).live).toBe(2);
  });

  it('is undone once, by any coordinator of the branch and by nobody else', async () => {
    await addSmallPlan(db());
    const { ctx, plan } = await planner(db());
    const made = await changePlan(ctx, await plan(), pin(amina, 'kari'), noKey);
    if (!made.ok) throw new Error(made.refusal);
    const undo = { changeId: made.value.changeId, draftVersion: null };
    const other = {
      branchId: 'branch-b',
      actor: staff('coordinator-b', 'coordinator', 'branch-b'),
    };
    const stranger = await planner(db(), other);
    expect(await undoChange(stranger.ctx, stranger.plan, undo, noKey)).toMatchObject({
      refusal: 'not-found',
    });
    expect(await readMoved(stranger.ctx, undo.changeId)).toBeNull();
    const colleague = await planner(db(), { actor: staff('third-a') });
    expect((await undoChange(colleague.ctx, colleague.plan, undo, noKey)).ok).toBe(true);
    expect(await undoChange(ctx, plan, undo, noKey)).toMatchObject({
      refusal: 'changed-meanwhile',
    });
  });

  it('is listed with who and why; a pin whose people have left is no longer possible', async () => {
    await addSmallPlan(db());
    const { ctx, plan, pairs } = await planner(db());
    await changePlan(ctx, await plan(), pin(amina, 'kari'), noKey);
    await changePlan(ctx, await plan(), forbid(olena, 'kari'), noKey);
    const list = async () =>
      (await listChanges(ctx, await plan(), { draftId: null, page: 1 })).rows.map(
        (row) => `${row.kind} ${row.by} ${row.reason} ${row.state}`,
      );
    expect(await list()).toEqual([
      'forbid Staff coordinator-a distance in-force',
      'pin Staff coordinator-a  in-force',
    ]);
    await db().system.guide.update({ where: { id: 'kari' }, data: { state: 'resting' } });
    // Rows that no verb wrote leave no audit row: the plan is asked anew by another change.
    await changePlan(ctx, await plan(), forbid(bashir, 'liv'), noKey);
    expect(await pairs()).toEqual(['amina-liv']);
    expect((await list())[2]).toBe('pin Staff coordinator-a  no-longer-possible');
    // It still stands: two pins of one participant would leave open which was meant.
    const again = await changePlan(ctx, await plan(), pin(amina, 'liv'), noKey);
    expect(again).toMatchObject({ refusal: 'already-pinned' });
    await db().system.participant.update({ where: { id: amina }, data: { isShielded: true } });
    expect((await list()).length).toBe(2);
  });
});
