import { expect, it } from 'vitest';
import { staff } from '~/testing/branch-people';
import { describeOnBothEngines } from '~/testing/database';
import { addSmallPlan, planner } from '~/testing/small-plan';
import { changePlan } from '../changes/change-plan.server';
import { findApprovalRun } from './approval-run.query.server';
import { approveMany } from './approve-many.server';
import { findToApprove } from './to-approve.query.server';

const options = { key: undefined, baseUrl: 'https://guide.test' };
const AMINA = ['participant-amina', 'liv'] as const;
const OLENA = ['participant-olena', 'kari'] as const;

describeOnBothEngines('approving several proposals', (db) => {
  it('approves each as one is approved, asks the guides only, and keeps what became of them', async () => {
    await addSmallPlan(db());
    const { ctx, plan, pairs } = await planner(db());
    const done = await approveMany(ctx, await plan(), [AMINA, OLENA], options);
    if (!done.ok) throw new Error(done.refusal);
    const run = await findApprovalRun(ctx, done.value.runId);
    expect(run?.approved.map((one) => one.participant)).toEqual(['أمينة', 'Олена']);
    expect(run?.refused).toEqual([]);
    const matches = await ctx.db.match.findMany({ orderBy: { participantId: 'asc' } });
    expect(matches.map((row) => [row.state, row.isByHand, row.algorithmVersion !== ''])).toEqual([
      ['guide-asked', false, true],
      ['guide-asked', false, true],
    ]);
    const [first] = matches;
    expect(first?.explanation).toMatchObject({ reasons: expect.any(Array) });
    const told = await ctx.system.outboxMessage.findMany({ select: { recipientType: true } });
    expect(told.map((row) => row.recipientType)).toEqual(['guide', 'guide']);
    const verbs = await ctx.db.auditEvent.findMany({ select: { verb: true } });
    expect(verbs.map((row) => row.verb).sort()).toEqual([
      'match.propose',
      'match.propose',
      'match.propose-many',
    ]);
    expect(await pairs()).toEqual([]);
  });

  it('asks nobody about a participant who has come under protection meanwhile', async () => {
    await addSmallPlan(db());
    const { ctx, plan } = await planner(db());
    const before = await plan();
    await db().system.participant.update({
      where: { id: 'participant-amina' },
      data: { isShielded: true },
    });
    const done = await approveMany(ctx, before, [AMINA, OLENA], options);
    if (!done.ok) throw new Error(done.refusal);
    expect(await ctx.db.match.findMany({ select: { participantId: true } })).toEqual([
      { participantId: 'participant-olena' },
    ]);
    expect(await ctx.system.outboxMessage.count()).toBe(1);
    const run = await findApprovalRun(ctx, done.value.runId);
    expect([run?.approved.length, run?.refused.length]).toEqual([1, 0]);
  });

  it('is not stopped by a pair that somebody else has taken, and says why', async () => {
    await addSmallPlan(db());
    const { ctx, plan } = await planner(db());
    const before = await plan();
    const colleague = await planner(db(), { actor: staff('third-a') });
    await approveMany(colleague.ctx, await colleague.plan(), [AMINA], options);
    const done = await approveMany(ctx, before, [AMINA, OLENA], options);
    if (!done.ok) throw new Error(done.refusal);
    const run = await findApprovalRun(ctx, done.value.runId);
    expect(run?.refused.map((one) => one.refusal)).toEqual(['participant-already-proposed']);
    expect(run?.approved.map((one) => one.guide)).toEqual(['Kari Moen']);
    const wrong = await approveMany(ctx, await plan(), [['participant-bashir', 'kari']], options);
    if (!wrong.ok) throw new Error(wrong.refusal);
    const later = await findApprovalRun(ctx, wrong.value.runId);
    expect(later?.refused.map((one) => one.refusal)).toEqual(['not-planned-now']);
    expect(await ctx.db.match.count()).toBe(2);
  });

  it('gives the first result when it is pressed again, also where the answer was lost half-way', async () => {
    await addSmallPlan(db());
    const { ctx, plan } = await planner(db());
    const keyed = { ...options, key: 'k'.repeat(26) };
    const [a, b] = await Promise.all([
      approveMany(ctx, await plan(), [AMINA, OLENA], keyed),
      approveMany(ctx, await plan(), [AMINA, OLENA], keyed),
    ]);
    expect(a).toEqual(b);
    expect(await approveMany(ctx, await plan(), [AMINA, OLENA], keyed)).toEqual(a);
    expect([await ctx.db.match.count(), await ctx.db.approvalRun.count()]).toEqual([2, 1]);
    expect(await ctx.system.outboxMessage.count()).toBe(2);
    // As if the server had fallen after the pairs and before the run was written.
    await ctx.system.idempotencyKey.deleteMany({ where: { action: 'match.propose-many' } });
    const again = await approveMany(ctx, await plan(), [AMINA, OLENA], keyed);
    if (!again.ok || !a.ok) throw new Error('refused');
    expect(again.value.taken).toEqual(a.value.taken);
    expect(await ctx.db.match.count()).toBe(2);
  });

  it('ends a pin with its approval, with the note of one beside the rules', async () => {
    await addSmallPlan(db());
    await db().system.participant.update({
      where: { id: 'participant-olena' },
      data: { norwegianLevel: 'none' },
    });
    const { ctx, plan } = await planner(db());
    const pin = {
      kind: 'pin',
      participantId: 'participant-olena',
      guideId: 'kari',
      reasonCode: '',
      note: 'Begge vil',
      draft: null,
    } as const;
    expect((await changePlan(ctx, await plan(), pin, { key: undefined })).ok).toBe(true);
    const done = await approveMany(ctx, await plan(), [OLENA], options);
    expect(done.ok).toBe(true);
    const match = await ctx.db.match.findFirstOrThrow({});
    expect([match.isByHand, match.note]).toEqual([true, 'Begge vil']);
    const change = await ctx.db.planChange.findFirstOrThrow({});
    expect(change.endCode).toBe('approved');
  });

  it('shows beforehand who, who is called, and who is no longer a proposal', async () => {
    await addSmallPlan(db());
    await db().system.guide.update({ where: { id: 'liv' }, data: { email: null, phone: null } });
    const { ctx, plan } = await planner(db());
    const all = await findToApprove(ctx, await plan(), null);
    expect(all.rows.map((row) => [row.participant.name, row.guide.name, row.isReached])).toEqual([
      ['أمينة', 'Liv Moen', false],
      ['Олена', 'Kari Moen', true],
    ]);
    const some = await findToApprove(ctx, await plan(), [OLENA, ['participant-bashir', 'liv']]);
    expect([some.total, some.gone.map((one) => one.participant)]).toEqual([1, ['Bashir']]);
    expect(await approveMany(ctx, await plan(), [], options)).toMatchObject({
      refusal: 'nobody-ticked',
    });
    const other = staff('coordinator-b', 'coordinator', 'branch-b');
    const stranger = await planner(db(), { branchId: 'branch-b', actor: other });
    const none = await approveMany(stranger.ctx, await stranger.plan(), [AMINA], options);
    if (!none.ok) throw new Error(none.refusal);
    expect(await ctx.db.match.count()).toBe(0);
    expect(await findApprovalRun(ctx, none.value.runId)).toBeNull();
  });
});
