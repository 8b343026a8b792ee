import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  afterPairingEvent,
  PAIRING_EVENTS,
  type PairingEvent,
  type PairingFacts,
  plannedEnd,
} from './pairing-lifecycle';
import { PAIRING_STATES, type PairingState } from './pairing-state';

const day = (text: string) => Temporal.PlainDate.from(text);
const ready: PairingFacts = {
  firstMeetingHeld: true,
  agreementComplete: true,
  startedOn: day('2026-01-05'),
  today: day('2026-02-02'),
  trialWeeks: 4,
};
const no = 'pairing-not-in-that-state' as const;
const TABLE: Record<PairingState, Record<PairingEvent, PairingState | typeof no>> = {
  'first-meeting-to-book': row('first-meeting-booked', no, no, no, 'ended-early'),
  'first-meeting-booked': row(
    'first-meeting-booked',
    'first-meeting-to-book',
    'trial',
    no,
    'ended-early',
  ),
  trial: row(no, no, no, 'active', 'ended-early'),
  active: row(no, no, no, no, 'ended-early'),
  paused: row(no, no, no, no, 'ended-early'),
  closing: row(no, no, no, no, 'ended-early'),
  completed: row(no, no, no, no, no),
  'ended-early': row(no, no, no, no, no),
};

function row(
  ...cells: (PairingState | typeof no)[]
): Record<PairingEvent, PairingState | typeof no> {
  return Object.fromEntries(PAIRING_EVENTS.map((event, i) => [event, cells[i] ?? no])) as Record<
    PairingEvent,
    PairingState | typeof no
  >;
}

describe('a pairing', () => {
  it.each(
    PAIRING_STATES.flatMap((state) => PAIRING_EVENTS.map((event) => [state, event] as const)),
  )('%s × %s', (state, event) => {
    const result = afterPairingEvent(state, event, ready);
    expect(result.ok ? result.value : result.refusal).toBe(TABLE[state][event]);
  });

  it('does not begin its trial before the first meeting was held', () => {
    const facts = { ...ready, firstMeetingHeld: false };
    expect(afterPairingEvent('first-meeting-booked', 'begin-trial', facts)).toEqual({
      ok: false,
      refusal: 'first-meeting-not-held',
    });
  });

  it('does not begin its trial without all three signatures', () => {
    const facts = { ...ready, agreementComplete: false };
    expect(afterPairingEvent('first-meeting-booked', 'begin-trial', facts)).toEqual({
      ok: false,
      refusal: 'agreement-not-complete',
    });
  });

  it('is on trial for four whole weeks: day 27 refuses, day 28 allows', () => {
    const early = { ...ready, today: day('2026-02-01') };
    expect(afterPairingEvent('trial', 'become-active', early)).toEqual({
      ok: false,
      refusal: 'trial-not-over',
    });
    expect(afterPairingEvent('trial', 'become-active', ready).ok).toBe(true);
  });

  it('ends on a day that exists', () => {
    expect(plannedEnd(day('2026-05-31'), 9).toString()).toBe('2027-02-28');
    expect(plannedEnd(day('2027-05-31'), 9).toString()).toBe('2028-02-29');
    expect(plannedEnd(day('2026-01-15'), 12).toString()).toBe('2027-01-15');
  });
});
