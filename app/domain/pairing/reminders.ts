import type { Temporal } from 'temporal-polyfill';
import { spanAround } from '../kernel/day-spans';
import { dayNumberOf } from '../kernel/programme-time';
import { type DueItem, dueItems } from './calendar/due';
import type { FollowFrame } from './follow-frame';
import { ladderOf, silencePeriod } from './ladder/ladder';
import { stillSpans } from './still-days';
import type { PairingStory, PairSide } from './story';

/** What a person is written about, the most pressing first; first and second check-ins are calls. */
export const REMINDER_KINDS = [
  'ask-both',
  'ask-guide',
  'evaluation-final',
  'evaluation-3-months',
  'check-in-monthly',
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

export interface DueReminder {
  readonly kind: ReminderKind;
  readonly pairingId: string;
  readonly side: PairSide;
  readonly personId: string;
  /** What it is about once; with person, pairing and kind it is the reminder's identity. */
  readonly period: string;
}

/** A pair is written to in these states; one that closes is asked by the closing itself. */
export const REMINDED_STATES = ['trial', 'active'] as const;

/**
 * What may be written to the two of a pair today, from the same ladder and calendar as Today. Nothing
 * on a still day: paused, away or free. Who has already said that they do not meet, or needs help, is
 * called and not asked once more. What is late is for a call too.
 */
export function dueReminders(story: PairingStory, frame: FollowFrame): DueReminder[] {
  if (!REMINDED_STATES.some((state) => state === story.state)) return [];
  if (spanAround(stillSpans(story, frame), dayNumberOf(frame.today))) return [];
  return [...ofSilence(story, frame), ...ofCalendar(story, frame)];
}

function ofSilence(story: PairingStory, frame: FollowFrame): DueReminder[] {
  const ladder = ladderOf(story, frame);
  const hasSpoken = story.signals.some(({ kind }) => kind === 'not-met' || kind === 'need-help');
  if (hasSpoken) return [];
  const period = silencePeriod(ladder);
  if (ladder.step === 'ask-guide') return [of(story, 'ask-guide', 'guide', period)];
  if (ladder.step !== 'ask-both') return [];
  return [of(story, 'ask-both', 'guide', period), of(story, 'ask-both', 'participant', period)];
}

function ofCalendar(story: PairingStory, frame: FollowFrame): DueReminder[] {
  const { today } = frame;
  const open = dueItems(story, frame).filter(({ lateAfterOn }) => !isBefore(lateAfterOn, today));
  // Of a kind and side the newest alone: a month that nobody answered is not asked for twice.
  const newest = new Map(open.map((item) => [`${item.kind}:${item.side}`, item]));
  return [...newest.values()].flatMap((item: DueItem) => {
    const kind = REMINDER_KINDS.find((one) => one === item.kind);
    return kind && item.side ? [of(story, kind, item.side, item.key)] : [];
  });
}

function of(
  { pairingId, guideId, participantId }: PairingStory,
  kind: ReminderKind,
  side: PairSide,
  period: string,
): DueReminder {
  return { kind, pairingId, side, period, personId: side === 'guide' ? guideId : participantId };
}

function isBefore(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return a.until(b).sign > 0;
}
