import { ok, type Result, refuse } from '../kernel/result';
import type { MissingAnswer } from './participant-profile';

/**
 * What is stored. *Reserved* and *in a pairing* are not here: they are read from the place that is
 * taken (GuidePlace), so that nothing can disagree with it; such a participant is stored as `waiting`.
 * `started` is an own registration that has not been sent in.
 */
export const PARTICIPANT_STATES = [
  'started',
  'referred',
  'registered',
  'info-given',
  'consented',
  'intake-done',
  'waiting',
  'paused',
  'lapsed',
  'completed',
  'moved',
  'withdrawn',
] as const;
export type ParticipantState = (typeof PARTICIPANT_STATES)[number];

/** On the way to the queue: somebody in the branch must do the next thing. */
export const NEW_PARTICIPANT_STATES = ['referred', 'registered'] as const;
export const FINAL_PARTICIPANT_STATES = ['completed', 'moved', 'withdrawn'] as const;

/** What the rules must know of a participant, besides the state. */
export interface ParticipantStanding {
  readonly state: ParticipantState;
  /** The own consent stands: given and not withdrawn. A referral's consent is not this one. */
  readonly hasConsent: boolean;
  readonly hasTalk: boolean;
  /** A guide's place is taken by an open match or pairing. */
  readonly hasPlace: boolean;
  readonly isReferred: boolean;
  /** Answers without which no guide can be looked for. */
  readonly missing: readonly MissingAnswer[];
}

export type ParticipantRefusal =
  | 'not-allowed-now'
  | 'participant-has-place'
  | 'participant-without-consent'
  | 'participant-answers-missing';

type Step = Result<ParticipantState, ParticipantRefusal>;

/** One function per event: the state that follows, or why not. */
export const PARTICIPANT_EVENTS = {
  /** The person sends in the own registration: told what it is, and agreed, on the way. */
  register: (p) => from(p, ['started'], 'registered'),
  /** Told in the own language what this is and is not. */
  'give-info': (p) => from(p, ['referred', 'registered'], 'info-given'),
  /** The participant's own yes, never the caseworker's. */
  consent: (p) => from(p, ['registered', 'info-given'], 'consented'),
  'hold-talk': (p) => {
    if (p.state === 'registered' && !p.hasConsent) return refuse('participant-without-consent');
    return from(p, ['registered', 'consented'], 'intake-done');
  },
  wait: (p) => {
    if (p.state !== 'intake-done') return refuse('not-allowed-now');
    if (!p.hasConsent) return refuse('participant-without-consent');
    if (p.missing.length > 0) return refuse('participant-answers-missing');
    return ok('waiting');
  },
  /** Keeps the place in the queue. */
  pause: (p) => whenFree(p, () => from(p, ['waiting'], 'paused')),
  resume: (p) => from(p, ['paused'], 'waiting'),
  /** No answer after three tries in thirty days, in two channels. */
  lapse: (p) => whenFree(p, () => (isOpen(p) ? ok('lapsed') : refuse('not-allowed-now'))),
  /** Back to where the person was, with the first day of waiting kept. */
  reactivate: (p) => from(p, ['lapsed'], whereLeft(p)),
  /** After a pairing that was closed as planned. */
  complete: (p) => whenFree(p, () => from(p, ['waiting'], 'completed')),
  move: (p) => whenFree(p, () => (isEnded(p) ? refuse('not-allowed-now') : ok('moved'))),
  withdraw: (p) => whenFree(p, () => (isEnded(p) ? refuse('not-allowed-now') : ok('withdrawn'))),
} as const satisfies Record<string, (p: ParticipantStanding) => Step>;
export type ParticipantEvent = keyof typeof PARTICIPANT_EVENTS;

export function isParticipantState(value: string): value is ParticipantState {
  return PARTICIPANT_STATES.some((state) => state === value);
}

/** The events a coordinator can choose now, in the order of the lifecycle. */
export function possibleEvents(p: ParticipantStanding): ParticipantEvent[] {
  const events = Object.keys(PARTICIPANT_EVENTS) as ParticipantEvent[];
  return events.filter((event) => PARTICIPANT_EVENTS[event](p).ok);
}

function from(
  p: ParticipantStanding,
  states: readonly ParticipantState[],
  to: ParticipantState,
): Step {
  return states.includes(p.state) ? ok(to) : refuse('not-allowed-now');
}

/** Who is promised to a guide leaves through the match or pairing, so that the guide is told. */
function whenFree(p: ParticipantStanding, step: () => Step): Step {
  return p.hasPlace ? refuse('participant-has-place') : step();
}

function isEnded(p: ParticipantStanding): boolean {
  return FINAL_PARTICIPANT_STATES.some((state) => state === p.state);
}

function isOpen(p: ParticipantStanding): boolean {
  return !isEnded(p) && p.state !== 'lapsed' && p.state !== 'started';
}

function whereLeft(p: ParticipantStanding): ParticipantState {
  if (p.hasConsent && p.hasTalk && p.missing.length === 0) return 'waiting';
  if (p.hasConsent && p.hasTalk) return 'intake-done';
  if (p.hasConsent) return 'consented';
  return p.isReferred ? 'referred' : 'registered';
}
