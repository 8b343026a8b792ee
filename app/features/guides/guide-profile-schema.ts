import { z } from 'zod';
import {
  AGE_BANDS,
  CHILD_BANDS,
  EDUCATIONS,
  LANGUAGE_LEVELS,
  OCCUPATIONS,
  PETS,
  SEX_WISHES,
  SLOTS,
  TRANSPORTS,
  WILLING,
} from '~/domain/matching/people';
import {
  emptyGuideProfile,
  GUIDE_RHYTHMS,
  type GuideProfile,
  LONGEST_FREE_TEXT,
  MOST_FAVOURITES,
} from '~/domain/people/guide-profile';

const Code = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);
const Day = z.iso.date();

/**
 * The `profile` column of a guide, field by field; what an older row lacks starts empty. Forms
 * narrow it further (fewest interests, lists of the programme): an import may know less than a form.
 */
export const GuideProfileSchema = z
  .object({
    transport: z.array(z.enum(TRANSPORTS)),
    languages: z.array(z.object({ code: Code, level: z.enum(LANGUAGE_LEVELS) })).max(12),
    occupation: z.enum(OCCUPATIONS).nullable(),
    field: Code.nullable(),
    education: z.enum(EDUCATIONS).nullable(),
    interests: z.array(Code).max(60),
    favourites: z.array(Code).max(MOST_FAVOURITES),
    availability: z.array(z.enum(SLOTS)),
    hours: z.enum(GUIDE_RHYTHMS),
    startOn: Day.nullable(),
    awayPeriods: z.array(z.object({ fromOn: Day, toOn: Day })).max(6),
    wishes: z.object({ sex: z.enum(SEX_WISHES), ageBands: z.array(z.enum(AGE_BANDS)) }),
    willing: z.array(z.enum(WILLING)),
    pets: z.array(z.enum(PETS)),
    smokesAtHome: z.boolean(),
    childrenAtHome: z.array(z.enum(CHILD_BANDS)),
    motivation: z.string().max(LONGEST_FREE_TEXT),
    experience: z.string().max(LONGEST_FREE_TEXT),
    formerVolunteer: z.boolean(),
  })
  .partial()
  .transform((known) => ({ ...emptyGuideProfile, ...withoutUndefined(known) }) as GuideProfile);

/** Reads the column; throws when a row holds what nobody here could have written. */
export function readGuideProfile(column: unknown): GuideProfile {
  return GuideProfileSchema.parse(column);
}

function withoutUndefined(known: object): object {
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}
