import type { Temporal } from 'temporal-polyfill';
import type { Span } from './effective-days';

/** From the first day of the trial on. `pauses` are those that are over. */
interface Running {
  readonly startedOn: Temporal.PlainDate;
  readonly plannedEndOn: Temporal.PlainDate;
  readonly pauses: readonly Span[];
}

interface ToBook {
  readonly state: 'first-meeting-to-book';
}
interface Booked {
  readonly state: 'first-meeting-booked';
  readonly firstMeetingHeld: boolean;
  /** Signed by both sides and the branch. */
  readonly agreementComplete: boolean;
}
export interface Trial extends Running {
  readonly state: 'trial';
}
export interface Active extends Running {
  readonly state: 'active';
}
export interface Paused extends Running {
  readonly state: 'paused';
  readonly pause: Span;
  /** Where it goes on: a pair that paused in its trial still has a trial to finish. */
  readonly resumesTo: 'trial' | 'active';
}
export interface Closing extends Running {
  readonly state: 'closing';
}
interface Completed {
  readonly state: 'completed';
  readonly endedOn: Temporal.PlainDate;
  /** As it was when it was closed, for a close by mistake. */
  readonly before: Closing;
}
interface EndedEarly {
  readonly state: 'ended-early';
  readonly endedOn: Temporal.PlainDate;
  readonly before: OpenPairing;
}

/** A pairing that takes a place of its guide. */
export type OpenPairing = ToBook | Booked | Trial | Active | Paused | Closing;
export type ClosedPairing = Completed | EndedEarly;

/** One pairing, with what its state has and nothing else. */
export type Pairing = OpenPairing | ClosedPairing;

/** What the rules look at besides the pairing: the day, and the programme's settings. */
export interface PairingFrame {
  readonly today: Temporal.PlainDate;
  readonly trialWeeks: number;
  readonly minMonths: number;
  readonly maxMonths: number;
  readonly pauseMostWeeks: number;
  readonly extendMostMonths: number;
}
