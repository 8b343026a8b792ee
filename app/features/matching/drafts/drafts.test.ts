import { expect, it } from 'vitest';
import { staff } from '~/testing/branch-people';
import { describeOnBothEngines } from '~/testing/database';
import { addSmallPlan, planner } from '~/testing/small-plan';
import { changePlan } from '../changes/change-plan.server';
import { listChanges } from '../changes/list-changes.query.server';
import type { ChangeToMake } from '../changes/make-change.server';
import { undoChange } from '../changes/undo-change.server';
import { viewPlan } from '../plan/plan-view.query.server';
import { comparePlans } from './compare.query.server';
import { findDraft, listDrafts } from './drafts.query.server';
import { closeDraft, createDraft, renameDraft } from './keep-draft.server';
import { useDraft } from './use-draft.server';

const noKey = { key: undefined };
type Planner = Awaited<ReturnType<typeof planner>>;

async function draftOf({ ctx }: Planner, copyOf: string | null = null): Promise<string> {
  const made = await createDraft(ctx, { name: 'Etter kurset', copyOf }, noKey);
  if (!made.ok) throw new Error(made.refusal);
  return made.value.draftId;
}

/** A change to the draft as it stands. */
async function change(by: Planner, id: string, what: Partial<ChangeToMake>) {
  const version = (await findDraft(by.ctx, id))?.version ?? 0;
  const nobody = { participantId: null, guideId: null, reasonCode: '', note: '' };
  const input = { kind: 'pin', ...nobody, ...what, draft: { id, version } } as const;
  return changePlan(by.ctx, await by.plan(), input, noKey);
}

async function pairsIn(by: Planner, draftId: string): Promise<string[]> {
  const plan = await by.plan();
  const { changes } = await viewPlan(by.ctx, plan, draftId);
  const { pairs } = await plan.ask('placements', { changes });
  return pairs.map((one) => `${one.household.slice(12)}-${one.guide}${one.isPinned ? '!' : ''}`);
}

const swap = { participantId: 'participant-amina', guideId: 'kari' };

describeOnBothEngines('a draft of a plan', (db) => {
  it('tries changes out and takes them back, and the plan stays as it is', async () => {
    await addSmallPlan(db());
    const me = await planner(db());
    const id = await draftOf(me);
    const pinned = await change(me, id, swap);
    if (!pinned.ok) throw new Error(pinned.refusal);
    expect((await change(me, id, { kind: 'capacity', guideId: 'liv', places: 2 })).ok).toBe(true);
    expect(await pairsIn(me, id)).toEqual(['amina-kari!', 'olena-liv', 'bashir-liv']);
    expect(await me.pairs()).toEqual(['amina-liv', 'olena-kari']);
    const version = (await findDraft(me.ctx, id))?.version ?? 0;
    const undo = { changeId: pinned.value.changeId, draftVersion: version };
    expect((await undoChange(me.ctx, me.plan, undo, noKey)).ok).toBe(true);
    expect(await pairsIn(me, id)).toEqual(['amina-liv', 'olena-kari', 'bashir-liv']);
    expect(await me.ctx.db.blockedPair.count()).toBe(0);
    expect(await me.ctx.system.outboxMessage.count()).toBe(0);
  });

  it('is changed by its owner alone and from the page as it is now; others copy it', async () => {
    await addSmallPlan(db());
    const me = await planner(db());
    const other = await planner(db(), { actor: staff('third-a') });
    const id = await draftOf(me);
    expect(await change(other, id, swap)).toMatchObject({ refusal: 'draft-not-yours' });
    expect((await change(me, id, swap)).ok).toBe(true);
    const stale = { id, version: 1 };
    expect(await renameDraft(me.ctx, { ...stale, name: 'B' }, noKey)).toMatchObject({
      refusal: 'changed-meanwhile',
    });
    const copy = await draftOf(other, id);
    expect((await change(other, copy, { kind: 'hold', guideId: 'liv' })).ok).toBe(true);
    expect(await pairsIn(other, copy)).toEqual(['amina-kari!']);
    expect(await pairsIn(me, id)).toEqual(['amina-kari!', 'olena-liv']);
    const list = await listDrafts(me.ctx, 1);
    expect(list.rows.map((row) => [row.by, row.size, row.isMine])).toEqual([
      ['Staff third-a', 2, false],
      ['Staff coordinator-a', 1, true],
    ]);
    expect((await closeDraft(me.ctx, { id, version: 2 }, noKey)).ok).toBe(true);
    expect(await change(me, id, swap)).toMatchObject({ refusal: 'draft-closed' });
    const b = staff('coordinator-b', 'coordinator', 'branch-b');
    const stranger = await planner(db(), { branchId: 'branch-b', actor: b });
    expect(await findDraft(stranger.ctx, id)).toBeNull();
    expect(await change(stranger, id, swap)).toMatchObject({ refusal: 'not-found' });
    expect(await createDraft(stranger.ctx, { name: 'x', copyOf: id }, noKey)).toMatchObject({
      refusal: 'not-found',
    });
  });

  it('lies beside the plan with figures, and says who differs', async () => {
    await addSmallPlan(db());
    const me = await planner(db());
    const id = await draftOf(me);
    await change(me, id, { kind: 'capacity', guideId: 'kari', places: 2 });
    await change(me, id, { kind: 'hold', participantId: 'participant-amina' });
    const found = await comparePlans(me.ctx, await me.plan(), null, id);
    expect(found).toMatchObject({
      a: { name: null, people: 2, left: 1, longestLeft: 32, leftOut: 0 },
      b: { name: 'Etter kurset', people: 2, left: 0, longestLeft: null },
      counts: { gain: 1, lose: 1, swap: 0 },
      gain: [{ participant: 'Bashir' }],
      lose: [{ participant: 'أمينة', from: 'Liv Moen' }],
    });
    expect(await comparePlans(me.ctx, await me.plan(), id, 'nobody')).toBeNull();
  });

  it('is used all at once; what no longer fits is left out and named', async () => {
    await addSmallPlan(db());
    const me = await planner(db());
    const id = await draftOf(me);
    await change(me, id, swap);
    await change(me, id, { kind: 'forbid', participantId: 'participant-olena', guideId: 'liv' });
    await change(me, id, { kind: 'capacity', guideId: 'liv', places: 2 });
    const hold = { kind: 'hold', participantId: 'participant-bashir', reasonCode: 'away' } as const;
    await change(me, id, hold);
    const colleague = await planner(db(), { actor: staff('third-a') });
    await changePlan(
      colleague.ctx,
      await colleague.plan(),
      { ...hold, guideId: null, note: '', draft: null },
      noKey,
    );
    const version = (await findDraft(me.ctx, id))?.version ?? 0;
    const done = await useDraft(me.ctx, await me.plan(), { id, version }, noKey);
    expect(done).toEqual({ ok: true, value: { used: 2, leftOut: 2 } });
    expect(await me.pairs()).toEqual(['amina-kari!']);
    expect(await me.ctx.db.blockedPair.count({ where: { liftedAt: null } })).toBe(1);
    const left = await listChanges(me.ctx, await me.plan(), {
      draftId: id,
      page: 1,
      isUsed: true,
    });
    expect(left.rows.map((row) => `${row.kind} ${row.state}`)).toEqual([
      'hold left-out',
      'capacity left-out',
      'forbid used',
      'pin used',
    ]);
    const again = await useDraft(me.ctx, await me.plan(), { id, version }, noKey);
    expect(again).toMatchObject({ refusal: 'draft-closed' });
    expect(await me.ctx.system.outboxMessage.count()).toBe(0);
  });
});
