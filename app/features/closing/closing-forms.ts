import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { NEXT_STEPS } from '~/domain/pairing/closing';
import { END_INITIATORS, END_REASONS } from '~/domain/pairing/pairing-state';
import { optionalText } from '../person-fields';

const Version = z.number().int().min(1);
const Day = z.iso.date('date').transform((day) => Temporal.PlainDate.from(day));
/** What a side wants next, as far as it has said. */
const Step = z
  .enum([...NEXT_STEPS, 'none'])
  .default('none')
  .transform((step) => (step === 'none' ? null : step));
const Ticked = z.literal('yes').optional();

export const PlanForm = z.object({
  version: Version,
  lastMeetingOn: Day.optional(),
  invite: Ticked,
});

export const CloseForm = z.object({
  version: Version,
  outcome: z.enum(['completed', 'ended-early']),
  lastMeetingOn: Day.optional(),
  reason: z.enum(END_REASONS).optional(),
  initiator: z.enum(END_INITIATORS).optional(),
  guideStep: Step,
  restingUntilOn: z.iso.date('date').optional(),
  participantStep: Step,
  certificates: Ticked,
  thank: Ticked,
  note: optionalText(600),
});

export const AnswerForm = z.object({ nextStep: z.enum(NEXT_STEPS) });
