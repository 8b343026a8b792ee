import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { chooseReminders, type SentReminder } from './choose-reminders';
import type { DueReminder, ReminderKind } from './reminders';

const TODAY = Temporal.PlainDate.from('2026-03-10');
const due = (kind: ReminderKind, pairingId = 'a', period = 'p'): DueReminder => ({
  kind,
  pairingId,
  period,
  side: 'guide',
  personId: 'guide',
});
const sent = (daysAgo: number, kind = 'ask-guide', pairingId = 'x'): SentReminder => ({
  kind,
  pairingId,
  period: 'p',
  on: TODAY.subtract({ days: daysAgo }),
});
const kinds = (all: DueReminder[], before: SentReminder[] = []) =>
  chooseReminders(all, before, TODAY).map(({ kind, pairingId }) => `${kind} ${pairingId}`);

it('asks one question a pairing, the most pressing, and those of two pairings together', () => {
  expect(
    kinds([due('check-in-monthly'), due('ask-guide'), due('evaluation-3-months', 'b')]),
  ).toEqual(['ask-guide a', 'evaluation-3-months b']);
});

it('sends nothing more on a day on which a message went', () => {
  expect(kinds([due('ask-both')], [sent(0)])).toEqual([]);
});

it('asks nothing twice', () => {
  expect(kinds([due('ask-guide')], [sent(5, 'ask-guide', 'a')])).toEqual([]);
});

it('lets what can wait be three days after the last message, and a silence not', () => {
  expect(kinds([due('check-in-monthly')], [sent(2)])).toEqual([]);
  expect(kinds([due('check-in-monthly')], [sent(3)])).toEqual(['check-in-monthly a']);
  expect(kinds([due('ask-both')], [sent(1)])).toEqual(['ask-both a']);
});
