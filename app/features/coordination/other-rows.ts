import type { TodayTask } from '~/domain/coordination/today';
import { rowOf } from '~/domain/coordination/today';
import { dayOf } from '~/domain/kernel/programme-time';
import type { Desk } from './desk.query.server';
import { plainRow } from './task-rows';

/** Pairings that need somebody, one row each; those whose coordinator has left are one row for all. */
export function pairRows({ pairs, today }: Pick<Desk, 'pairs' | 'today'>): TodayTask[] {
  const rows = pairs.flatMap(({ story, ownerId, reasons }) => {
    const subject = { type: 'pairing', id: story.pairingId, ownerId } as const;
    const own = reasons.filter((reason) => reason.kind !== 'coordinator-left');
    return rowOf(subject, own, today) ?? [];
  });
  const left = pairs.flatMap(({ reasons }) =>
    reasons.filter((reason) => reason.kind === 'coordinator-left'),
  );
  const subject = { type: 'pairing', id: 'coordinator-left', ownerId: null } as const;
  const row = rowOf(subject, left, today);
  return row ? [...rows, { ...row, reasons: [], bundled: left.length }] : rows;
}

/** Proposals that nobody has answered for a week. */
export function proposalRows(desk: Desk): TodayTask[] {
  return (desk.ends.get('proposal') ?? []).flatMap(({ id, at }) =>
    at
      ? plainRow('match', { id, kind: 'proposal-unanswered', sinceOn: dayOf(at).toString() }, desk)
      : [],
  );
}

/** Questions that a coordinator has put on the list and that nobody has been asked yet. */
export function questionRows(desk: Desk): TodayTask[] {
  return (desk.ends.get('question') ?? []).flatMap(({ id, at }) =>
    at
      ? plainRow('question', { id, kind: 'relaxation-to-ask', sinceOn: dayOf(at).toString() }, desk)
      : [],
  );
}

/** What coordinators wrote for themselves and each other, on its day and after. */
export function handTaskRows(desk: Desk): TodayTask[] {
  return (desk.ends.get('hand-task') ?? []).flatMap(({ id, code, day }) => {
    const ownerId = desk.coordinators.has(code) ? code : null;
    const task = { id, kind: 'hand-task', sinceOn: day, lateAfterOn: day, ownerId } as const;
    return plainRow('hand-task', task, desk);
  });
}

/** Messages that did not get through: one row, for one page shows them all. */
export function undeliveredRow(desk: Desk): TodayTask[] {
  const found = desk.ends.get('undelivered') ?? [];
  const days = found.flatMap(({ at }) => (at ? [dayOf(at).toString()] : [])).sort();
  const [sinceOn] = days;
  if (!sinceOn) return [];
  const task = { id: 'undelivered', kind: 'message-not-delivered', sinceOn } as const;
  return plainRow('messages', task, desk).map((row) => ({ ...row, bundled: found.length }));
}
