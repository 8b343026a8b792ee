import { z } from 'zod';
import {
  AGE_BANDS,
  AGE_WISHES,
  CHILD_BANDS,
  EDUCATIONS,
  GUIDE_UNITS,
  LANGUAGE_LEVELS,
  NORWEGIAN_LEVELS,
  OCCUPATIONS,
  PETS,
  PRACTICAL_NEEDS,
  SEX_WISHES,
  SEXES,
  SLOTS,
  TRANSPORTS,
  UNITS,
  WILLING,
} from '~/domain/matching/people';

export const Id = z.string().min(1).max(200);
export const Day = z.iso.date();
/** Free places of a guide. */
export const Places = z.int().min(0).max(1_000_000);
const Codes = z.array(z.string().min(1).max(60)).default([]);
const Slots = z.array(z.enum(SLOTS));
const Languages = z
  .array(z.strictObject({ code: z.string().min(2).max(20), level: z.enum(LANGUAGE_LEVELS) }))
  .default([]);
const Persons = z
  .array(
    z.strictObject({
      sex: z.enum(SEXES),
      birthYear: z.int().min(1900).max(2200).nullable(),
      isAdult: z.boolean().default(true),
    }),
  )
  .min(1);

const Background = {
  occupation: z.enum(OCCUPATIONS).nullable().default(null),
  field: z.string().min(1).max(60).nullable().default(null),
  education: z.enum(EDUCATIONS).nullable().default(null),
};

/** Household of app/domain/matching/people.ts, with defaults. */
export const ParticipantUnit = z.strictObject({
  id: Id,
  waitingSince: Day,
  urgency: z.int().min(0).max(3).default(0),
  available: z.boolean().default(true),
  unit: z.enum(UNITS).default('single'),
  persons: Persons,
  district: z.string().max(60).default('by-agreement'),
  languages: Languages,
  norwegianLevel: z.enum(NORWEGIAN_LEVELS),
  availability: Slots,
  interests: Codes,
  favourites: Codes,
  goals: Codes,
  ...Background,
  guideSex: z.enum(SEX_WISHES).default('any'),
  guideAge: z.enum(AGE_WISHES).default('any'),
  practical: z.array(z.enum(PRACTICAL_NEEDS)).default([]),
  specialCare: z.boolean().default(false),
});

/** Guide of app/domain/matching/people.ts, with defaults. */
export const GuideUnit = z.strictObject({
  id: Id,
  capacity: Places,
  available: z.boolean().default(true),
  unit: z.enum(GUIDE_UNITS).default('single'),
  persons: Persons,
  district: z.string().max(60).default('by-agreement'),
  transport: z.array(z.enum(TRANSPORTS)).default([]),
  languages: Languages,
  availability: Slots,
  interests: Codes,
  favourites: Codes,
  ...Background,
  wishes: z
    .strictObject({
      sex: z.enum(SEX_WISHES).default('any'),
      ageBands: z.array(z.enum(AGE_BANDS)).default([]),
    })
    .default({ sex: 'any', ageBands: [] }),
  willing: z.array(z.enum(WILLING)).default([]),
  household: z
    .strictObject({
      pets: z.array(z.enum(PETS)).default([]),
      smoking: z.boolean().default(false),
      children: z.array(z.enum(CHILD_BANDS)).default([]),
    })
    .default({ pets: [], smoking: false, children: [] }),
  certificateSeen: z.boolean().default(false),
  clearedForSpecialCare: z.boolean().default(false),
});
