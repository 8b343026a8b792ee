import type { ParticipantState } from '../people/participant-lifecycle';

/** All that a caseworker is told, one word (domain.md B2). */
const REFERRAL_STATUSES = ['received', 'in-contact', 'waiting', 'matched', 'closed'] as const;
export type ReferralStatus = (typeof REFERRAL_STATUSES)[number];

const WORDS: Readonly<Record<ParticipantState, ReferralStatus>> = {
  started: 'received',
  referred: 'received',
  registered: 'received',
  'info-given': 'in-contact',
  consented: 'in-contact',
  'intake-done': 'in-contact',
  waiting: 'waiting',
  paused: 'waiting',
  lapsed: 'closed',
  completed: 'closed',
  moved: 'closed',
  withdrawn: 'closed',
};

/**
 * The word for a referral. A proposal that somebody still thinks about is no match: it would tell
 * the municipality of a yes or no that is none of its business.
 */
export function referralStatus(referral: {
  readonly state: ParticipantState;
  readonly hasPairing: boolean;
  readonly isWithdrawn: boolean;
}): ReferralStatus {
  if (referral.isWithdrawn) return 'closed';
  const word = WORDS[referral.state];
  return word === 'waiting' && referral.hasPairing ? 'matched' : word;
}
