import parsePhoneNumber from 'libphonenumber-js/min';
import { z } from 'zod';
import { holdsIdentityNumber } from '~/domain/import/identity';

// The questions that guides and participants share. Every text that a person can write in refuses
// what looks like a national identity or DUF number: we never store one, wherever it is typed.

/** A line of text of at most `max` characters; empty when nothing was written. */
export function optionalText(max: number) {
  return z.string().trim().max(max).refine(holdsNoIdentityNumber, 'national-id').default('');
}

export function requiredText(max: number) {
  return z.string().trim().min(1).max(max).refine(holdsNoIdentityNumber, 'national-id');
}

export const MAX_NAME_LENGTH = 80;

/** A name in any script: one word is enough, and it may be short. */
export const Name = requiredText(MAX_NAME_LENGTH);
export const OptionalName = optionalText(MAX_NAME_LENGTH);

/** Comes out as E.164; a number without country code is Norwegian. */
export const Phone = z
  .string()
  .trim()
  .max(40)
  .transform((typed, issues) => {
    const number = parsePhoneNumber(typed, 'NO');
    if (number?.isValid()) return number.number as string;
    issues.addIssue(holdsIdentityNumber(typed) ? 'national-id' : 'phone');
    return z.NEVER;
  });

/** Comes out in small letters, for comparing and for sending. */
export const Email = z.string().trim().toLowerCase().max(200).pipe(z.email());

/** Four digits; whether the person is old enough is decided with the clock in hand. */
export const BirthYear = z.number('year').int('year').min(1900, 'year').max(2100, 'year');

/** An ISO day as `<input type="date">` posts it. */
export const Day = z.iso.date('date');

/** A box ticked or not. */
export const Ticked = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes');

/** A box that must be ticked. */
export const Accepted = z.literal('yes', 'must-accept').transform(() => true);

/** Code of one of the programme's lists; which codes are on it, the settings say. */
export const Code = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);

function holdsNoIdentityNumber(text: string): boolean {
  return !holdsIdentityNumber(text);
}
