import { parsePhoneNumberFromString } from 'libphonenumber-js';

/**
 * A telephone number as people write it (`47 66 08 10`, `0047…`, `+47 …`) in E.164, or null. Without
 * a country it is Norwegian; a number of another country keeps its own.
 */
export function phoneOf(text: string): string | null {
  const digits = text.replace(/^\s*\(?00/, '+').replace(/[\u00a0\u2007\u202f]/g, ' ');
  const number = parsePhoneNumberFromString(digits, 'NO');
  return number?.isValid() ? number.number : null;
}
