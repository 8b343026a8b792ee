import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { BREAK_REASONS, BREAK_SAID_BY } from '~/domain/pairing/pairing-break';

const Version = z.number().int().min(1);
const Day = z.iso.date('date').transform((day) => Temporal.PlainDate.from(day));
const Note = z.string().trim().max(600).default('');
const Id = z.string().regex(/^[a-z2-7]{26}$/, 'choose');

const Reason = z.enum(BREAK_REASONS, 'choose');

export const PauseForm = z.object({
  version: Version,
  pauseFromOn: Day,
  pauseUntilOn: Day,
  pauseReason: Reason,
  pauseSaidBy: z.enum(BREAK_SAID_BY),
  pauseNote: Note,
});

export const ChangePauseForm = z.object({ version: Version, pauseUntilOn: Day });

export const AwayForm = z.object({
  awayFromOn: Day,
  awayUntilOn: Day,
  awayReason: Reason,
  awaySaidBy: z.enum(BREAK_SAID_BY),
});

export const ExtendForm = z.object({
  version: Version,
  extendUntilOn: Day,
  motive: Note,
});

export const CoverForm = z.object({
  version: Version,
  coverGuideId: Id,
  coverFromOn: Day,
  coverUntilOn: Day,
  coverNote: Note,
});

export const EndCoverForm = z.object({ coverId: Id, coverVersion: Version });

export const FollowForm = z.object({
  version: Version,
  coordinatorUserId: z.union([Id, z.literal('')]).default(''),
});

export const ReopenForm = z.object({ version: Version, reopenNote: Note });
