import { z } from 'zod';
import {
  AGE_BANDS,
  CHILD_BANDS,
  EDUCATIONS,
  GUIDE_UNITS,
  LANGUAGE_LEVELS,
  OCCUPATIONS,
  PETS,
  SEXES,
  SLOTS,
  TRANSPORTS,
  WILLING,
} from '~/domain/matching/people';
import {
  FEWEST_INTERESTS,
  FEWEST_SLOTS,
  GUIDE_RHYTHMS,
  GUIDE_WISHES,
  LONGEST_FREE_TEXT,
  MOST_FAVOURITES,
} from '~/domain/people/guide-profile';
import { ContactField } from '../contact';
import {
  Accepted,
  BirthYear,
  Code,
  Day,
  Email,
  Name,
  OptionalName,
  optionalText,
  Phone,
  Ticked,
} from '../person-fields';

/** People see no such field; what fills it in is a machine. */
const Honeypot = z.string().optional();

// The same questions with a sentence of their own for when they are left out: a summary that says
// "fill in this field" five times helps nobody.
const FirstName = z.string('signup:need-first-name').pipe(Name);
const SexChoice = z.enum(SEXES, 'signup:need-sex');
const District = z.string('signup:need-district').pipe(Code);

/** Step one: under a minute, and already enough to be *interested*. */
export const InterestForm = z.object({
  firstName: FirstName,
  lastName: OptionalName,
  contact: ContactField,
  sex: SexChoice,
  district: District,
  heardFrom: Code.optional(),
  privacy: Accepted,
  homepage: Honeypot,
});

/** "Send me a new link". */
export const NewLinkForm = z.object({ contact: ContactField, homepage: Honeypot });

export const CHANNELS = ['email', 'sms', 'phone'] as const;

export const AboutForm = z
  .object({
    firstName: FirstName,
    lastName: OptionalName,
    birthYear: z.number('signup:need-birth-year').pipe(BirthYear),
    sex: SexChoice,
    unit: z.enum(GUIDE_UNITS, 'signup:need-unit'),
    email: Email.optional(),
    phone: Phone.optional(),
    preferredChannel: z.enum(CHANNELS),
    district: District,
    childrenAtHome: z.array(z.enum(CHILD_BANDS)),
  })
  .refine(({ email, phone }) => email !== undefined || phone !== undefined, {
    path: ['email'],
    message: 'one-contact',
  })
  .refine(({ email, preferredChannel }) => preferredChannel !== 'email' || email !== undefined, {
    path: ['email'],
    message: 'signup:email-for-channel',
  })
  .refine(({ phone, preferredChannel }) => preferredChannel === 'email' || phone !== undefined, {
    path: ['phone'],
    message: 'signup:phone-for-channel',
  });

/** One more person of a couple or family. */
export const PersonForm = z.object({
  firstName: FirstName,
  sex: SexChoice,
  age: z.enum(['adult', 'child'], 'signup:need-age'),
  birthYear: BirthYear.optional(),
});
export const RemovePersonForm = z.object({ personId: z.string().regex(/^[a-z2-7]{26}$/) });

const More = z.enum(['more']).optional();

export const LanguagesForm = z.object({
  norwegian: z.enum(LANGUAGE_LEVELS, 'signup:need-norwegian'),
  languages: z
    .array(z.object({ code: Code.optional(), level: z.enum(LANGUAGE_LEVELS).optional() }))
    .max(12)
    .transform((rows) =>
      rows.flatMap(({ code, level }) =>
        code ? [{ code, level: level ?? ('good' as const) }] : [],
      ),
    ),
  occupation: z.enum(OCCUPATIONS).optional(),
  field: Code.optional(),
  education: z.enum(EDUCATIONS).optional(),
  transport: z.array(z.enum(TRANSPORTS)),
  go: More,
});

export const InterestsForm = z
  .object({
    interests: z.array(Code),
    favourites: z.array(Code.optional()).transform((codes) => [...new Set(codes.filter(isText))]),
  })
  // A favourite is an interest, also for those who forgot to tick it above.
  .transform(({ interests, favourites }) => ({
    interests: [...new Set([...interests, ...favourites])],
    favourites: favourites.slice(0, MOST_FAVOURITES),
  }))
  .refine(({ interests }) => interests.length >= FEWEST_INTERESTS, {
    path: ['interests'],
    message: 'signup:three-interests',
  });

export const TimesForm = z.object({
  availability: z.array(z.enum(SLOTS)).min(FEWEST_SLOTS, 'signup:two-slots'),
  hours: z.enum(GUIDE_RHYTHMS),
  startOn: Day.optional(),
  away: z
    .array(z.object({ fromOn: Day.optional(), toOn: Day.optional() }))
    .max(6)
    .refine((rows) => rows.every(isPeriod), 'signup:away-order')
    .transform((rows) => rows.flatMap(periodOf)),
});

export const WishesForm = z.object({
  wishSex: z.enum(GUIDE_WISHES),
  ageBands: z.array(z.enum(AGE_BANDS)),
  willing: z.array(z.enum(WILLING)),
  pets: z.array(z.enum(PETS)),
  smokes: z.enum(['yes', 'no']),
  motivation: optionalText(LONGEST_FREE_TEXT),
  experience: optionalText(LONGEST_FREE_TEXT),
  formerVolunteer: Ticked,
});

export const SendForm = z.object({ privacy: Accepted, contact: Accepted, photo: Ticked });

interface Row {
  readonly fromOn?: string | undefined;
  readonly toOn?: string | undefined;
}

function isPeriod({ fromOn, toOn }: Row): boolean {
  return fromOn === undefined || toOn === undefined || fromOn <= toOn;
}

/** A single day where only one of the two was given. */
function periodOf({ fromOn, toOn }: Row) {
  const from = fromOn ?? toOn;
  return from ? [{ fromOn: from, toOn: toOn ?? from }] : [];
}

function isText(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}
