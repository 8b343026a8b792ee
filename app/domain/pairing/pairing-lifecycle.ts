import type { Temporal } from 'temporal-polyfill';
import { daysBetween } from '../kernel/programme-time';
import { ok, type Result, refuse } from '../kernel/result';
import type { PairingState } from './pairing-state';

export const PAIRING_EVENTS = [
  'book-first-meeting',
  'first-meeting-missed',
  'begin-trial',
  'become-active',
  'end-early',
] as const;
export type PairingEvent = (typeof PAIRING_EVENTS)[number];

export type PairingRefusal =
  | 'pairing-not-in-that-state'
  | 'first-meeting-not-held'
  | 'agreement-not-complete'
  | 'trial-not-over';

/** What the guards look at; everything else about a pairing is none of their business. */
export interface PairingFacts {
  readonly firstMeetingHeld: boolean;
  /** Signed by both sides and the branch. */
  readonly agreementComplete: boolean;
  /** First day of the trial; null before it. */
  readonly startedOn: Temporal.PlainDate | null;
  readonly today: Temporal.PlainDate;
  readonly trialWeeks: number;
}

const FROM: Readonly<Record<PairingEvent, readonly PairingState[]>> = {
  // Booking again is moving the appointment.
  'book-first-meeting': ['first-meeting-to-book', 'first-meeting-booked'],
  'first-meeting-missed': ['first-meeting-booked'],
  'begin-trial': ['first-meeting-booked'],
  'become-active': ['trial'],
  'end-early': [
    'first-meeting-to-book',
    'first-meeting-booked',
    'trial',
    'active',
    'paused',
    'closing',
  ],
};

const TO: Readonly<Record<PairingEvent, PairingState>> = {
  'book-first-meeting': 'first-meeting-booked',
  'first-meeting-missed': 'first-meeting-to-book',
  'begin-trial': 'trial',
  'become-active': 'active',
  'end-early': 'ended-early',
};

/**
 * The state after an event (domain.md B3). The trial begins when the first meeting was held and the
 * agreement has all three signatures; it lasts the programme's weeks, then a person says "active".
 */
export function afterPairingEvent(
  state: PairingState,
  event: PairingEvent,
  facts: PairingFacts,
): Result<PairingState, PairingRefusal> {
  if (!FROM[event].includes(state)) return refuse('pairing-not-in-that-state');
  if (event === 'begin-trial') {
    if (!facts.firstMeetingHeld) return refuse('first-meeting-not-held');
    if (!facts.agreementComplete) return refuse('agreement-not-complete');
  }
  if (event === 'become-active' && !isTrialOver(facts)) return refuse('trial-not-over');
  return ok(TO[event]);
}

/** True from the day on which the trial has lasted its full weeks. */
export function isTrialOver({ startedOn, today, trialWeeks }: PairingFacts): boolean {
  return startedOn !== null && daysBetween(startedOn, today) >= trialWeeks * 7;
}

/** Last day of a pairing that starts on a day and lasts whole months; 31 January + 1 is the 28th or 29th. */
export function plannedEnd(startedOn: Temporal.PlainDate, months: number): Temporal.PlainDate {
  return startedOn.add({ months }, { overflow: 'constrain' });
}
