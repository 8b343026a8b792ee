import type { Temporal } from 'temporal-polyfill';
import { fullYear, parseDay } from './day';

/**
 * The year of a birth from a year, a date in any form, six digits (ddmmyy) or, where the heading
 * asks for an age, an age: then the year may be one off. Only the year is ever kept. Null when the
 * cell is none of these.
 */
export function parseBirthYear(
  text: string,
  today: Temporal.PlainDate,
  isAge = false,
): number | null {
  const cell = text.trim().replace(/\.0+$/, '');
  const age = /^(\d{1,3})(?: ?(?:år|aar|years?|yrs?|y))?$/i.exec(cell);
  if (isAge && age) return today.year - Number(age[1]);
  if (/^(?:ca\.? ?|f\.? ?|født ?)?(?:19|20)\d{2}$/i.test(cell)) return Number(cell.slice(-4));
  if (/^'?\d{2}$/.test(cell)) return fullYear(cell.slice(-2), today, 'birth');
  const six = /^(\d{2})(\d{2})(\d{2})$/.exec(cell);
  if (six) return parseDay(`${six[1]}.${six[2]}.${six[3]}`, today, 'birth')?.year ?? null;
  const eight = /^(\d{2})(\d{2})((?:19|20)\d{2})$/.exec(cell);
  if (eight) return parseDay(`${eight[1]}.${eight[2]}.${eight[3]}`, today, 'birth')?.year ?? null;
  return parseDay(cell, today, 'birth')?.year ?? null;
}

/** Nobody under 16 signs up alone, and nobody here is older than 110. */
export function isBirthYear(year: number, today: Temporal.PlainDate): boolean {
  const age = today.year - year;
  return age >= 16 && age <= 110;
}
