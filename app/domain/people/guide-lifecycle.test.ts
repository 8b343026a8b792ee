import { describe, expect, it } from 'vitest';
import {
  apply,
  approve,
  bookInterview,
  canHappen,
  decline,
  finish,
  GUIDE_EVENTS,
  GUIDE_STATES,
  type GuideEvent,
  type GuideState,
  holdInterview,
  makeAvailable,
  missInterview,
  referElsewhere,
  reopen,
  rest,
  returnFromRest,
  shownState,
  suspend,
  unsuspend,
  withdraw,
} from './guide-lifecycle';

const READY = { gaps: [], open: [] };
const DONE = { wasApproved: true, hasOpenItems: false };

/** Each event with every guard satisfied. */
const RUN: Readonly<Record<GuideEvent, (from: GuideState) => ReturnType<typeof approve>>> = {
  apply: (from) => apply(from, []),
  'book-interview': bookInterview,
  'miss-interview': (from) => missInterview(from, 0),
  'hold-interview': holdInterview,
  approve,
  decline,
  'refer-elsewhere': referElsewhere,
  'make-available': (from) => makeAvailable(from, READY),
  rest: (from) => rest(from, '2026-12-01', '2026-11-22'),
  return: (from) => returnFromRest(from, DONE),
  suspend,
  unsuspend: (from) => unsuspend(from, DONE),
  withdraw: (from) => withdraw(from, 0),
  finish: (from) => finish(from, 0),
  reopen: (from) => reopen(from, { interviewIsValid: true }),
};

// One letter per event in the order of GUIDE_EVENTS, `.` where it is refused; states as below.
const SHORT: Readonly<Record<string, GuideState>> = {
  a: 'applied',
  b: 'interview-booked',
  h: 'interviewed',
  o: 'onboarding',
  A: 'available',
  r: 'resting',
  d: 'declined',
  e: 'referred-elsewhere',
  s: 'suspended',
  w: 'withdrawn',
  f: 'alumni',
};
const TABLE: Readonly<Record<GuideState, string>> = {
  //                     apply book miss hold appr decl ref avail rest ret susp unsu with fin reopen
  interested: 'a b . . . d e . . . s . w . .',
  applied: '. b . h . d e . r . s . w . .',
  'interview-booked': '. b a h . d e . . . s . w . .',
  interviewed: '. . . . o d e . r . s . w . .',
  onboarding: '. . . . . d e A r . s . w . .',
  available: '. . . . . . . . r . s . w f .',
  resting: '. . . . . . . . . A s . w f .',
  alumni: '. . . . . . . . . . s . w . o',
  declined: '. . . . . . . . . . . . . . a',
  withdrawn: '. . . . . . . . . . . . . . a',
  suspended: '. . . . . . . . . . . A w . .',
  'referred-elsewhere': '. . . . . . . . . . . . . . a',
};

describe('the guide lifecycle', () => {
  it.each(GUIDE_STATES)('knows what each event does to a guide who is %s', (state) => {
    const cells = TABLE[state].split(' ');
    expect(cells).toHaveLength(GUIDE_EVENTS.length);
    GUIDE_EVENTS.forEach((event, index) => {
      const next = RUN[event](state);
      const wanted = SHORT[cells[index] ?? ''];
      expect(next.ok ? next.value : undefined, `${event} in ${state}`).toBe(wanted);
      expect(canHappen(event, state)).toBe(wanted !== undefined);
      if (!next.ok) expect(next.refusal).toBe('not-allowed-now');
    });
  });

  it('does not take an application with gaps', () => {
    expect(apply('interested', ['interests'])).toMatchObject({ refusal: 'application-incomplete' });
  });

  it('lets nobody be available with an open line or an unfinished application', () => {
    const open = makeAvailable('onboarding', { gaps: [], open: ['id-card'] });
    expect(open).toMatchObject({ refusal: 'checklist-open' });
    const gaps = makeAvailable('onboarding', { gaps: ['availability'], open: [] });
    expect(gaps).toMatchObject({ refusal: 'application-incomplete' });
  });

  it('offers a new time after one missed interview and a rest after the second', () => {
    expect(missInterview('interview-booked', 0)).toMatchObject({ value: 'applied' });
    expect(missInterview('interview-booked', 1)).toMatchObject({ value: 'resting' });
  });

  it('takes a rest until tomorrow or without a day, not until today', () => {
    expect(rest('available', '2026-11-23', '2026-11-22').ok).toBe(true);
    expect(rest('available', null, '2026-11-22').ok).toBe(true);
    expect(rest('available', '2026-11-22', '2026-11-22')).toMatchObject({
      refusal: 'return-day-past',
    });
  });

  it('keeps a guide with a taken place from leaving', () => {
    expect(withdraw('available', 1)).toMatchObject({ refusal: 'guide-has-places' });
    expect(finish('available', 2)).toMatchObject({ refusal: 'guide-has-places' });
  });

  it.each([
    [{ wasApproved: false, hasOpenItems: false }, 'applied'],
    [{ wasApproved: true, hasOpenItems: true }, 'onboarding'],
    [{ wasApproved: true, hasOpenItems: false }, 'available'],
  ] as const)('leads back from a break to what was reached: %j', (reached, state) => {
    expect(returnFromRest('resting', reached)).toMatchObject({ value: state });
    expect(unsuspend('suspended', reached)).toMatchObject({ value: state });
  });

  it('asks a former guide for a new interview when the old one is too old', () => {
    expect(reopen('alumni', { interviewIsValid: false })).toMatchObject({ value: 'applied' });
  });

  it('is shown as reserved or active by the places that are taken, only while available', () => {
    expect(shownState('available', [])).toBe('available');
    expect(shownState('available', [false])).toBe('reserved');
    expect(shownState('available', [false, true])).toBe('active');
    expect(shownState('resting', [true])).toBe('resting');
  });
});
