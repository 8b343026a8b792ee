import type { BreakKind, BreakReason } from '../../app/domain/pairing/pairing-break';
import type { PairSide } from '../../app/domain/pairing/story';
import type { Teller } from './tell';

export interface BreakTold {
  readonly kind: BreakKind;
  readonly reason: BreakReason;
  /** First and last day, in days ago; negative lies ahead. */
  readonly from: number;
  readonly until: number;
  readonly by: PairSide | 'coordinator';
}

/** Days on which a pair does not meet. */
export function tellBreak(teller: Teller, pairingId: string, told: BreakTold): void {
  const { book, calendar, branchId } = teller;
  const isOver = told.until < 0 ? null : calendar.day(told.until - 1);
  book.pairingBreak.push({
    id: teller.id(`break:${pairingId}:${told.from}`),
    branchId,
    pairingId,
    kind: told.kind,
    reasonCode: told.reason,
    fromOn: calendar.day(told.from),
    untilOn: calendar.day(told.until),
    endedOn: told.kind === 'pause' ? isOver : null,
    saidBy: told.by,
    byUserId: told.by === 'coordinator' ? teller.coordinatorId : null,
    createdAt: calendar.moment(told.from + 2, 12),
  });
}

/** The usual time of a pair, as an ISO weekday and a wall clock. */
export function tellWeeklyPlan(
  teller: Teller,
  pairingId: string,
  told: { weekday: number; clockTime: string; minutes: number; from: number; by: PairSide },
): string {
  const { book, calendar, branchId } = teller;
  const id = teller.id(`weekly-plan:${pairingId}`);
  book.weeklyPlan.push({
    id,
    branchId,
    pairingId,
    weekday: told.weekday,
    clockTime: told.clockTime,
    minutes: told.minutes,
    fromOn: calendar.day(told.from),
    saidBy: told.by,
    createdAt: calendar.moment(told.from, 19),
  });
  return id;
}

/** A word of one side that a coordinator should know and has not answered yet. */
export function tellSignal(
  teller: Teller,
  pairingId: string,
  told: { side: PairSide; kind: 'need-help' | 'not-met' | 'contact-wrong'; daysAgo: number },
): void {
  teller.book.pairSignal.push({
    id: teller.id(`signal:${pairingId}:${told.kind}`),
    branchId: teller.branchId,
    pairingId,
    side: told.side,
    kind: told.kind,
    at: teller.calendar.moment(told.daysAgo, 19, 5),
  });
}

export interface ExpenseTold {
  readonly daysAgo: number;
  readonly kroner: number;
  readonly kind: string;
  readonly state: 'sent' | 'approved' | 'declined' | 'paid';
  readonly note?: string;
  readonly reasonCode?: string;
}

/** A small outlay of the guide. */
export function tellExpense(teller: Teller, pairingId: string, told: ExpenseTold): void {
  const { book, calendar, branchId } = teller;
  const isDecided = told.state !== 'sent';
  book.expense.push({
    id: teller.id(`expense:${pairingId}:${told.daysAgo}`),
    branchId,
    pairingId,
    side: 'guide',
    spentOn: calendar.day(told.daysAgo),
    amount: told.kroner * 100,
    kind: told.kind,
    note: told.note ?? '',
    state: told.state,
    decidedByUserId: isDecided ? teller.coordinatorId : null,
    decidedAt: isDecided ? calendar.moment(Math.max(told.daysAgo - 3, 0), 11) : null,
    reasonCode: told.reasonCode ?? '',
    createdAt: calendar.moment(told.daysAgo, 21),
  });
}
