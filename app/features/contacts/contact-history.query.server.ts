import type { Context } from '~/infra/context';
import { visibleTo } from '../participants/visible-participants.query';
import { recordReading } from '../record-reading.server';
import type { Shown } from './contact-kinds';
import { byPlace, cursorOf, HISTORY_PAGE, placeAt } from './history-page';
import {
  type Found,
  findMessages,
  findNotes,
  findSteps,
  findTalks,
  type Subject,
} from './history-sources.query.server';

const OPEN_FIRST = [{ endedOn: 'desc' }, { createdAt: 'desc' }] as const;

/**
 * Everything between the branch and one person, newest first, 25 a page: messages, calls, check-ins,
 * notes and steps. At most nine statements. Null where this coordinator has no such person; a
 * reading is kept.
 */
export async function readContactHistory(
  ctx: Context,
  asked: {
    readonly type: 'guide' | 'participant';
    readonly id: string;
    readonly shown: Shown;
    /** Cursor of the last row on the page before. */
    readonly before: string;
  },
) {
  const { type, id, shown } = asked;
  const person = type === 'guide' ? await guideOf(ctx, id) : await participantOf(ctx, id);
  if (!person) return null;
  await recordReading(ctx, { subjectType: type, subjectId: id, page: 'contact' });
  // A guide's pairing with a shielded participant is known to the named handlers alone.
  const pairings = await ctx.db.pairing.findMany({
    where: {
      ...(type === 'guide' ? { guideId: id } : { participantId: id }),
      participant: visibleTo(ctx.actor),
    },
    orderBy: [...OPEN_FIRST],
    take: 20,
    select: { id: true, state: true },
  });
  const subject: Subject = { type, id, pairingIds: pairings.map((one) => one.id) };
  const found = await findRows(ctx, subject, shown, asked.before);
  const sorted = found.toSorted(byPlace);
  const rows = sorted.slice(0, HISTORY_PAGE);
  const last = rows.at(-1);
  const names = await namesOf(ctx, rows);
  return {
    person,
    pairings,
    rows: rows.map((row) => ({ ...row, by: names.get(row.byUserId ?? '') ?? '' })),
    older: last && sorted.length > HISTORY_PAGE ? cursorOf(last) : null,
  };
}

export type ContactHistory = NonNullable<Awaited<ReturnType<typeof readContactHistory>>>;

async function findRows(
  ctx: Context,
  subject: Subject,
  shown: Shown,
  cursor: string,
): Promise<Found[]> {
  const before = placeAt(cursor);
  const wants = (kind: Shown) => shown === 'all' || shown === kind;
  const { db } = ctx;
  return [
    ...(wants('messages') ? await findMessages(db, subject, before) : []),
    ...(wants('talks') ? await findNotes(db, subject, before) : []),
    ...(wants('talks') ? await findTalks(db, subject, before) : []),
    ...(wants('steps') ? await findSteps(db, subject, before) : []),
  ];
}

async function namesOf(ctx: Context, rows: readonly Found[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ byUserId }) => byUserId ?? []))];
  if (ids.length === 0) return new Map();
  const users = await ctx.system.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(users.map((user) => [user.id, user.name]));
}

async function guideOf(ctx: Context, id: string) {
  const row = await ctx.db.guide.findFirst({
    where: { id },
    select: { firstName: true, lastName: true, phone: true, email: true, locale: true },
  });
  if (!row) return null;
  const { phone, email, locale: language } = row;
  const name = `${row.firstName} ${row.lastName}`.trim();
  return { name, phone, email, language, interpreter: 'no', contactVia: '', lastContactOn: null };
}

async function participantOf(ctx: Context, id: string) {
  const row = await ctx.db.participant.findFirst({
    where: { id, ...visibleTo(ctx.actor) },
    select: {
      firstName: true,
      lastName: true,
      alias: true,
      phone: true,
      email: true,
      contactVia: true,
      contactLanguage: true,
      interpreter: true,
      lastContactOn: true,
    },
  });
  if (!row) return null;
  const { phone, email, contactVia, contactLanguage: language, interpreter, lastContactOn } = row;
  const name = row.alias || `${row.firstName} ${row.lastName}`.trim();
  return { name, phone, email, contactVia, language, interpreter, lastContactOn };
}
