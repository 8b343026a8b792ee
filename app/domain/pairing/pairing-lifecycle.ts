import { ok, type Result, refuse } from '../kernel/result';
import {
  beginClosing,
  complete,
  type EndingRefusal,
  endEarly,
  extend,
  reopen,
} from './lifecycle/endings';
import { admits, type PairingEvent, type PairingEventName } from './lifecycle/events';
import {
  becomeActive,
  beginTrial,
  bookFirstMeeting,
  type FirstStepRefusal,
} from './lifecycle/first-steps';
import type { Pairing, PairingFrame } from './lifecycle/pairing';
import { changePause, type PauseRefusal, pause, resume } from './lifecycle/pauses';

export type { PairingEvent, PairingEventName } from './lifecycle/events';
export { isTrialOver, plannedEnd } from './lifecycle/first-steps';

export type PairingRefusal =
  | 'pairing-not-in-that-state'
  | FirstStepRefusal
  | PauseRefusal
  | EndingRefusal;

/** Every event by name, for tables and texts. */
export const PAIRING_EVENTS = Object.keys({
  'book-first-meeting': true,
  'first-meeting-missed': true,
  'begin-trial': true,
  'become-active': true,
  pause: true,
  'change-pause': true,
  resume: true,
  extend: true,
  'begin-closing': true,
  complete: true,
  'end-early': true,
  reopen: true,
  'household-changed': true,
} satisfies Record<PairingEventName, true>) as readonly PairingEventName[];

/**
 * The pairing after an event (domain.md B3): the one place that moves a pairing. What a state doesn't
 * admit is refused with `pairing-not-in-that-state`; each event's own rule says the rest.
 */
export function afterPairingEvent(
  pairing: Pairing,
  event: PairingEvent,
  frame: PairingFrame,
): Result<Pairing, PairingRefusal> {
  switch (event.type) {
    case 'book-first-meeting':
      return admits(pairing, event.type) ? ok(bookFirstMeeting(pairing)) : NOT_NOW;
    case 'first-meeting-missed':
      return admits(pairing, event.type) ? ok({ state: 'first-meeting-to-book' }) : NOT_NOW;
    case 'begin-trial':
      return admits(pairing, event.type) ? beginTrial(pairing, frame) : NOT_NOW;
    case 'become-active':
      return admits(pairing, event.type) ? becomeActive(pairing, frame) : NOT_NOW;
    case 'pause':
      return admits(pairing, event.type) ? pause(pairing, event, frame) : NOT_NOW;
    case 'change-pause':
      return admits(pairing, event.type) ? changePause(pairing, event.untilOn, frame) : NOT_NOW;
    case 'resume':
      return admits(pairing, event.type) ? ok(resume(pairing, frame)) : NOT_NOW;
    case 'extend':
      return admits(pairing, event.type) ? extend(pairing, event, frame) : NOT_NOW;
    case 'begin-closing':
      return admits(pairing, event.type) ? ok(beginClosing(pairing, frame)) : NOT_NOW;
    case 'complete':
      return admits(pairing, event.type) ? complete(pairing, frame) : NOT_NOW;
    case 'end-early':
      return admits(pairing, event.type) ? ok(endEarly(pairing, frame)) : NOT_NOW;
    case 'reopen':
      return admits(pairing, event.type) ? reopen(pairing, frame) : NOT_NOW;
    case 'household-changed':
      return admits(pairing, event.type) ? ok(pairing) : NOT_NOW;
  }
}

const NOT_NOW = refuse('pairing-not-in-that-state');
