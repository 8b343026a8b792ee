import { z } from 'zod';
import { SEXES, UNITS } from '~/domain/matching/people';
import { Accepted, BirthYear, Code, Day, Email, Name, Phone } from '../person-fields';

/** The minimum (domain.md C2), and no field that could become a case file. */
export const ReferralForm = z.object({
  firstName: Name,
  lastName: Name,
  phone: Phone.optional(),
  email: Email.optional(),
  contactLanguage: Code,
  interpreter: z.enum(['no', 'first-meeting', 'always']),
  sex: z.enum(SEXES),
  birthYear: BirthYear,
  unit: z.enum(UNITS),
  specialCare: z.enum(['yes', 'no']),
  told: Accepted,
  consent: Accepted,
  consentGivenOn: Day,
});
