import { z } from 'zod';
import {
  AGE_WISHES,
  EDUCATIONS,
  LANGUAGE_LEVELS,
  OCCUPATIONS,
  SEX_WISHES,
  SLOTS,
} from '~/domain/matching/people';
import {
  ACCESS_NEEDS,
  emptyParticipantProfile as empty,
  HOME_NEEDS,
  MAX_FAVOURITES,
  MAX_FOOD_LENGTH,
  MAX_GOALS,
  MAX_WORK_LENGTH,
  READING,
  TALK_INTERPRETERS,
} from '~/domain/people/participant-profile';

const Code = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);
const Slots = z.array(z.enum(SLOTS)).default([]);

/**
 * The stored shape of a participant's answers. Every part has a default, so that rows written
 * before a question existed, and half-filled ones, still read.
 */
export const ParticipantProfileSchema = z.object({
  latinName: z.string().max(120).default(''),
  reads: z.enum(READING).default(empty.reads),
  languages: z.array(z.object({ code: Code, level: z.enum(LANGUAGE_LEVELS) })).default([]),
  settledMonth: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .nullable()
    .default(null),
  occupation: z.enum(OCCUPATIONS).nullable().default(null),
  workBackground: z.string().max(MAX_WORK_LENGTH).default(''),
  workWish: z.string().max(MAX_WORK_LENGTH).default(''),
  field: Code.nullable().default(null),
  education: z.enum(EDUCATIONS).nullable().default(null),
  busy: Slots,
  availability: Slots,
  interests: z.array(Code).max(60).default([]),
  favourites: z.array(Code).max(MAX_FAVOURITES).default([]),
  goals: z.array(Code).max(MAX_GOALS).default([]),
  guideWish: z
    .object({ sex: z.enum(SEX_WISHES), age: z.enum(AGE_WISHES) })
    .default(empty.guideWish),
  practical: z
    .object({
      needs: z.array(z.enum(HOME_NEEDS)),
      food: z.string().max(MAX_FOOD_LENGTH),
      mayTellGuide: z.boolean(),
    })
    .default({ needs: [], food: '', mayTellGuide: false }),
  accessibility: z.array(z.enum(ACCESS_NEEDS)).default([]),
  talk: z
    .object({
      heldOn: z.iso.date(),
      interpreter: z.enum(TALK_INTERPRETERS),
      language: Code,
    })
    .nullable()
    .default(null),
});
