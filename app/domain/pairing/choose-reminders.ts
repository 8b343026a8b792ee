import type { Temporal } from 'temporal-polyfill';
import { type DueReminder, REMINDER_KINDS } from './reminders';

/** Days after a message before the next that can wait. */
const GAP_DAYS = 3;

/** What a person has been sent before. */
export interface SentReminder {
  readonly kind: string;
  readonly pairingId: string;
  readonly period: string;
  readonly on: Temporal.PlainDate;
}

/**
 * Of what is due for one person, what goes into today's message: none if one went today; one question
 * a pairing, the most pressing; and what is no question about silence waits until the last message is
 * three days old. What is left comes another day.
 */
export function chooseReminders(
  due: readonly DueReminder[],
  sent: readonly SentReminder[],
  today: Temporal.PlainDate,
): DueReminder[] {
  const daysSince = sent.map(({ on }) => on.until(today, { largestUnit: 'day' }).days);
  if (daysSince.includes(0)) return [];
  const isNear = daysSince.some((days) => days > 0 && days < GAP_DAYS);
  const open = due
    .filter((one) => !sent.some((before) => isSame(one, before)))
    .filter(({ kind }) => !isNear || kind === 'ask-both' || kind === 'ask-guide')
    .toSorted((a, b) => REMINDER_KINDS.indexOf(a.kind) - REMINDER_KINDS.indexOf(b.kind));
  return open.filter(
    ({ pairingId }, index) => open.findIndex((one) => one.pairingId === pairingId) === index,
  );
}

function isSame(a: DueReminder, b: SentReminder): boolean {
  return a.kind === b.kind && a.pairingId === b.pairingId && a.period === b.period;
}
