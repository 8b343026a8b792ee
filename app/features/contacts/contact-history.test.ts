import { expect, it } from 'vitest';
import { staff } from '~/testing/branch-people';
import { contextOn, type TestContext } from '~/testing/context';
import { describeOnBothEngines } from '~/testing/database';
import { activePair, PAIR } from '~/testing/pairs';
import { addContactNote, type ContactTold } from './add-contact-note.server';
import { readContactHistory } from './contact-history.query.server';
import { HISTORY_PAGE } from './history-page';

const plain = { key: undefined };
const told: ContactTold = {
  subjectType: 'participant',
  subjectId: PAIR.participantId,
  channel: 'call',
  direction: 'from-person',
  contactOn: '2026-11-02',
  note: 'Spør om nytt møte',
};
const participant = {
  type: 'participant',
  id: PAIR.participantId,
  shown: 'all',
  before: '',
} as const;
const guide = { type: 'guide', id: PAIR.guideId, shown: 'all', before: '' } as const;

async function message(ctx: TestContext, key: string, at: string, of = 'participant') {
  await ctx.db.outboxMessage.create({
    data: {
      id: `message-${key}`,
      branchId: 'branch-a',
      channel: 'sms',
      toAddress: '+4740000001',
      template: 'sign-in-code',
      locale: 'nb',
      body: 'Koden din er 123456',
      recipientType: of,
      recipientId: of === 'guide' ? PAIR.guideId : PAIR.participantId,
      dedupeKey: `key-${key}`,
      createdAt: new Date(at),
      sendAfterAt: new Date(at),
      sentAt: new Date(at),
    },
  });
}

async function checkIn(
  ctx: TestContext,
  side: 'guide' | 'participant',
  heldOn: string,
  note: string,
) {
  await ctx.db.checkIn.create({
    data: {
      id: `check-${side}-${heldOn}`,
      branchId: 'branch-a',
      pairingId: PAIR.pairingId,
      side,
      kind: 'between',
      how: 'call',
      outcome: 'done',
      note,
      heldOn,
      byUserId: 'third-a',
      createdAt: new Date('2026-11-02T08:00:00Z'),
    },
  });
}

