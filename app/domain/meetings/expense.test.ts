import { expect, it } from 'vitest';
import { EXPENSE_EVENTS, EXPENSE_STATES, expenseAfter, expenseAmount } from './expense';

it.each([
  ['120', 12_000],
  ['120,50', 12_050],
  ['120.5', 12_050],
  [' 1 200 kr ', 'expense-too-large'],
  ['500', 50_000],
  ['500,01', 'expense-too-large'],
  ['1', 100],
  ['0,99', 'expense-amount'],
  ['0', 'expense-amount'],
  ['-5', 'expense-amount'],
  ['1,234', 'expense-amount'],
  ['1e3', 'expense-amount'],
  ['mye', 'expense-amount'],
  ['', 'expense-amount'],
])('reads %j as an amount', (typed, answer) => {
  const read = expenseAmount(typed, 500);
  expect(read.ok ? read.value : read.refusal).toBe(answer);
});

it('names every state and press of an outlay', () => {
  const table = EXPENSE_STATES.map((state) =>
    EXPENSE_EVENTS.map((event) => {
      const after = expenseAfter(state, event);
      return after.ok ? after.value : '-';
    }),
  );
  // approve, decline, pay, take-back
  expect(table).toEqual([
    ['approved', 'declined', '-', '-'],
    ['-', '-', 'paid', 'sent'],
    ['-', '-', '-', 'sent'],
    ['-', '-', '-', '-'],
  ]);
});
