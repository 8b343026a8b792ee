import type { CommonRefusal } from '../refusal-codes';

export type ExpenseRefusal =
  | 'expense-amount'
  | 'expense-too-large'
  | 'expense-reason-needed'
  | 'expense-not-in-that-state'
  | 'photo-not-readable';

export type ExpenseAnswer = ExpenseRefusal | CommonRefusal;
