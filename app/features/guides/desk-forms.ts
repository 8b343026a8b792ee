import { z } from 'zod';
import { ONBOARDING_KINDS } from '~/domain/people/guide-checklist';
import {
  DECLINE_REASONS,
  MOST_PLACES,
  READINESS_REASONS,
  REFER_REASONS,
} from '~/domain/people/guide-reasons';
import { Day, optionalText, requiredText } from '../person-fields';

const NOTE = 600;
const Version = z.number().int().min(1);
const Note = optionalText(NOTE);

/** One press on a guide's page, with the version that was looked at. */
export const MoveForm = z.object({ version: Version, note: Note });

export const BookForm = z.object({
  version: Version,
  day: Day,
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'onboarding:time'),
});

export const NoteForm = z.object({ note: requiredText(NOTE) });

export const CapacityForm = z.object({
  version: Version,
  capacity: z.number().int().min(1).max(MOST_PLACES),
});

const Kind = z.enum(ONBOARDING_KINDS);

/** A line that is done, or open again when no day is given. */
export const ItemForm = z.object({
  kind: Kind,
  doneOn: Day.optional(),
  reference: optionalText(40),
  expiresOn: Day.optional(),
});

export const RequireForm = z.object({
  kind: Kind,
  required: z.enum(['yes', 'no']),
  ground: Note,
});

const Readiness = { version: Version, note: Note };

export const RestForm = z.object({
  ...Readiness,
  reason: z.enum(READINESS_REASONS.rest),
  restUntilOn: Day.optional(),
});
export const SuspendForm = z.object({ ...Readiness, reason: z.enum(READINESS_REASONS.suspend) });
export const WithdrawForm = z.object({ ...Readiness, reason: z.enum(READINESS_REASONS.withdraw) });
export const FinishForm = z.object({ ...Readiness, reason: z.enum(READINESS_REASONS.finish) });

/** The longest message that the coordinator can write to a guide. */
export const LONGEST_ANSWER = 2000;

const Answer = { version: Version, note: Note, text: optionalText(LONGEST_ANSWER) };
export const DeclineForm = z.object({ ...Answer, reason: z.enum(DECLINE_REASONS) });
export const ReferForm = z.object({ ...Answer, reason: z.enum(REFER_REASONS) });
