import type { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../../kernel/result';
import { effectiveDays } from './effective-days';
import type { PairingFor } from './events';
import type { Active, OpenPairing, PairingFrame, Trial } from './pairing';

export type FirstStepRefusal =
  | 'first-meeting-not-held'
  | 'agreement-not-complete'
  | 'trial-not-over';

export function bookFirstMeeting(pairing: PairingFor<'book-first-meeting'>): OpenPairing {
  if (pairing.state === 'first-meeting-booked') return pairing;
  return { state: 'first-meeting-booked', firstMeetingHeld: false, agreementComplete: false };
}

/** The trial begins when the first meeting was held and the agreement has all its signatures. */
export function beginTrial(
  pairing: PairingFor<'begin-trial'>,
  { today, maxMonths }: PairingFrame,
): Result<Trial, FirstStepRefusal> {
  if (!pairing.firstMeetingHeld) return refuse('first-meeting-not-held');
  if (!pairing.agreementComplete) return refuse('agreement-not-complete');
  const plannedEndOn = plannedEnd(today, maxMonths);
  return ok({ state: 'trial', startedOn: today, plannedEndOn, pauses: [] });
}

/** After the trial weeks a person says that it goes on; days of a pause are no days of the trial. */
export function becomeActive(
  pairing: PairingFor<'become-active'>,
  frame: PairingFrame,
): Result<Active, FirstStepRefusal> {
  return isTrialOver(pairing, frame)
    ? ok({ ...pairing, state: 'active' })
    : refuse('trial-not-over');
}

/** True from the day on which the trial has lasted its full weeks. */
export function isTrialOver(
  { startedOn, pauses }: Pick<Trial, 'startedOn' | 'pauses'>,
  { today, trialWeeks }: Pick<PairingFrame, 'today' | 'trialWeeks'>,
): boolean {
  return effectiveDays(startedOn, today, pauses) >= trialWeeks * 7;
}

/** Last day of a pairing that starts on a day and lasts whole months; 31 January + 1 is the 28th or 29th. */
export function plannedEnd(startedOn: Temporal.PlainDate, months: number): Temporal.PlainDate {
  return startedOn.add({ months }, { overflow: 'constrain' });
}
