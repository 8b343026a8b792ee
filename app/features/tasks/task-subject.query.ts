import type { BranchDb, BranchTx } from '~/infra/db/database';
import { LISTED } from '../participants/visible-participants.query';

export const TASK_SUBJECTS = ['guide', 'participant', 'pairing'] as const;
export type TaskSubjectType = (typeof TASK_SUBJECTS)[number];

/** Whom a task is about. */
export interface TaskSubject {
  readonly type: TaskSubjectType;
  readonly id: string;
}

/** Reads `guide:<id>`; null for anything else. */
export function subjectOf(text: string): TaskSubject | null {
  const [kind, id] = text.split(':');
  const type = TASK_SUBJECTS.find((one) => one === kind);
  return type && id && /^[a-z0-9-]{1,40}$/.test(id) ? { type, id } : null;
}

const GUIDE = { select: { firstName: true, lastName: true } } as const;
const PARTICIPANT = { select: { firstName: true, lastName: true, alias: true } } as const;

/**
 * Names of whom tasks are about, by `type:id`, in at most five statements. Nobody who is shielded is
 * among them: no task may be written about them on the branch's common list.
 */
export async function namesOfSubjects(
  db: BranchDb | BranchTx,
  subjects: readonly TaskSubject[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const ids = (type: TaskSubjectType) => ({
    in: [...new Set(subjects.filter((one) => one.type === type).map((one) => one.id))],
  });
  const names = new Map<string, readonly string[]>();
  const guides = await db.guide.findMany({
    where: { id: ids('guide') },
    select: { id: true, ...GUIDE.select },
  });
  for (const row of guides) names.set(`guide:${row.id}`, [full(row)]);
  const participants = await db.participant.findMany({
    where: { id: ids('participant'), ...LISTED },
    select: { id: true, ...PARTICIPANT.select },
  });
  for (const row of participants) names.set(`participant:${row.id}`, [full(row)]);
  const pairings = await db.pairing.findMany({
    where: { id: ids('pairing'), participant: LISTED },
    select: { id: true, guide: GUIDE, participant: PARTICIPANT },
  });
  for (const row of pairings) {
    const participant = row.participant.alias || row.participant.firstName;
    names.set(`pairing:${row.id}`, [row.guide.firstName, participant]);
  }
  return names;
}

function full(person: { firstName: string; lastName: string; alias?: string }): string {
  return [person.alias || person.firstName, person.lastName].join(' ').trim();
}
