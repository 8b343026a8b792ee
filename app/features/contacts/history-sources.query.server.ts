import { dayOf } from '~/domain/kernel/programme-time';
import type { CheckInKind } from '~/domain/pairing/calendar/kinds';
import type { Mood } from '~/domain/pairing/story';
import { momentOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { boundsOf, HISTORY_PAGE, type Place } from './history-page';

export interface Subject {
  readonly type: 'guide' | 'participant';
  readonly id: string;
  /** Pairings of this person that the reader may know of. */
  readonly pairingIds: readonly string[];
}

/** One row of a history, without its writer's name. */
export type Found = Place & { readonly byUserId: string | null } & (
    | {
        readonly source: 'message';
        readonly template: string;
        readonly channel: string;
        readonly delivery: 'sent' | 'waiting' | 'failed';
      }
    | {
        readonly source: 'note';
        readonly channel: string;
        readonly direction: string;
        readonly note: string;
      }
    | {
        readonly source: 'check-in';
        readonly kind: CheckInKind;
        readonly how: string;
        readonly outcome: 'done' | 'no-answer';
        readonly answer: Mood | '';
        readonly note: string;
      }
    | {
        readonly source: 'step';
        readonly of: 'guide' | 'participant' | 'pairing';
        readonly event: string;
        readonly note: string;
      }
  );

type Db = Pick<Context, 'db'>['db'];
const take = HISTORY_PAGE + 1;

/** What we have sent. What was in it stays in the outbox: links and codes are secrets. */
export async function findMessages(db: Db, { type, id }: Subject, before: Place | null) {
  const rows = await db.outboxMessage.findMany({
    where: {
      recipientType: type,
      recipientId: id,
      ...(before ? { OR: beforeMoment('createdAt', before) } : {}),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take,
    select: {
      id: true,
      template: true,
      channel: true,
      createdAt: true,
      sentAt: true,
      gaveUpAt: true,
    },
  });
  return rows.map(
    ({ id: rowId, template, channel, createdAt, sentAt, gaveUpAt }): Found => ({
      source: 'message',
      ...placeOf(rowId, createdAt),
      byUserId: null,
      template,
      channel,
      delivery: sentAt ? 'sent' : gaveUpAt ? 'failed' : 'waiting',
    }),
  );
}

export async function findNotes(db: Db, { type, id }: Subject, before: Place | null) {
  const rows = await db.contactNote.findMany({
    where: {
      subjectType: type,
      subjectId: id,
      ...(before ? { OR: beforeDay('contactOn', before) } : {}),
    },
    orderBy: [{ contactOn: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
    take,
  });
  return rows.map(
    ({ id: rowId, channel, direction, note, contactOn, createdAt, byUserId }): Found => ({
      source: 'note',
      ...placeOf(rowId, createdAt, contactOn),
      byUserId,
      channel,
      direction,
      note,
    }),
  );
}

/** Check-ins with this person alone: what the other side of a pair has said is not this one's. */
export async function findTalks(db: Db, { type, pairingIds }: Subject, before: Place | null) {
  const rows = await db.checkIn.findMany({
    where: {
      pairingId: { in: [...pairingIds] },
      side: type,
      ...(before ? { OR: beforeDay('heldOn', before) } : {}),
    },
    orderBy: [{ heldOn: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
    take,
  });
  return rows.map(
    (row): Found => ({
      source: 'check-in',
      ...placeOf(row.id, row.createdAt, row.heldOn),
      byUserId: row.byUserId,
      kind: row.kind as CheckInKind,
      how: row.how,
      outcome: row.outcome as 'done' | 'no-answer',
      answer: row.answer as Mood | '',
      note: row.note,
    }),
  );
}

export async function findSteps(db: Db, { type, id, pairingIds }: Subject, before: Place | null) {
  const rows = await db.stateChange.findMany({
    where: {
      AND: [
        {
          OR: [
            { subjectType: type, subjectId: id },
            { subjectType: 'pairing', subjectId: { in: [...pairingIds] } },
          ],
        },
        ...(before ? [{ OR: beforeMoment('at', before) }] : []),
      ],
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take,
  });
  return rows.map(
    (row): Found => ({
      source: 'step',
      ...placeOf(row.id, row.at),
      byUserId: row.actorUserId,
      of: row.subjectType as 'guide' | 'participant' | 'pairing',
      event: row.event,
      note: row.note,
    }),
  );
}

function placeOf(id: string, at: Date, day?: string): Place {
  return { id, at: at.toISOString(), day: day ?? dayOf(momentOf(at)).toString() };
}

/** Rows with only a moment: the day follows from it, so the point may lie in the middle of its day. */
function beforeMoment<F extends string>(field: F, { day, at, id }: Place) {
  const { from, until } = boundsOf(day);
  const point = new Date(at);
  const lt = point < until ? point : until;
  const isWithin = point >= from && point < until;
  const where = (value: object) => ({ [field]: value }) as Record<F, object>;
  return [
    where({ lt: from }),
    where({ gte: from, lt }),
    ...(isWithin ? [{ ...where({ equals: point }), id: { lt: id } }] : []),
  ];
}

/** Rows with a day of their own, which may have been written down later. */
function beforeDay<F extends string>(field: F, { day, at, id }: Place) {
  const where = (value: object) => ({ [field]: value }) as Record<F, object>;
  const createdAt = new Date(at);
  return [
    where({ lt: day }),
    { ...where({ equals: day }), createdAt: { lt: createdAt } },
    { ...where({ equals: day }), createdAt: { equals: createdAt }, id: { lt: id } },
  ];
}
