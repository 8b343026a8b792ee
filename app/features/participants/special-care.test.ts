import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '~/domain/access/actor';
import { channelTo } from '~/infra/outbox.server';
import { addBranches, staff } from '~/testing/branch-people';
import { contextOn } from '~/testing/context';
import { describeOnBothEngines } from '~/testing/database';
import { guideRow, participantRow } from '~/testing/rows';
import { listOwnReferrals } from '../referrals/own-referrals.query.server';
import { changeParticipantState } from './change-participant-state.server';
import { findLikelySame } from './likely-same.query.server';
import { listParticipants } from './list-participants.query.server';
import { raiseSpecialCare } from './raise-special-care.server';
import { readParticipant } from './read-participant.query.server';
import { saveTalk } from './save-talk.server';
import { setUrgency } from './set-urgency.server';
import { listSpecialCare } from './special-care.query.server';
import {
  countByState,
  countWaiting,
  listNewReferrals,
  listWaiting,
} from './waiting-participants.query.server';

const id = 'participant-canary';
const NAME = 'Kanarifugl';
const PHONE = '+4799887766';
const at = new Date('2026-11-02T08:00:00Z');

describeOnBothEngines('special care', (db) => {
  const as = (actor: Actor) => contextOn(db(), { actor });
  const coordinator = () => as(staff('coordinator-a'));
  const handler = () => as(staff('handler-a'));
  const stranger = () => as(staff('third-a'));
  const raise = () => raiseSpecialCare(coordinator(), id, undefined);

  beforeEach(async () => {
    await addBranches(db());
    const { system } = db();
    const canary = {
      firstName: NAME,
      phone: PHONE,
      birthYear: 1990,
      district: 'centre',
      searchKey: ' kanarifugl ',
      source: 'referral',
    };
    await system.participant.create({
      data: { ...participantRow('branch-a', 'canary'), ...canary },
    });
    await system.participant.create({
      data: {
        ...participantRow('branch-a', 'twin'),
        ...canary,
        id: 'participant-twin',
        phone: null,
      },
    });
    await system.referral.create({
      data: {
        id: 'referral-1',
        branchId: 'branch-a',
        participantId: id,
        caseworkerUserId: 'caseworker-a',
        organisation: 'Flyktningtjenesten',
        consentGivenOn: '2026-10-01',
        createdAt: at,
      },
    });
    await system.importRun.create({
      data: {
        id: 'run-1',
        branchId: 'branch-a',
        kind: 'participants',
        state: 'done',
        mapping: {},
        totalRows: 1,
        createdByUserId: 'coordinator-a',
        createdAt: at,
        rows: { create: { id: 'row-1', rowNumber: 1, cells: { navn: NAME }, subjectId: id } },
      },
    });
    await system.guide.create({ data: guideRow('branch-a', 'g') });
  });

  test('works at once: no district, no search key, and the handlers are named', async () => {
    expect(await raise()).toMatchObject({ ok: true });
    const row = await db().system.participant.findUniqueOrThrow({
      where: { id },
      include: { handlers: true },
    });
    expect(row).toMatchObject({ isShielded: true, district: '', searchKey: '' });
    expect(channelTo(row)).toBeNull();
    expect(row.handlers.map((one) => one.userId).sort()).toEqual(['coordinator-a', 'handler-a']);
    expect(await db().system.auditEvent.findMany()).toMatchObject([
      { verb: 'participant.shield.raise', subjectId: id, details: null },
    ]);
  });

  test('leaves no name and no number in any list, search, count or copy', async () => {
    await raise();
    const twin = { ...participantOf(), id: 'participant-twin' };
    const everything = async (ctx: ReturnType<typeof coordinator>) => [
      await listParticipants(ctx, { state: 'all', page: 1 }),
      await listParticipants(ctx, { state: 'current', text: NAME, page: 1 }),
      await listWaiting(ctx),
      await listNewReferrals(ctx),
      await findLikelySame(ctx, twin),
      await readParticipant(ctx, 'participant-twin', 'record'),
      await db().system.importRow.findMany(),
    ];
    for (const ctx of [coordinator(), handler(), stranger()]) {
      const [all, ...rest] = await everything(ctx);
      const said = JSON.stringify([all, rest]);
      expect(said).not.toContain(id);
      expect(said).not.toContain(PHONE);
      expect(JSON.stringify(rest.at(-1))).not.toContain(NAME);
      expect(await countByState(ctx)).toEqual({ waiting: 1 });
      expect(await countWaiting(ctx)).toBe(1);
    }
    expect((await listOwnReferrals(as(staff('caseworker-a', 'caseworker')), 1)).referrals).toEqual(
      [],
    );
  });

  test('shows the record to the named alone, and keeps each reading', async () => {
    await raise();
    expect(await readParticipant(handler(), id, 'record')).toMatchObject({ isShielded: true });
    expect(await readParticipant(stranger(), id, 'record')).toBeNull();
    const elsewhere = contextOn(db(), {
      branchId: 'branch-b',
      actor: staff('handler-a', 'coordinator', 'branch-b'),
    });
    expect(await readParticipant(elsewhere, id, 'record')).toBeNull();
    expect((await listSpecialCare(handler())).map((one) => one.id)).toEqual([id]);
    expect(await listSpecialCare(stranger())).toEqual([]);
    expect(await db().system.accessEvent.findMany({ where: { subjectId: id } })).toMatchObject([
      { actorUserId: 'handler-a', page: 'record' },
    ]);
  });

  test('lets nobody else change anything', async () => {
    await raise();
    const step = {
      participantId: id,
      event: 'move',
      reasonCode: 'moved',
      note: '',
      until: null,
      version: 2,
    } as const;
    const talk = {
      answers: {},
      consent: null,
      practicalConsent: false,
      guardianConsent: false,
      talk: null,
      wait: false,
      version: 2,
    };
    const urgency = { participantId: id, urgency: 1, note: 'x', version: 2 };
    const refused = { refusal: 'not-found' };
    expect(await changeParticipantState(stranger(), step, undefined)).toMatchObject(refused);
    expect(await saveTalk(stranger(), id, talk, undefined)).toMatchObject(refused);
    expect(await setUrgency(stranger(), urgency, undefined)).toMatchObject(refused);
    expect(await raiseSpecialCare(stranger(), id, undefined)).toMatchObject(refused);
  });

  test('cannot be raised from another branch or by a caseworker', async () => {
    const elsewhere = contextOn(db(), {
      branchId: 'branch-b',
      actor: staff('coordinator-b', 'coordinator', 'branch-b'),
    });
    for (const ctx of [elsewhere, as(staff('caseworker-a', 'caseworker'))]) {
      expect(await raiseSpecialCare(ctx, id, undefined)).toMatchObject({ refusal: 'not-found' });
    }
  });

  test('finds somebody to handle it where the branch has named nobody', async () => {
    await db().system.membership.updateMany({ data: { handlesProtected: false } });
    await db().system.membership.updateMany({
      where: { userId: 'coordinator-a' },
      data: { endedAt: at },
    });
    await raiseSpecialCare(as(staff('third-a')), id, undefined);
    expect(await listSpecialCare(stranger())).toHaveLength(1);
  });

  function participantOf() {
    return {
      firstName: 'Twin',
      lastName: '',
      latinName: NAME,
      phone: PHONE,
      email: null,
      birthYear: 1990,
    };
  }
});
