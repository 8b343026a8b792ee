import { today } from '~/domain/kernel/programme-time';
import type { Context } from '~/infra/context';
import { listCoordinators } from '../pairings/coordinators.query.server';
import { visibleTo } from '../participants/visible-participants.query';
import { snoozedSubject } from './snoozed-subject';
import { namesOfSubjects, subjectOf } from './task-subject.query';

const PAGE_SIZE = 25;
const SELECT = {
  id: true,
  title: true,
  dueOn: true,
  assigneeUserId: true,
  subjectType: true,
  subjectId: true,
  doneAt: true,
  version: true,
} as const;

/** Tasks written by hand: open by their day, done by when; 25 a page. None about who is shielded. */
export async function listTasks(
  ctx: Context,
  filter: { readonly show: 'open' | 'done'; readonly page: number },
) {
  const shielded = await shieldedSubjects(ctx);
  const where = {
    doneAt: filter.show === 'open' ? null : { not: null },
    NOT: { subjectId: { in: shielded } },
  };
  const total = await ctx.db.handTask.count({ where });
  const rows = await ctx.db.handTask.findMany({
    where,
    orderBy: filter.show === 'open' ? [{ dueOn: 'asc' }, { id: 'asc' }] : [{ doneAt: 'desc' }],
    skip: (filter.page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
    select: SELECT,
  });
  const subjects = rows.flatMap((row) => subjectOf(`${row.subjectType}:${row.subjectId}`) ?? []);
  const names = await namesOfSubjects(ctx.db, subjects);
  const coordinators = new Map((await listCoordinators(ctx)).map((one) => [one.id, one.name]));
  const now = today(ctx.clock).toString();
  return {
    total,
    page: filter.page,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    rows: rows.map((row) => ({
      id: row.id,
      title: row.title,
      dueOn: row.dueOn,
      isLate: row.doneAt === null && row.dueOn < now,
      version: row.version,
      assignee: coordinators.get(row.assigneeUserId ?? '') ?? null,
      about: aboutOf(row.subjectType, row.subjectId, names),
    })),
  };
}

export type TaskList = Awaited<ReturnType<typeof listTasks>>;

/** One task for its form; null where it is another branch's, or about somebody who is shielded from this actor. */
export async function findTask(ctx: Context, taskId: string) {
  const row = await ctx.db.handTask.findFirst({ where: { id: taskId }, select: SELECT });
  if (!row) return null;
  const hidden = await ctx.db.participant.count({
    where: {
      OR: [{ id: row.subjectId }, { pairings: { some: { id: row.subjectId } } }],
      NOT: visibleTo(ctx.actor),
    },
  });
  if (hidden > 0) return null;
  const subject = subjectOf(`${row.subjectType}:${row.subjectId}`);
  const names = await namesOfSubjects(ctx.db, subject ? [subject] : []);
  return {
    id: row.id,
    title: row.title,
    dueOn: row.dueOn,
    assigneeUserId: row.assigneeUserId,
    isDone: row.doneAt !== null,
    version: row.version,
    about: aboutOf(row.subjectType, row.subjectId, names),
  };
}

function aboutOf(type: string, id: string, names: ReadonlyMap<string, readonly string[]>) {
  const found = names.get(`${type}:${id}`);
  return found ? { href: `/desk/${type}s/${id}`, names: found } : null;
}

/** Shielded participants of the branch and their pairings: few, and never in a list. */
async function shieldedSubjects(ctx: Context): Promise<string[]> {
  const rows = await ctx.db.participant.findMany({
    where: { isShielded: true },
    select: { id: true, pairings: { select: { id: true } } },
  });
  return rows.flatMap((row) => [row.id, ...row.pairings.map((one) => one.id)]);
}

/** What is put off until a day, one entry for each row of Today, the next to come back first. */
export async function listPutOff(ctx: Context) {
  const rows = await ctx.db.taskSnooze.findMany({
    where: { endedAt: null, untilOn: { gt: today(ctx.clock).toString() } },
    orderBy: [{ untilOn: 'asc' }, { id: 'asc' }],
    select: { taskKey: true, untilOn: true, reasonCode: true, note: true, byUserId: true },
  });
  const keyed = rows.flatMap((row) => {
    const subject = snoozedSubject(row.taskKey);
    return subject ? [{ ...row, ...subject }] : [];
  });
  const named = keyed.flatMap(({ row }) => subjectOf(row) ?? []);
  const names = await namesOfSubjects(ctx.db, named);
  const people = new Map((await listCoordinators(ctx)).map((one) => [one.id, one.name]));
  return [...new Set(keyed.map((one) => one.row))].flatMap((row) => {
    const entries = keyed.filter((one) => one.row === row);
    const [first] = entries;
    // Somebody who is shielded or gone has no name here, and no line.
    if (!first || (subjectOf(row) && !names.has(row))) return [];
    return [
      {
        row,
        kinds: [...new Set(entries.map((one) => one.kind))],
        names: names.get(row) ?? [],
        untilOn: first.untilOn,
        reason: first.reasonCode,
        note: first.note,
        by: people.get(first.byUserId ?? '') ?? null,
      },
    ];
  });
}

export type PutOffList = Awaited<ReturnType<typeof listPutOff>>;
