import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { EXPENSE_DECLINES, EXPENSE_EVENTS, EXPENSE_KINDS } from '~/domain/meetings/expense';

export const SendForm = z.object({
  amount: z.string().trim().min(1).max(20),
  kind: z.enum(EXPENSE_KINDS),
  on: z.iso.date('date').transform((day) => Temporal.PlainDate.from(day)),
  note: z.string().trim().max(200).default(''),
  photo: z.file().optional(),
});

export const DecideForm = z.object({
  expenseId: z.string().regex(/^[a-z2-7]{26}$/),
  version: z.number().int().min(1),
  event: z.enum(EXPENSE_EVENTS),
  reasonCode: z.enum(EXPENSE_DECLINES).optional(),
});
