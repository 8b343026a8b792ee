import { describe, expect, it } from 'vitest';
import {
  PARTICIPANT_EVENTS,
  PARTICIPANT_STATES,
  type ParticipantEvent,
  type ParticipantStanding,
  type ParticipantState,
  possibleEvents,
} from './participant-lifecycle';

const ready: Omit<ParticipantStanding, 'state'> = {
  hasConsent: true,
  hasTalk: true,
  hasPlace: false,
  isReferred: false,
  missing: [],
};

/** Every pair that leads somewhere; each pair that is not here must be refused. */
const TABLE: Readonly<Record<ParticipantState, Partial<Record<ParticipantEvent, string>>>> = {
  started: { register: 'registered', move: 'moved', withdraw: 'withdrawn' },
  referred: {
    'give-info': 'info-given',
    lapse: 'lapsed',
    move: 'moved',
    withdraw: 'withdrawn',
  },
  registered: {
    'give-info': 'info-given',
    consent: 'consented',
    'hold-talk': 'intake-done',
    lapse: 'lapsed',
    move: 'moved',
    withdraw: 'withdrawn',
  },
  'info-given': { consent: 'consented', lapse: 'lapsed', move: 'moved', withdraw: 'withdrawn' },
  consented: {
    'hold-talk': 'intake-done',
    lapse: 'lapsed',
    move: 'moved',
    withdraw: 'withdrawn',
  },
  'intake-done': { wait: 'waiting', lapse: 'lapsed', move: 'moved', withdraw: 'withdrawn' },
  waiting: {
    pause: 'paused',
    lapse: 'lapsed',
    complete: 'completed',
    move: 'moved',
    withdraw: 'withdrawn',
  },
  paused: { resume: 'waiting', lapse: 'lapsed', move: 'moved', withdraw: 'withdrawn' },
  lapsed: { reactivate: 'waiting', move: 'moved', withdraw: 'withdrawn' },
  completed: {},
  moved: {},
  withdrawn: {},
};

const EVENTS = Object.keys(PARTICIPANT_EVENTS) as ParticipantEvent[];

describe('a participant who has agreed, has talked with us and has answered everything', () => {
  for (const state of PARTICIPANT_STATES) {
    for (const event of EVENTS) {
      const wanted = TABLE[state][event];
      it(`${state} + ${event} → ${wanted ?? 'refused'}`, () => {
        const step = PARTICIPANT_EVENTS[event]({ ...ready, state });
        expect(step.ok ? step.value : step.refusal).toBe(wanted ?? 'not-allowed-now');
      });
    }
  }
});

describe('what holds a participant back', () => {
  it('nobody is talked into the queue without an own consent', () => {
    const p: ParticipantStanding = { ...ready, state: 'registered', hasConsent: false };
    expect(PARTICIPANT_EVENTS['hold-talk'](p)).toMatchObject({
      refusal: 'participant-without-consent',
    });
    expect(PARTICIPANT_EVENTS.wait({ ...p, state: 'intake-done' })).toMatchObject({
      refusal: 'participant-without-consent',
    });
  });

  it('nobody waits for a guide before the answers that a guide is found by', () => {
    const p: ParticipantStanding = { ...ready, state: 'intake-done', missing: ['goals'] };
    expect(PARTICIPANT_EVENTS.wait(p)).toMatchObject({ refusal: 'participant-answers-missing' });
  });

  it('one with a guide leaves through the pairing', () => {
    const p: ParticipantStanding = { ...ready, state: 'waiting', hasPlace: true };
    for (const event of ['pause', 'lapse', 'move', 'withdraw', 'complete'] as const) {
      expect(PARTICIPANT_EVENTS[event](p)).toMatchObject({ refusal: 'participant-has-place' });
    }
    expect(possibleEvents(p)).toEqual([]);
  });
});

describe('reactivation leads back to where the person was', () => {
  const lapsed: ParticipantStanding = { ...ready, state: 'lapsed' };
  const back = (change: Partial<ParticipantStanding>) =>
    PARTICIPANT_EVENTS.reactivate({ ...lapsed, ...change });

  it('with every answer to the queue', () => {
    expect(back({})).toMatchObject({ value: 'waiting' });
  });

  it('with the talk but without all answers to the talk', () => {
    expect(back({ missing: ['interests'] })).toMatchObject({ value: 'intake-done' });
  });

  it('with consent alone to the consent', () => {
    expect(back({ hasTalk: false })).toMatchObject({ value: 'consented' });
  });

  it('without consent to the beginning, by the way the person came', () => {
    const bare = { hasTalk: false, hasConsent: false };
    expect(back({ ...bare, isReferred: true })).toMatchObject({ value: 'referred' });
    expect(back(bare)).toMatchObject({ value: 'registered' });
  });
});
