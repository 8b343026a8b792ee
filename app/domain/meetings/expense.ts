import { ok, type Result, refuse } from '../kernel/result';

/** What a small outlay was for. */
export const EXPENSE_KINDS = ['bus', 'food', 'ticket', 'equipment', 'other'] as const;
export type ExpenseKind = (typeof EXPENSE_KINDS)[number];

export const EXPENSE_STATES = ['sent', 'approved', 'declined', 'paid'] as const;
export type ExpenseState = (typeof EXPENSE_STATES)[number];

export const EXPENSE_DECLINES = ['too-large', 'not-covered', 'unclear', 'already-paid'] as const;
export type ExpenseDecline = (typeof EXPENSE_DECLINES)[number];

export const EXPENSE_EVENTS = ['approve', 'decline', 'pay', 'take-back'] as const;
export type ExpenseEvent = (typeof EXPENSE_EVENTS)[number];

const STEPS: Readonly<Record<ExpenseState, Readonly<Partial<Record<ExpenseEvent, ExpenseState>>>>> =
  {
    sent: { approve: 'approved', decline: 'declined' },
    approved: { pay: 'paid', 'take-back': 'sent' },
    declined: { 'take-back': 'sent' },
    paid: {},
  };

/** What a coordinator's press makes of an outlay; what has been paid is not unpaid here. */
export function expenseAfter(
  state: ExpenseState,
  event: ExpenseEvent,
): Result<ExpenseState, 'expense-not-in-that-state'> {
  const next = STEPS[state][event];
  return next ? ok(next) : refuse('expense-not-in-that-state');
}

const ORE = 100;

/**
 * An amount in øre from what was typed in kroner. `expense-amount`: nothing, not a number, less than
 * a krone. `expense-too-large`: more than the programme pays without a talk first.
 *
 * @param typed with a comma or a point, at most two digits after it
 */
export function expenseAmount(
  typed: string,
  mostKroner: number,
): Result<number, 'expense-amount' | 'expense-too-large'> {
  const plain = typed
    .replace(/\s/g, '')
    .replace(/kr\.?$/i, '')
    .replace(',', '.');
  if (!/^\d{1,6}(\.\d{1,2})?$/.test(plain)) return refuse('expense-amount', 'amount');
  const ore = Math.round(Number(plain) * ORE);
  if (ore < ORE) return refuse('expense-amount', 'amount');
  return ore > mostKroner * ORE ? refuse('expense-too-large', 'amount') : ok(ore);
}
