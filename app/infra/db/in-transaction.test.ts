import { expect, it } from 'vitest';
import { ok, refuse } from '~/domain/kernel/result';
import { contextOn, coordinator } from '~/testing/context';
import { describeOnBothEngines, type TestDatabase } from '~/testing/database';
import { guideRow } from '~/testing/rows';
import { changeOne, inTransaction, systemTransaction } from './in-transaction.server';

const verb = 'guide.approve';

async function kept(db: TestDatabase) {
  const { guide, auditEvent, idempotencyKey } = db.system;
  return {
    guides: await guide.count(),
    audits: await auditEvent.count(),
    keys: await idempotencyKey.count(),
  };
}

describeOnBothEngines('a deed', (db) => {
  const subject = { type: 'guide', id: 'guide-1' };
  const create = (key?: string, number = '1', ctx = contextOn(db())) =>
    inTransaction(ctx, { verb, subject, idempotencyKey: key }, async (tx) => {
      const { id } = await tx.guide.create({ data: guideRow(ctx.branchId, number) });
      return ok({ id, tags: ['x', null] });
    });

  it('is kept with its audit row and its key', async () => {
    const ctx = contextOn(db());
    const what = {
      verb,
      subject: (value: { id: string }) => ({ type: 'guide', id: value.id }),
      details: { reason: 'course-held' },
      idempotencyKey: 'k',
    };
    await inTransaction(ctx, what, async (tx) => {
      await tx.guide.create({ data: guideRow('branch-a', '1') });
      return ok({ id: 'guide-1' });
    });
    expect(await kept(db())).toEqual({ guides: 1, audits: 1, keys: 1 });
    expect(await db().system.auditEvent.findFirst()).toMatchObject({
      branchId: 'branch-a',
      actorUserId: 'coordinator-a',
      actorRole: 'coordinator',
      at: new Date('2026-11-02T08:00:00Z'),
      verb,
      subjectType: 'guide',
      subjectId: 'guide-1',
      details: { reason: 'course-held' },
      requestId: 'request-of-a-test',
    });
  });

  it('leaves nothing when it is refused', async () => {
    const ctx = contextOn(db());
    const what = { verb, subject, idempotencyKey: 'k' };
    const result = await inTransaction(ctx, what, async (tx) => {
      await tx.guide.create({ data: guideRow('branch-a', '1') });
      await tx.system.installation.create({ data: { key: 'x', value: 'y' } });
      return refuse('not-ready', 'state');
    });
    expect(result).toEqual({ ok: false, refusal: 'not-ready', field: 'state' });
    expect(await kept(db())).toEqual({ guides: 0, audits: 0, keys: 0 });
    expect(await db().system.installation.count()).toBe(0);
  });

  it('leaves nothing when it breaks', async () => {
    const broken = inTransaction(contextOn(db()), { verb, subject }, async (tx) => {
      await tx.guide.create({ data: guideRow('branch-a', '1') });
      throw new Error('broken');
    });
    await expect(broken).rejects.toThrow('broken');
    expect(await kept(db())).toEqual({ guides: 0, audits: 0, keys: 0 });
  });

  it('gives its first result to the same key, and does nothing', async () => {
    const first = await create('k');
    expect(await create('k', '2')).toEqual(first);
    expect(await kept(db())).toEqual({ guides: 1, audits: 1, keys: 1 });
  });

  it('happens once when the same form comes eight times at once', async () => {
    const results = await Promise.all(
      ['1', '2', '3', '4', '5', '6', '7', '8'].map((number) => create('k', number)),
    );
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(await kept(db())).toEqual({ guides: 1, audits: 1, keys: 1 });
  });

  it('does not take another actor’s key for its own', async () => {
    await create('k');
    const other = contextOn(db(), { actor: coordinator('branch-a', 'coordinator-b') });
    await create('k', '2', other);
    expect(await kept(db())).toEqual({ guides: 2, audits: 2, keys: 2 });
  });

  it('may be tried again with the key of a refusal', async () => {
    const what = { verb, subject, idempotencyKey: 'k' };
    await inTransaction(contextOn(db()), what, async () => refuse('not-yet'));
    expect(await create('k')).toMatchObject({ ok: true });
  });

  it('replays results without a value, and refuses ones that would not come back', async () => {
    const what = { verb, subject, idempotencyKey: 'k' };
    await inTransaction(contextOn(db()), what, async () => ok(undefined));
    expect(await inTransaction(contextOn(db()), what, async () => ok(undefined))).toEqual({
      ok: true,
      value: undefined,
    });
    const withDate = { ...what, idempotencyKey: 'other' };
    const at = new Date('2026-11-02T08:00:00Z');
    await expect(inTransaction(contextOn(db()), withDate, async () => ok({ at }))).rejects.toThrow(
      'must be JSON',
    );
  });

  it('is told when a conditional write finds its row changed', async () => {
    const result = await inTransaction(contextOn(db()), { verb, subject }, async (tx) => {
      await tx.guide.create({ data: guideRow('branch-a', '1') });
      const where = { id: 'guide-1', version: 7 };
      await changeOne(tx.guide.updateMany({ where, data: { version: 8 } }));
      return ok(undefined);
    });
    expect(result).toEqual({ ok: false, refusal: 'changed-meanwhile' });
    expect(await kept(db())).toMatchObject({ guides: 0, audits: 0 });
  });

  it('takes a conditional write that changes many rows for a fault', async () => {
    for (const number of ['1', '2']) {
      await db().system.guide.create({ data: guideRow('branch-a', number) });
    }
    const wide = inTransaction(contextOn(db()), { verb, subject }, async (tx) => {
      await changeOne(tx.guide.updateMany({ data: { version: 8 } }));
      return ok(undefined);
    });
    await expect(wide).rejects.toThrow('2 rows');
    expect(await db().system.guide.count({ where: { version: 8 } })).toBe(0);
  });

  it('takes a second row of one id for a fault, not for haste', async () => {
    await create();
    await expect(create()).rejects.toMatchObject({ code: 'P2002' });
  });

  it('of no branch has an audit row of no branch', async () => {
    await systemTransaction(contextOn(db()), { verb, subject }, async (tx) => {
      await tx.installation.create({ data: { key: 'x', value: 'y' } });
      return ok(undefined);
    });
    expect(await db().system.auditEvent.findFirst()).toMatchObject({ branchId: null });
  });
});