describeOnBothEngines('the contact with one person', (db) => {
  it('is on one page: messages without their text, talks, notes and steps, newest first', async () => {
    const ctx = await activePair(db());
    await message(ctx, 'one', '2026-10-20T10:00:00Z');
    await message(ctx, 'two', '2026-10-20T10:00:00Z', 'guide');
    await checkIn(ctx, 'participant', '2026-10-25', 'Går bra');
    await checkIn(ctx, 'guide', '2026-10-26', 'Bare for guiden');
    expect((await addContactNote(ctx, told, plain)).ok).toBe(true);
    const history = await readContactHistory(ctx, participant);
    expect(history?.rows.map(({ source, day, by }) => [source, day, by])).toEqual([
      ['note', '2026-11-02', 'Staff coordinator-a'],
      ['check-in', '2026-10-25', 'Staff third-a'],
      ['message', '2026-10-20', ''],
    ]);
    expect(history?.rows.at(-1)).toMatchObject({ template: 'sign-in-code', delivery: 'sent' });
    expect(JSON.stringify(history)).not.toMatch(/123456|Bare for guiden/);
    expect(history?.person).toMatchObject({ lastContactOn: '2026-11-02' });
    const read = await ctx.db.accessEvent.findMany({ where: { page: 'contact' } });
    expect(read).toMatchObject([{ subjectId: PAIR.participantId, actorUserId: 'coordinator-a' }]);
  });

  it('can be narrowed to one kind', async () => {
    const ctx = await activePair(db());
    await message(ctx, 'one', '2026-10-20T10:00:00Z');
    await checkIn(ctx, 'participant', '2026-10-25', '');
    await addContactNote(ctx, told, plain);
    const sources = async (shown: 'messages' | 'talks' | 'steps') => {
      const history = await readContactHistory(ctx, { ...participant, shown });
      return history?.rows.map(({ source }) => source);
    };
    expect(await sources('messages')).toEqual(['message']);
    expect(await sources('talks')).toEqual(['note', 'check-in']);
    expect(await sources('steps')).toEqual([]);
  });

  it('goes on page by page, and no row is lost or shown twice', async () => {
    const ctx = await activePair(db());
    for (let n = 0; n < 40; n++) {
      const day = `2026-10-${String((n % 20) + 1).padStart(2, '0')}`;
      // Some at one moment, some just before midnight in Oslo, some written down long after.
      await message(ctx, `${n}`, n % 3 === 0 ? `${day}T21:59:59.999Z` : `${day}T22:00:00Z`);
      await addContactNote(ctx, { ...told, contactOn: day, note: `${n}` }, plain);
    }
    const seen: string[] = [];
    const places: string[] = [];
    let before = '';
    for (let page = 0; page < 6; page++) {
      const history = await readContactHistory(ctx, { ...participant, before });
      const rows = history?.rows ?? [];
      expect(rows.length).toBeLessThanOrEqual(HISTORY_PAGE);
      seen.push(...rows.map(({ id }) => id));
      places.push(...rows.map(({ day }) => day));
      if (!history?.older) break;
      before = history.older;
    }
    expect(seen).toHaveLength(80);
    expect(new Set(seen).size).toBe(80);
    expect(places).toEqual(places.toSorted().reverse());
  });

  it('takes at most twelve statements, however much there is', async () => {
    const ctx = await activePair(db());
    const count = () => db().countStatements(() => readContactHistory(ctx, participant));
    await addContactNote(ctx, told, plain);
    const few = await count();
    for (let n = 0; n < 30; n++) await addContactNote(ctx, { ...told, note: `${n}` }, plain);
    expect(await count()).toBe(few);
    expect(few).toBeLessThanOrEqual(12);
  });

  it('starts at the newest where the address makes no sense', async () => {
    const ctx = await activePair(db());
    await addContactNote(ctx, told, plain);
    for (const before of [
      'x',
      '2026-02-31_1_a',
      '2026-01-01_9999999999999999_a',
      "2026-01-01_1_'",
    ]) {
      const history = await readContactHistory(ctx, { ...participant, before });
      expect(history?.rows).toHaveLength(1);
    }
  });

  it('moves the last contact forward and never back', async () => {
    const ctx = await activePair(db());
    await addContactNote(ctx, told, plain);
    await addContactNote(ctx, { ...told, contactOn: '2026-10-01' }, plain);
    expect((await readContactHistory(ctx, participant))?.person.lastContactOn).toBe('2026-11-02');
  });

  it('of a shielded participant is for the named handlers alone, on either page', async () => {
    const ctx = await activePair(db(), { isShielded: true });
    await checkIn(ctx, 'guide', '2026-10-26', 'Om den andre');
    expect(await readContactHistory(ctx, participant)).toBeNull();
    expect(await addContactNote(ctx, told, plain)).toEqual({ ok: false, refusal: 'not-found' });
    const ofGuide = await readContactHistory(ctx, guide);
    expect(ofGuide).toMatchObject({ rows: [], pairings: [] });
    await ctx.db.protectedHandler.create({
      data: {
        branchId: 'branch-a',
        participantId: PAIR.participantId,
        userId: 'coordinator-a',
        createdAt: new Date('2026-11-01T08:00:00Z'),
      },
    });
    expect((await readContactHistory(ctx, participant))?.person.name).toBe('Participant one');
    expect((await readContactHistory(ctx, guide))?.rows).toHaveLength(1);
  });

  it('is neither read nor written from another branch, or for a day that is not yet', async () => {
    const ctx = await activePair(db());
    const there = staff('coordinator-b', 'coordinator', 'branch-b');
    const elsewhere = contextOn(db(), { branchId: 'branch-b', actor: there });
    expect(await readContactHistory(elsewhere, participant)).toBeNull();
    expect(await readContactHistory(elsewhere, guide)).toBeNull();
    const refused = { ok: false, refusal: 'not-found' };
    expect(await addContactNote(elsewhere, told, plain)).toEqual(refused);
    const ofGuide = { ...told, subjectType: 'guide', subjectId: PAIR.guideId } as const;
    expect(await addContactNote(elsewhere, ofGuide, plain)).toEqual(refused);
    expect(await addContactNote(ctx, { ...told, contactOn: '2026-11-03' }, plain)).toMatchObject({
      refusal: 'day-in-future',
      field: 'contactOn',
    });
  });
});
