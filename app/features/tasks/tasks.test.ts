import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import type { Context } from '~/infra/context';
import { addBranches } from '~/testing/branch-people';
import { contextOn, coordinator } from '~/testing/context';
import { describeOnBothEngines } from '~/testing/database';
import { guideRow, matchRow, participantRow } from '~/testing/rows';
import { getToday } from '../coordination/today.query.server';
import { finishTask } from './finish-task.server';
import { bringBackTask, putOffTask } from './put-off.server';
import { findTask, listPutOff, listTasks } from './tasks.query.server';
import { addTask, changeTask } from './write-task.server';

const day = (text: string) => Temporal.PlainDate.from(text);
const noKey = { key: undefined };
const WORDS = { title: 'Spør om skøyter', dueOn: day('2026-11-02'), assigneeUserId: null };
const old = new Date('2026-10-01T08:00:00Z');

describeOnBothEngines('a task by hand', (db) => {
  async function add(ctx: Context, more: Partial<Parameters<typeof addTask>[1]> = {}) {
    const added = await addTask(ctx, { ...WORDS, about: null, ...more }, noKey);
    if (!added.ok) throw new Error(added.refusal);
    return added.value.taskId;
  }
  const versionOf = async (ctx: Context, taskId: string) =>
    (await findTask(ctx, taskId))?.version ?? 0;

  it('comes up on its day with whoever has it, and goes when it is done', async () => {
    await addBranches(db());
    const ctx = contextOn(db());
    const taskId = await add(ctx, { dueOn: day('2026-11-03'), assigneeUserId: 'coordinator-a' });
    expect((await getToday(ctx)).rows).toEqual([]);
    ctx.clock.advance('PT24H');
    const { rows } = await getToday(ctx);
    expect(rows.map((row) => [row.kind, row.written?.title, row.href])).toEqual([
      ['hand-task', WORDS.title, `/desk/tasks/${taskId}`],
    ]);
    const third = contextOn(db(), { actor: coordinator('branch-a', 'third-a'), clock: ctx.clock });
    expect((await getToday(third)).rows).toEqual([]);
    expect((await getToday(third, { whose: 'all' })).rows).toHaveLength(1);
    expect(await finishTask(ctx, { taskId, version: 1, isDone: true }, noKey)).toMatchObject({
      ok: true,
    });
    expect((await getToday(ctx)).rows).toEqual([]);
    expect((await listTasks(ctx, { show: 'done', page: 1 })).rows.map((row) => row.id)).toEqual([
      taskId,
    ]);
  });

  it('says no to yesterday, to a stranger, and to people it may not name', async () => {
    await addBranches(db());
    const ctx = contextOn(db());
    await ctx.db.participant.create({
      data: { ...participantRow('branch-a', 's'), isShielded: true },
    });
    await db().system.guide.create({ data: guideRow('branch-b', 'theirs') });
    const refusal = async (more: Partial<Parameters<typeof addTask>[1]>) => {
      const added = await addTask(ctx, { ...WORDS, about: null, ...more }, noKey);
      return added.ok ? 'ok' : added.refusal;
    };
    expect(await refusal({ dueOn: day('2026-11-01') })).toBe('task-day-past');
    expect(await refusal({ assigneeUserId: 'coordinator-b' })).toBe('not-a-coordinator');
    expect(await refusal({ assigneeUserId: 'caseworker-a' })).toBe('not-a-coordinator');
    expect(await refusal({ about: { type: 'participant', id: 'participant-s' } })).toBe(
      'not-found',
    );
    expect(await refusal({ about: { type: 'guide', id: 'guide-theirs' } })).toBe('not-found');
    expect(await db().system.handTask.count()).toBe(0);
  });

  it('changes, is done and undone once each, and refuses what is no longer so', async () => {
    await addBranches(db());
    const ctx = contextOn(db());
    const taskId = await add(ctx);
    const later = { ...WORDS, title: 'Skøyter og ski', dueOn: day('2026-11-09'), taskId };
    expect((await changeTask(ctx, { ...later, version: 1 }, noKey)).ok).toBe(true);
    expect(await changeTask(ctx, { ...later, version: 1 }, noKey)).toMatchObject({
      refusal: 'changed-meanwhile',
    });
    const press = async (isDone: boolean) => {
      const version = await versionOf(ctx, taskId);
      const pressed = await finishTask(ctx, { taskId, version, isDone }, noKey);
      return pressed.ok ? 'ok' : pressed.refusal;
    };
    expect(await press(false)).toBe('task-not-done');
    expect(await press(true)).toBe('ok');
    expect(await press(true)).toBe('task-already-done');
    expect(
      await changeTask(ctx, { ...later, version: await versionOf(ctx, taskId) }, noKey),
    ).toMatchObject({ refusal: 'task-already-done' });
    expect(await press(false)).toBe('ok');
    const theirs = contextOn(db(), { branchId: 'branch-b' });
    expect(await findTask(theirs, taskId)).toBeNull();
    expect(await finishTask(theirs, { taskId, version: 3, isDone: true }, noKey)).toMatchObject({
      refusal: 'not-found',
    });
  });

  it('is finished by one of two who press at once', async () => {
    await addBranches(db());
    const ctx = contextOn(db());
    const taskId = await add(ctx);
    const presses = await Promise.all(
      [1, 2].map(() => finishTask(ctx, { taskId, version: 1, isDone: true }, noKey)),
    );
    expect(presses.filter((one) => one.ok)).toHaveLength(1);
    expect(await db().system.auditEvent.count({ where: { subjectId: taskId } })).toBe(2);
  });

  it('keeps an old day that is not changed', async () => {
    await addBranches(db());
    const ctx = contextOn(db());
    const taskId = await add(ctx);
    ctx.clock.advance('PT72H');
    const changed = await changeTask(ctx, { ...WORDS, taskId, version: 1, title: 'X' }, noKey);
    expect(changed.ok).toBe(true);
  });
});

