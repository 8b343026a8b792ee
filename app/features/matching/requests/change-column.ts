import { z } from 'zod';
import { SEX_WISHES, SLOTS, type Slot, WILLING } from '~/domain/matching/people';
import type { AskedWilling, Change } from '~/domain/matching/relax/change';

const participant = { side: z.literal('participant'), unit: z.string() };
const guide = { side: z.literal('guide'), unit: z.string() };
const none = z.null().default(null);
const Time = { code: z.literal('time'), value: z.enum(SLOTS as [Slot, ...Slot[]]) };
const asked = WILLING.filter((one): one is AskedWilling => one !== 'youth');

/** A stored change as the engine knows it: one of the few that anybody may be asked for. */
const ChangeColumn: z.ZodType<Change> = z.union([
  z.object({ ...participant, ...Time }),
  z.object({ ...participant, code: z.literal('language'), value: z.string().max(12) }),
  z.object({ ...participant, code: z.enum(['not-at-home', 'meeting-place']), value: none }),
  z.object({ ...participant, code: z.literal('guide-sex'), value: z.enum(SEX_WISHES) }),
  z.object({ ...guide, ...Time }),
  z.object({ ...guide, code: z.enum(['place', 'certificate']), value: none }),
  z.object({ ...guide, code: z.literal('willing'), value: z.enum(asked) }),
  z.object({ ...guide, code: z.literal('participant-sex'), value: z.enum(SEX_WISHES) }),
]);

export interface RequestColumns {
  readonly side: string;
  readonly participantId: string;
  readonly guideId: string | null;
  readonly code: string;
  readonly values: unknown;
}

/** The change that a row asks for; throws for what this program never wrote. */
export function changeOf(row: RequestColumns): Change {
  const values = z.object({ value: z.string().nullable() }).parse(row.values);
  const unit = row.side === 'guide' ? row.guideId : row.participantId;
  return ChangeColumn.parse({ side: row.side, unit, code: row.code, value: values.value });
}
