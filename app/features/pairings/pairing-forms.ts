import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { SIDES, SIGNED_HOW } from '~/domain/pairing/agreement';
import { FIRST_MEETING_OUTCOMES, INTERPRETER_PLANS } from '~/domain/pairing/first-meeting';

const Version = z.number().int().min(1);

export const BookForm = z.object({
  version: Version,
  on: z.iso.date('date').transform((day) => Temporal.PlainDate.from(day)),
  at: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'invalid')
    .transform((time) => Temporal.PlainTime.from(time)),
  place: z.string().trim().max(200).default(''),
  coordinatorUserId: z.string().regex(/^[a-z2-7]{26}$/, 'choose'),
  interpreter: z.enum(INTERPRETER_PLANS),
  interpreterLanguage: z.string().trim().max(40).default(''),
});

export const RecordForm = z.object({
  version: Version,
  outcome: z.enum(FIRST_MEETING_OUTCOMES),
  interpreterUsed: z.literal('yes').optional(),
});

export const StepForm = z.object({ version: Version });

export const PrepareForm = z.object({});

export const SignatureForm = z.object({
  side: z.enum(SIDES),
  signerName: z.string().trim().min(1).max(200),
  how: z.enum(SIGNED_HOW),
});
