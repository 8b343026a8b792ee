import { z } from 'zod';
import { Day, Email, optionalText, Phone, Ticked } from '../person-fields';
import { INTERPRETERS } from './interpreters';
import { SIGNAL_DEEDS } from './signal-deeds';

export const MOODS = ['good', 'so-so', 'bad'] as const;

const Side = z.enum(['guide', 'participant']);
const Note = optionalText(600);
const DueKey = z
  .string()
  .max(80)
  .regex(/^[a-z0-9:-]*$/)
  .default('');

/** One press: answered or not, and what was said. */
export const CheckInForm = z.object({
  side: Side,
  dueKey: DueKey,
  outcome: z.enum(['done', 'no-answer']),
  how: z.enum(['call', 'talk']).default('call'),
  answer: z.enum(MOODS).optional(),
  wantsHelp: Ticked,
  interpreter: z.enum(INTERPRETERS).default('not-needed'),
  contactConfirmed: Ticked,
  phone: Phone.optional(),
  email: Email.optional(),
  heldOn: Day,
  nextOn: Day.optional(),
  note: Note,
});

export const SignalForm = z.object({
  signalId: z.string().regex(/^[a-z0-9-]{1,40}$/),
  version: z.number().int().min(1),
  deed: z.enum(SIGNAL_DEEDS),
  note: Note,
});

/** Which talk is on the page: one that is due, or one between with a side. */
export const PageQuery = z.object({
  due: DueKey.catch(''),
  side: Side.optional().catch(undefined),
});
