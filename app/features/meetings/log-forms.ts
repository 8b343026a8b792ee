import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { TRIED } from '~/domain/meetings/said';
import { AWAY_REASONS } from './away-reasons';

const Day = z.iso.date('date').transform((day) => Temporal.PlainDate.from(day));
/** What the radio button for any other day posts. */
export const OTHER_DAY = 'other';

/** The days are posted as days, never as "today": what is sent hours later must mean the same. */
export const LogForm = z
  .object({
    on: z.union([z.literal(OTHER_DAY), Day], 'choose'),
    days: z.array(Day).max(14).default([]),
    otherOn: Day.optional(),
    minutes: z.number().int(),
    activities: z.array(z.string().max(40)).max(40).default([]),
    mood: z.enum(['good', 'so-so', 'bad']).optional(),
    note: z.string().trim().max(600).default(''),
    again: z.literal('yes').optional(),
  })
  .transform(({ on, days, otherOn, ...rest }, ctx) => {
    if (on !== OTHER_DAY) return { ...rest, days: [on] };
    const all = otherOn ? [...days, otherOn] : days;
    if (all.length === 0) {
      ctx.addIssue({ code: 'custom', path: ['otherOn'], message: 'required', input: otherOn });
    }
    return { ...rest, days: all };
  });

export const TriedForm = z.object({ on: Day, tried: z.enum(TRIED) });
export const AwayForm = z.object({ untilOn: Day, reason: z.enum(AWAY_REASONS) });
const Id = z.string().regex(/^[a-z2-7]{26}$/);
export const BackForm = z.object({ breakId: Id });
export const NoFields = z.object({});

/** Ids of one press, as the address of the thanks and the form that takes it back carry them. */
export const LogIds = z
  .string()
  .max(400)
  .transform((text) => text.split('.'))
  .pipe(z.array(Id).max(14));
export const UndoForm = z.object({ logs: LogIds });
