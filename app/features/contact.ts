import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { z } from 'zod';

/** How a person is reached: exactly as it is stored and compared. */
export interface Contact {
  readonly email: string | null;
  /** E.164, such as +4790000000. */
  readonly phone: string | null;
}

const Email = z.email().max(200);

/** The address in small letters, or null when it is none. */
export function emailOf(typed: string): string | null {
  const parsed = Email.safeParse(typed.trim().toLowerCase());
  return parsed.success ? parsed.data : null;
}

/** E.164, Norwegian where no country is named; null when no such number can exist. */
export function phoneOf(typed: string): string | null {
  const parsed = parsePhoneNumberFromString(typed.replace(/^\s*00/, '+'), 'NO');
  if (!parsed?.isPossible()) return null;
  // Five digits are a service number in Norway, never a person's.
  const fewest = parsed.countryCallingCode === '47' ? 8 : 6;
  return parsed.nationalNumber.length >= fewest ? parsed.number : null;
}

/** One field for either: what has an @ is meant as an e-mail address. */
export const ContactField = z
  .string({ error: 'one-contact' })
  .trim()
  .min(1, 'one-contact')
  .transform((typed, ctx): Contact => {
    const isEmail = typed.includes('@');
    const email = isEmail ? emailOf(typed) : null;
    const phone = isEmail ? null : phoneOf(typed);
    if (email === null && phone === null) {
      ctx.addIssue({ code: 'custom', message: isEmail ? 'email' : 'phone' });
      return z.NEVER;
    }
    return { email, phone };
  });

/** A field that may be left empty. */
export const OptionalEmail = optional(emailOf, 'email');
export const OptionalPhone = optional(phoneOf, 'phone');

function optional(read: (typed: string) => string | null, message: string) {
  return z
    .string()
    .trim()
    .optional()
    .transform((typed, ctx): string | null => {
      if (!typed) return null;
      const value = read(typed);
      if (value !== null) return value;
      ctx.addIssue({ code: 'custom', message });
      return z.NEVER;
    });
}
