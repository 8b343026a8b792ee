import { Temporal } from 'temporal-polyfill';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'ma', 'jun', 'jul', 'au', 'sep', 'o', 'nov', 'de'];
const EXCEL_EPOCH = Temporal.PlainDate.from('1899-12-30');

/** How a year of two digits is read: as a day of this century, or as somebody's birth. */
export type YearSense = 'recent' | 'birth';

/**
 * A day as people write it: `2.5.2026`, `02.05.26`, `2/5-26`, `2026-05-02`, `2. mai 2026`, or the day
 * number that Excel leaves behind. Day before month, always. Null when it is no day of the calendar.
 */
export function parseDay(
  text: string,
  today: Temporal.PlainDate,
  sense: YearSense = 'recent',
): Temporal.PlainDate | null {
  const cell = text.trim().replace(/[T ]\d{1,2}[:.]\d{2}(?:[:.]\d{2})?.*$/, '');
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(cell);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const written = /^(\d{1,2})[.\-/ ]{1,2}(\d{1,2})[.\-/ ]{1,2}(\d{4}|\d{2})\.?$/.exec(cell);
  if (written) {
    const year = fullYear(written[3] ?? '', today, sense);
    return dayOf(year, Number(written[2]), Number(written[1]));
  }
  const named = /^(\d{1,2})[. ]{1,2}(\p{L}+)\.? ?(\d{4}|\d{2})$/u.exec(cell);
  if (named) {
    const month = monthOf(named[2] ?? '');
    const year = fullYear(named[3] ?? '', today, sense);
    return month === null ? null : dayOf(year, month, Number(named[1]));
  }
  if (/^\d{5}(?:\.0+)?$/.test(cell)) {
    const serial = Math.trunc(Number(cell));
    return serial >= 5_000 && serial <= 60_000 ? EXCEL_EPOCH.add({ days: serial }) : null;
  }
  return null;
}

/** `26` is 2026 for a day of the programme; for a birth it is the latest year that has come. */
export function fullYear(text: string, today: Temporal.PlainDate, sense: YearSense): number {
  const year = Number(text);
  if (text.length !== 2) return year;
  const latest = sense === 'birth' ? today.year - 10 : today.year + 2;
  return 2000 + year <= latest ? 2000 + year : 1900 + year;
}

function monthOf(word: string): number | null {
  const folded = word.toLowerCase();
  const index = MONTHS.findIndex((start) => folded.startsWith(start));
  // "mar" stands before "ma", so that mars is not taken for mai.
  return index < 0 ? null : index + 1;
}

function dayOf(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}
