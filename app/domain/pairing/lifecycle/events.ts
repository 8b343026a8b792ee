import type { Temporal } from 'temporal-polyfill';
import type { PairingState } from '../pairing-state';
import type { Pairing } from './pairing';

/** What can happen to a pairing, each with what the rule must know of it. */
export type PairingEvent =
  | { readonly type: 'book-first-meeting' }
  | { readonly type: 'first-meeting-missed' }
  | { readonly type: 'begin-trial' }
  | { readonly type: 'become-active' }
  | {
      readonly type: 'pause';
      readonly fromOn: Temporal.PlainDate;
      readonly untilOn: Temporal.PlainDate;
    }
  | { readonly type: 'change-pause'; readonly untilOn: Temporal.PlainDate }
  | { readonly type: 'resume' }
  | { readonly type: 'extend'; readonly untilOn: Temporal.PlainDate; readonly motive: string }
  | { readonly type: 'begin-closing' }
  | { readonly type: 'complete' }
  | { readonly type: 'end-early' }
  | { readonly type: 'reopen' }
  | { readonly type: 'household-changed' };

export type PairingEventName = PairingEvent['type'];

/**
 * Which events each state admits; every other cell of the table is refused. A new state does not
 * compile until it has its line here.
 */
const ADMITS = {
  // Booking again is moving the appointment.
  'first-meeting-to-book': ['book-first-meeting', 'end-early', 'household-changed'],
  'first-meeting-booked': [
    'book-first-meeting',
    'first-meeting-missed',
    'begin-trial',
    'end-early',
    'household-changed',
  ],
  trial: ['become-active', 'pause', 'end-early', 'household-changed'],
  active: ['pause', 'extend', 'begin-closing', 'end-early', 'household-changed'],
  paused: ['change-pause', 'resume', 'extend', 'begin-closing', 'end-early', 'household-changed'],
  // Begun by mistake, a closing is taken back; it is neither paused nor made longer meanwhile.
  closing: ['complete', 'end-early', 'reopen', 'household-changed'],
  completed: ['reopen'],
  'ended-early': ['reopen'],
} as const satisfies Record<PairingState, readonly PairingEventName[]>;

type StateAdmitting<E extends PairingEventName> = {
  [S in PairingState]: E extends (typeof ADMITS)[S][number] ? S : never;
}[PairingState];

/** A pairing in one of the states that admit the event. */
export type PairingFor<E extends PairingEventName> = Extract<Pairing, { state: StateAdmitting<E> }>;

export function admits<E extends PairingEventName>(
  pairing: Pairing,
  event: E,
): pairing is PairingFor<E> {
  return stateAdmits(pairing.state, event);
}

/** For pages: whether a button makes sense, before the rule looks at days. */
export function stateAdmits(state: PairingState, event: PairingEventName): boolean {
  const admitted: readonly PairingEventName[] = ADMITS[state];
  return admitted.includes(event);
}
