import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

const Id = z.string().regex(/^[a-z2-7]{26}$/);
const Day = z.iso.date('date').transform((day) => Temporal.PlainDate.from(day));
const Side = z.enum(['guide', 'participant']);

export const SettleForm = z.object({
  meetingId: Id,
  version: z.number().int().min(1),
  /** 0 is "it did not happen". */
  minutes: z
    .number()
    .int()
    .transform((minutes) => (minutes === 0 ? null : minutes)),
  on: Day.optional(),
});
export const UndoWordForm = z.object({ logId: Id });
export const LogForForm = z.object({
  side: Side,
  on: Day,
  minutes: z.number().int(),
  note: z.string().trim().max(600).default(''),
  again: z.literal('yes').optional(),
});
export const PhonesForm = z.object({ side: Side });
