import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { stateAdmits } from './lifecycle/events';
import type { OpenPairing, Pairing, PairingFrame } from './lifecycle/pairing';
import {
  afterPairingEvent,
  PAIRING_EVENTS,
  type PairingEvent,
  type PairingEventName,
} from './pairing-lifecycle';
import { PAIRING_STATES, type PairingState } from './pairing-state';

const day = (text: string) => Temporal.PlainDate.from(text);

/** A day on which every event that a state admits is allowed by its own rule too. */
const frame: PairingFrame = {
  today: day('2026-11-02'),
  trialWeeks: 4,
  minMonths: 9,
  maxMonths: 12,
  pauseMostWeeks: 8,
  extendMostMonths: 2,
};
const running = {
  startedOn: day('2026-01-05'),
  plannedEndOn: day('2027-01-05'),
  pauses: [],
};
const closing = { ...running, state: 'closing' } as const;
const PAIRINGS: { readonly [S in PairingState]: Extract<Pairing, { state: S }> } = {
  'first-meeting-to-book': { state: 'first-meeting-to-book' },
  'first-meeting-booked': {
    state: 'first-meeting-booked',
    firstMeetingHeld: true,
    agreementComplete: true,
  },
  trial: { ...running, state: 'trial' },
  active: { ...running, state: 'active' },
  paused: {
    ...running,
    state: 'paused',
    pause: { fromOn: day('2026-10-20'), untilOn: day('2026-11-10') },
    resumesTo: 'active',
  },
  closing,
  completed: { state: 'completed', endedOn: day('2026-10-30'), before: closing },
  'ended-early': { state: 'ended-early', endedOn: day('2026-10-30'), before: closing },
};
const untilOn = day('2026-11-20');
const EVENTS: { readonly [E in PairingEventName]: Extract<PairingEvent, { type: E }> } = {
  'book-first-meeting': { type: 'book-first-meeting' },
  'first-meeting-missed': { type: 'first-meeting-missed' },
  'begin-trial': { type: 'begin-trial' },
  'become-active': { type: 'become-active' },
  pause: { type: 'pause', fromOn: day('2026-11-01'), untilOn },
  'change-pause': { type: 'change-pause', untilOn },
  resume: { type: 'resume' },
  extend: { type: 'extend', untilOn: day('2027-02-01'), motive: 'Eksamen' },
  'begin-closing': { type: 'begin-closing' },
  complete: { type: 'complete' },
  'end-early': { type: 'end-early' },
  reopen: { type: 'reopen' },
  'household-changed': { type: 'household-changed' },
};

const no = 'pairing-not-in-that-state' as const;
type Cell = PairingState | typeof no;
/** Every cell by name. A new state, or a new event, does not compile until all its cells are here. */
const TABLE: Readonly<Record<PairingState, Readonly<Record<PairingEventName, Cell>>>> = {
  'first-meeting-to-book': {
    'book-first-meeting': 'first-meeting-booked',
    'first-meeting-missed': no,
    'begin-trial': no,
    'become-active': no,
    pause: no,
    'change-pause': no,
    resume: no,
    extend: no,
    'begin-closing': no,
    complete: no,
    'end-early': 'ended-early',
    reopen: no,
    'household-changed': 'first-meeting-to-book',
  },
  'first-meeting-booked': {
    'book-first-meeting': 'first-meeting-booked',
    'first-meeting-missed': 'first-meeting-to-book',
    'begin-trial': 'trial',
    'become-active': no,
    pause: no,
    'change-pause': no,
    resume: no,
    extend: no,
    'begin-closing': no,
    complete: no,
    'end-early': 'ended-early',
    reopen: no,
    'household-changed': 'first-meeting-booked',
  },
  trial: {
    'book-first-meeting': no,
    'first-meeting-missed': no,
    'begin-trial': no,
    'become-active': 'active',
    pause: 'paused',
    'change-pause': no,
    resume: no,
    extend: no,
    'begin-closing': no,
    complete: no,
    'end-early': 'ended-early',
    reopen: no,
    'household-changed': 'trial',
  },
  active: {
    'book-first-meeting': no,
    'first-meeting-missed': no,
    'begin-trial': no,
    'become-active': no,
    pause: 'paused',
    'change-pause': no,
    resume: no,
    extend: 'active',
    'begin-closing': 'closing',
    complete: no,
    'end-early': 'ended-early',
    reopen: no,
    'household-changed': 'active',
  },
  paused: {
    'book-first-meeting': no,
    'first-meeting-missed': no,
    'begin-trial': no,
    'become-active': no,
    pause: no,
    'change-pause': 'paused',
    resume: 'active',
    extend: 'paused',
    'begin-closing': 'closing',
    complete: no,
    'end-early': 'ended-early',
    reopen: no,
    'household-changed': 'paused',
  },
  closing: {
    'book-first-meeting': no,
    'first-meeting-missed': no,
    'begin-trial': no,
    'become-active': no,
    pause: no,
    'change-pause': no,
    resume: no,
    extend: no,
    'begin-closing': no,
    complete: 'completed',
    'end-early': 'ended-early',
    reopen: 'active',
    'household-changed': 'closing',
  },
  completed: { ...allNo(), reopen: 'closing' },
  'ended-early': { ...allNo(), reopen: 'closing' },
};

function allNo(): Record<PairingEventName, Cell> {
  return Object.fromEntries(PAIRING_EVENTS.map((event) => [event, no])) as Record<
    PairingEventName,
    Cell
  >;
}

const CELLS = PAIRING_STATES.flatMap((state) =>
  PAIRING_EVENTS.map((event) => [state, event] as const),
);

describe('a pairing', () => {
  it.each(CELLS)('%s × %s', (state, event) => {
    const result = afterPairingEvent(PAIRINGS[state], EVENTS[event], frame);
    expect(result.ok ? result.value.state : result.refusal).toBe(TABLE[state][event]);
  });

  it.each(CELLS)('%s × %s: a page offers a button where the rule admits it', (state, event) => {
    expect(stateAdmits(state, event)).toBe(TABLE[state][event] !== no);
  });

  const open: readonly OpenPairing[] = [
    PAIRINGS['first-meeting-to-book'],
    PAIRINGS['first-meeting-booked'],
    PAIRINGS.trial,
    PAIRINGS.active,
    PAIRINGS.closing,
  ];
  it.each(open)('$state: ended by mistake and opened again, it is as it was', (pairing) => {
    const ended = afterPairingEvent(pairing, EVENTS['end-early'], frame);
    if (!ended.ok) throw new Error(ended.refusal);
    expect(afterPairingEvent(ended.value, EVENTS.reopen, frame)).toEqual({
      ok: true,
      value: pairing,
    });
  });
});
