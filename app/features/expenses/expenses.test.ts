import sharp from 'sharp';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { staff } from '~/testing/branch-people';
import { contextOn } from '~/testing/context';
import { describeOnBothEngines } from '~/testing/database';
import { activePair, PAIR } from '~/testing/pairs';
import { decideExpense } from './decide-expense.server';
import { findExpensePhoto, listExpenses, ownExpenses } from './expenses.query.server';
import { sendExpense } from './send-expense.server';

const { pairingId } = PAIR;
const guide = { pairingId, side: 'guide' } as const;
const bus = {
  on: Temporal.PlainDate.from('2026-11-01'),
  amount: '45,50',
  kind: 'bus',
  note: '',
  photo: null,
} as const;
const none = { key: undefined };
const waiting = { state: 'sent', page: 1 } as const;
const receipt = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#fff' } })
    .withExif({ IFD0: { Copyright: 'Kari' } })
    .jpeg()
    .toBuffer();

describeOnBothEngines('asking for an outlay', (db) => {
  it('keeps the amount and a picture without what the camera wrote, once for one press', async () => {
    const ctx = await activePair(db());
    const sent = { ...bus, photo: await receipt() };
    const pressed = { key: 'k'.repeat(26) };
    const first = await sendExpense(ctx, guide, sent, pressed);
    expect(await sendExpense(ctx, guide, sent, pressed)).toEqual(first);
    expect(await ownExpenses(ctx, guide)).toMatchObject([{ amount: 4550, state: 'sent' }]);
    expect(await ownExpenses(ctx, { pairingId, side: 'participant' })).toEqual([]);
    const photo = await findExpensePhoto(ctx, first.ok ? first.value.expenseId : '');
    expect(photo?.mediaType).toBe('image/jpeg');
    expect((await sharp(photo?.bytes).metadata()).exif).toBeUndefined();
    expect(await db().system.attachment.count()).toBe(1);
  });

  it.each([
    [{ amount: '501' }, 'expense-too-large'],
    [{ amount: 'mye' }, 'expense-amount'],
    [{ on: Temporal.PlainDate.from('2026-11-03') }, 'day-in-future'],
    [{ photo: new Uint8Array([1, 2, 3]) }, 'photo-not-readable'],
  ] as const)('refuses %j: %s', async (change, refusal) => {
    const ctx = await activePair(db());
    const sent = await sendExpense(ctx, guide, { ...bus, ...change }, none);
    expect(sent).toMatchObject({ ok: false, refusal });
    expect(await db().system.expense.count()).toBe(0);
    expect(await db().system.attachment.count()).toBe(0);
  });

  it('is approved and paid by one coordinator; the second is told to look again', async () => {
    const ctx = await activePair(db());
    await sendExpense(ctx, guide, bus, none);
    const [row] = (await listExpenses(ctx, waiting)).rows;
    const { id: expenseId = '', version = 0 } = row ?? {};
    const press = { expenseId, version };
    const both = await Promise.all([
      decideExpense(ctx, { ...press, event: 'approve' }, none),
      decideExpense(ctx, { ...press, event: 'decline', reason: 'unclear' }, none),
    ]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    const early = await decideExpense(ctx, { ...press, version: 9, event: 'pay' }, none);
    expect(early.ok).toBe(false);
  });

  it('is declined with a reason that the person reads, or not at all', async () => {
    const ctx = await activePair(db());
    const sent = await sendExpense(ctx, guide, bus, none);
    const press = { expenseId: sent.ok ? sent.value.expenseId : '', version: 1 };
    const bare = await decideExpense(ctx, { ...press, event: 'decline' }, none);
    expect(bare).toMatchObject({ refusal: 'expense-reason-needed' });
    const reason = { event: 'decline', reason: 'not-covered' } as const;
    expect((await decideExpense(ctx, { ...press, ...reason }, none)).ok).toBe(true);
    expect(await ownExpenses(ctx, guide)).toMatchObject([
      { state: 'declined', reasonCode: 'not-covered' },
    ]);
  });

  it('of a protected person is in no list, and there for the named handler alone', async () => {
    const ctx = await activePair(db(), { isShielded: true });
    await db().system.protectedHandler.create({
      data: {
        branchId: 'branch-a',
        participantId: PAIR.participantId,
        userId: 'handler-a',
        createdAt: new Date('2026-10-01T08:00:00Z'),
      },
    });
    const sent = await sendExpense(ctx, guide, { ...bus, photo: await receipt() }, none);
    const expenseId = sent.ok ? sent.value.expenseId : '';
    const handler = contextOn(db(), { actor: staff('handler-a') });
    for (const one of [ctx, handler]) {
      expect((await listExpenses(one, waiting)).rows).toEqual([]);
      expect((await listExpenses(one, waiting)).counts).toContainEqual({ state: 'sent', count: 0 });
    }
    expect((await listExpenses(ctx, { ...waiting, pairingId })).rows).toEqual([]);
    expect((await listExpenses(handler, { ...waiting, pairingId })).rows).toHaveLength(1);
    expect(await findExpensePhoto(ctx, expenseId)).toBeNull();
    expect(await findExpensePhoto(handler, expenseId)).not.toBeNull();
    const press = { expenseId, version: 1, event: 'approve' } as const;
    expect(await decideExpense(ctx, press, none)).toMatchObject({ refusal: 'not-found' });
    expect((await decideExpense(handler, press, none)).ok).toBe(true);
  });
});
