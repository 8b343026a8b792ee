import { z } from 'zod';
import { Email, Phone } from './person-fields';

/** How a person is reached: exactly as it is stored and compared. */
export interface Contact {
  readonly email: string | null;
  /** E.164, such as +4790000000. */
  readonly phone: string | null;
}

/** One field for either: what has an @ is meant as an e-mail address. */
export const ContactField = z
  .string('one-contact')
  .trim()
  .min(1, 'one-contact')
  .transform((typed, ctx): Contact => {
    const isEmail = typed.includes('@');
    const read = isEmail ? Email.safeParse(typed) : Phone.safeParse(typed);
    if (read.success)
      return { email: isEmail ? read.data : null, phone: isEmail ? null : read.data };
    const message = isEmail ? 'email' : (read.error.issues[0]?.message ?? 'phone');
    ctx.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
