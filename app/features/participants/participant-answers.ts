import { z } from 'zod';
import {
  AGE_WISHES,
  EDUCATIONS,
  LANGUAGE_LEVELS,
  NORWEGIAN_LEVELS,
  OCCUPATIONS,
  SEX_WISHES,
  SEXES,
  SLOTS,
  UNITS,
} from '~/domain/matching/people';
import {
  ACCESS_NEEDS,
  HOME_NEEDS,
  MAX_FAVOURITES,
  MAX_FOOD_LENGTH,
  MAX_GOALS,
  MAX_WORK_LENGTH,
  READING,
} from '~/domain/people/participant-profile';
import {
  BirthYear,
  Code,
  Email,
  MAX_NAME_LENGTH,
  Name,
  OptionalName,
  optionalText,
  Phone,
  Ticked,
} from '../person-fields';

// Every question to a participant, once. The own registration asks them a page at a time, the talk
// all together; a form takes the ones it needs with `pick`.

export const INTERPRETER_NEEDS = ['no', 'first-meeting', 'always'] as const;

/** Rows that the person did not fill in are no persons. */
const Persons = z
  .array(
    z.object({
      firstName: OptionalName,
      sex: z.enum(SEXES).default('undisclosed'),
      birthYear: BirthYear.optional(),
      age: z.enum(['adult', 'child']).default('adult'),
    }),
  )
  .max(15)
  .transform((rows) => rows.filter((row) => row.firstName !== ''));

const Languages = z
  .array(z.object({ code: Code.optional(), level: z.enum(LANGUAGE_LEVELS).default('good') }))
  .max(12)
  .transform((rows) =>
    rows.flatMap(({ code, level }) => (code === undefined ? [] : [{ code, level }])),
  );

export const PARTICIPANT_QUESTIONS = {
  firstName: Name,
  lastName: OptionalName,
  alias: OptionalName,
  latinName: optionalText(MAX_NAME_LENGTH),
  birthYear: BirthYear,
  sex: z.enum(SEXES),
  phone: Phone.optional(),
  email: Email.optional(),
  contactVia: optionalText(120),
  contactLanguage: Code,
  reads: z.enum(READING),
  interpreter: z.enum(INTERPRETER_NEEDS),
  unit: z.enum(UNITS),
  persons: Persons,
  district: Code.optional(),
  norwegianLevel: z.enum(NORWEGIAN_LEVELS),
  settledMonth: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional(),
  languages: Languages,
  /** Ticked on the short form: each is spoken well. */
  otherLanguages: z.array(Code).max(12),
  occupation: z.enum(OCCUPATIONS).optional(),
  workBackground: optionalText(MAX_WORK_LENGTH),
  workWish: optionalText(MAX_WORK_LENGTH),
  field: Code.optional(),
  education: z.enum(EDUCATIONS).optional(),
  busy: z.array(z.enum(SLOTS)),
  availability: z.array(z.enum(SLOTS)),
  interests: z.array(Code).max(60),
  favourites: z.array(Code).max(MAX_FAVOURITES),
  goals: z.array(Code).max(MAX_GOALS),
  guideSex: z.enum(SEX_WISHES),
  guideAge: z.enum(AGE_WISHES),
  needs: z.array(z.enum(HOME_NEEDS)),
  food: optionalText(MAX_FOOD_LENGTH),
  mayTellGuide: Ticked,
  accessibility: z.array(z.enum(ACCESS_NEEDS)),
};

const AllAnswers = z.object(PARTICIPANT_QUESTIONS);
/** Answers to any of the questions. A key that is absent was not asked; one that is undefined was left open. */
export type Answers = {
  [K in keyof z.output<typeof AllAnswers>]?: z.output<typeof AllAnswers>[K] | undefined;
};
