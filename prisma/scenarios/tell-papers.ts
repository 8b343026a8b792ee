import type { PairSide } from '../../app/domain/pairing/story';
import { asJson } from './book';
import type { Teller } from './tell';

export interface CardTold {
  readonly side: PairSide;
  readonly rhythm: 'weekly' | 'every-second-week' | 'monthly' | 'open';
  readonly together: readonly string[];
  readonly limits: readonly string[];
  readonly reach: 'call' | 'sms' | 'app' | 'email';
}

/** What one side expects, filled in so many days ago. */
export function tellCard(
  teller: Teller,
  pairingId: string,
  daysAgo: number,
  { side, ...answers }: CardTold,
): void {
  const { book, calendar, branchId } = teller;
  book.expectationCard.push({
    id: teller.id(`card:${pairingId}:${side}`),
    branchId,
    pairingId,
    side,
    textVersion: '2026-11',
    language: side === 'guide' ? 'nb' : 'en',
    roleReadAt: calendar.moment(daysAgo, 18, 2),
    answers: asJson(answers),
    filledAt: calendar.moment(daysAgo, 18, 6),
  });
}

/** What one side wants after the pairing. */
export function tellClosingAnswer(
  teller: Teller,
  pairingId: string,
  told: { side: PairSide; nextStep: 'friends' | 'new-pairing' | 'rest'; daysAgo: number },
): void {
  teller.book.closingAnswer.push({
    id: teller.id(`closing:${pairingId}:${told.side}`),
    branchId: teller.branchId,
    pairingId,
    side: told.side,
    nextStep: told.nextStep,
    answer: 'good',
    at: teller.calendar.moment(told.daysAgo, 20),
  });
}

/** A task that a coordinator wrote; negative days lie ahead. */
export function tellHandTask(
  teller: Teller,
  told: {
    readonly key: string;
    readonly title: string;
    readonly due: number;
    readonly assignee?: string;
    readonly about?: { readonly type: 'guide' | 'participant' | 'pairing'; readonly id: string };
    readonly done?: number;
  },
): void {
  const { book, calendar, branchId } = teller;
  const isDone = told.done !== undefined;
  book.handTask.push({
    id: teller.id(`hand-task:${told.key}`),
    branchId,
    title: told.title,
    dueOn: calendar.day(told.due),
    assigneeUserId: told.assignee ?? null,
    subjectType: told.about?.type ?? '',
    subjectId: told.about?.id ?? '',
    createdByUserId: teller.coordinatorId,
    createdAt: calendar.moment(Math.max(told.due, 0) + 6, 10),
    doneAt: isDone ? calendar.moment(told.done ?? 0, 14) : null,
    doneByUserId: isDone ? teller.coordinatorId : null,
  });
}

/** A word between the branch and a person that is no check-in. */
export function tellContact(
  teller: Teller,
  subject: { readonly type: 'guide' | 'participant'; readonly id: string },
  told: { channel: 'call' | 'sms' | 'email' | 'talk'; daysAgo: number; note: string },
): void {
  const { book, calendar, branchId } = teller;
  book.contactNote.push({
    id: teller.id(`contact:${subject.id}:${told.daysAgo}`),
    branchId,
    subjectType: subject.type,
    subjectId: subject.id,
    channel: told.channel,
    direction: 'to-person',
    note: told.note,
    contactOn: calendar.day(told.daysAgo),
    byUserId: teller.coordinatorId,
    createdAt: calendar.moment(told.daysAgo, 14),
  });
}