describeOnBothEngines('what is put off', (db) => {
  const put = { untilOn: day('2026-11-09'), reason: 'agreed-later', note: 'Mandag' } as const;
  async function silentPair() {
    await addBranches(db());
    const ctx = contextOn(db());
    await ctx.db.guide.create({ data: guideRow('branch-a', '1') });
    await ctx.db.participant.create({ data: participantRow('branch-a', '1') });
    await ctx.db.match.create({ data: { ...matchRow('branch-a', '1'), state: 'agreed' } });
    await ctx.db.pairing.create({
      data: {
        id: 'pairing-1',
        branchId: 'branch-a',
        matchId: 'match-1',
        participantId: 'participant-1',
        guideId: 'guide-1',
        state: 'active',
        stateSince: old,
        startedOn: '2026-10-01',
        createdAt: old,
      },
    });
    return { ctx, row: 'pairing:pairing-1' };
  }
  const keys = async (ctx: Context) => (await getToday(ctx)).rows.map((row) => row.key);

  it('is gone from Today and its counts until the day, and on the list of what is put off', async () => {
    const { ctx, row } = await silentPair();
    expect(await keys(ctx)).toEqual([row]);
    expect((await putOffTask(ctx, { row, ...put }, noKey)).ok).toBe(true);
    const { rows, counts, total } = await getToday(ctx);
    expect([rows, counts, total]).toEqual([[], [], 0]);
    expect(await listPutOff(ctx)).toMatchObject([
      { row, names: ['Guide 1', 'Participant 1'], untilOn: '2026-11-09', note: 'Mandag' },
    ]);
    ctx.clock.set('2026-11-08T23:59:00+01:00');
    expect(await keys(ctx)).not.toContain('pair-silent');
    ctx.clock.set('2026-11-09T00:01:00+01:00');
    expect(await keys(ctx)).toEqual([row]);
    expect(await listPutOff(ctx)).toEqual([]);
  });

  it('comes back before the day when something new happens', async () => {
    const { ctx, row } = await silentPair();
    await putOffTask(ctx, { row, ...put }, noKey);
    await db().system.pairSignal.create({
      data: {
        id: 'signal',
        branchId: 'branch-a',
        pairingId: 'pairing-1',
        side: 'participant',
        kind: 'need-help',
        at: old,
      },
    });
    const { rows } = await getToday(ctx);
    expect(rows.map((one) => [one.key, one.reasons.map((reason) => reason.kind)])).toEqual([
      [row, ['asks-for-help']],
    ]);
  });

  it('comes back when it is taken back, once', async () => {
    const { ctx, row } = await silentPair();
    await putOffTask(ctx, { row, ...put }, noKey);
    expect((await bringBackTask(ctx, { row }, noKey)).ok).toBe(true);
    expect(await keys(ctx)).toEqual([row]);
    expect(await bringBackTask(ctx, { row }, noKey)).toMatchObject({
      refusal: 'task-not-put-off',
    });
  });

  it('is put off by one of two who press at once', async () => {
    const { ctx, row } = await silentPair();
    const presses = await Promise.all([1, 2].map(() => putOffTask(ctx, { row, ...put }, noKey)));
    expect(presses.map((one) => (one.ok ? 'ok' : one.refusal)).sort()).toEqual([
      'ok',
      'task-already-put-off',
    ]);
  });

  it('refuses the past, more than thirty days, what is not there, and what is put off', async () => {
    const { ctx, row } = await silentPair();
    const refusal = async (more: object) => {
      const put_ = await putOffTask(ctx, { row, ...put, ...more }, noKey);
      return put_.ok ? 'ok' : put_.refusal;
    };
    expect(await refusal({ untilOn: day('2026-11-02') })).toBe('snooze-not-ahead');
    expect(await refusal({ untilOn: day('2026-12-03') })).toBe('snooze-too-long');
    expect(await refusal({ row: 'pairing:nobody' })).toBe('task-not-there');
    expect(await refusal({ row: 'guide:guide-1' })).toBe('task-not-there');
    expect(await refusal({})).toBe('ok');
    expect(await refusal({})).toBe('task-not-there');
    const theirs = contextOn(db(), { branchId: 'branch-b' });
    expect(await putOffTask(theirs, { row, ...put }, noKey)).toMatchObject({
      refusal: 'task-not-there',
    });
  });
});
