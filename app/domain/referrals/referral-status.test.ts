import { expect, it } from 'vitest';
import { PARTICIPANT_STATES } from '../people/participant-lifecycle';
import { referralStatus } from './referral-status';

it('tells one of five words for every state, and never more', () => {
  const words = PARTICIPANT_STATES.map((state) =>
    referralStatus({ state, hasPairing: false, isWithdrawn: false }),
  );
  expect(words).toEqual([
    'received',
    'received',
    'received',
    'in-contact',
    'in-contact',
    'in-contact',
    'waiting',
    'waiting',
    'closed',
    'closed',
    'closed',
    'closed',
  ]);
});

it('is matched only when both sides have agreed', () => {
  const waiting = { state: 'waiting', isWithdrawn: false } as const;
  expect(referralStatus({ ...waiting, hasPairing: true })).toBe('matched');
  expect(referralStatus({ ...waiting, hasPairing: false })).toBe('waiting');
});

it('is closed once it is withdrawn, whatever the participant does', () => {
  expect(referralStatus({ state: 'waiting', hasPairing: true, isWithdrawn: true })).toBe('closed');
});
