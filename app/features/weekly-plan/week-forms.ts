import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { MEETING_WORDS } from '~/domain/meetings/meeting-word';
import { isMeetingLength } from '~/domain/meetings/weekly-plan';

const Version = z.number().int().min(0).max(1_000_000);
const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'invalid');
const Id = z.string().regex(/^[a-z2-7]{26}$/);
const Word = z.enum(MEETING_WORDS).optional();

/** Lengths that a form offers, in minutes. */
export const LENGTHS = [60, 90, 120, 150, 180, 240] as const;
export const RHYTHMS = ['weekly', 'other-now', 'other-next'] as const;

export const UsualTimeForm = z.object({
  version: Version,
  weekday: z.number().int().min(1).max(7),
  clockTime: ClockTime,
  minutes: z.number().refine(isMeetingLength),
  rhythm: z.enum(RHYTHMS),
});

export const EndUsualTimeForm = z.object({ version: Version });

export const CancelForm = z.object({
  meetingId: Id,
  version: Version,
  who: z.enum(['me', 'both']),
  word: Word,
});

export const MoveForm = z.object({
  meetingId: Id,
  version: Version,
  on: z.iso.date('date').transform((day) => Temporal.PlainDate.from(day)),
  at: ClockTime.transform((time) => Temporal.PlainTime.from(time)),
  word: Word,
});

export const UndoForm = z.object({ meetingId: Id, version: Version });

/** What a page shows: the week, or one question about it. */
export const WeekQuery = z.object({
  do: z.enum(['set', 'cancel', 'move']).optional().catch(undefined),
  meeting: z.string().max(40).optional().catch(undefined),
});
