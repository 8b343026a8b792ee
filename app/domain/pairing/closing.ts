import type { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../kernel/result';
import type { EndReason } from './pairing-state';

/** What one side wants when the pairing is over. */
export const NEXT_STEPS = ['friends', 'new-pairing', 'rest'] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

export type ClosingOutcome = 'completed' | 'ended-early';
export type ClosingRefusal = 'last-meeting-day' | 'end-reason-needed';

/**
 * What becomes of the guide. Friends go on outside the programme, so the guide is finished for now;
 * who wants a new pairing can be friends as well. Whoever ended it for reasons of the own and has said
 * nothing is not proposed to anybody until asked.
 */
export function guideAfter(
  step: NextStep | null,
  reason: EndReason | null,
): 'available' | 'resting' | 'alumni' {
  if (step === 'new-pairing') return 'available';
  if (step === 'rest') return 'resting';
  if (step === 'friends') return 'alumni';
  return reason?.startsWith('guide-') ? 'resting' : 'available';
}

/**
 * What becomes of the participant. Who loses a guide early and has said nothing waits again, with the
 * first day of waiting; who completed is done unless a new pairing is wanted.
 */
export function participantAfter(
  outcome: ClosingOutcome,
  step: NextStep | null,
  reason: EndReason | null,
): 'waiting' | 'paused' | 'completed' | 'moved' {
  if (step === 'new-pairing') return 'waiting';
  if (outcome === 'completed') return 'completed';
  if (reason === 'participant-moved') return 'moved';
  if (step === 'friends') return 'completed';
  return step === 'rest' ? 'paused' : 'waiting';
}

/** A goodbye is planned at most this far ahead. */
const MOST_DAYS_AHEAD = 92;

/** The day of the last meeting: not before the pairing began, and for a close not in the future. */
export function lastMeetingDay(
  day: Temporal.PlainDate,
  facts: {
    readonly startedOn: Temporal.PlainDate | null;
    readonly today: Temporal.PlainDate;
    readonly isClosed: boolean;
  },
): Result<Temporal.PlainDate, ClosingRefusal> {
  const latest = facts.isClosed ? facts.today : facts.today.add({ days: MOST_DAYS_AHEAD });
  const isLate = day.since(latest).sign > 0;
  const isEarly = facts.startedOn !== null && day.until(facts.startedOn).sign > 0;
  return isLate || isEarly ? refuse('last-meeting-day', 'lastMeetingOn') : ok(day);
}

/** Who asked for the end, from everybody who said so; null where nobody has. */
export function initiatorOf(
  asked: readonly string[],
): 'guide' | 'participant' | 'both' | 'coordinator' | null {
  const guide = asked.includes('guide');
  const participant = asked.includes('participant');
  if (guide && participant) return 'both';
  if (guide) return 'guide';
  if (participant) return 'participant';
  return asked.length > 0 ? 'coordinator' : null;
}
