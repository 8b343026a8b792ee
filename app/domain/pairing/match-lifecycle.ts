import { ok, type Result, refuse } from '../kernel/result';
import type { MatchState } from './match-state';

/** What can happen to a proposal. The guide is asked first, then the participant. */
export const MATCH_EVENTS = [
  'guide-accepts',
  'guide-declines',
  'participant-accepts',
  'participant-declines',
  'withdraw',
  'expire',
] as const;
export type MatchEvent = (typeof MATCH_EVENTS)[number];

export type MatchRefusal = 'match-already-answered' | 'match-not-your-turn' | 'match-closed';

/** State × event → next state; what is not here is refused. Closed proposals never open again. */
const NEXT: Readonly<Partial<Record<MatchState, Partial<Record<MatchEvent, MatchState>>>>> = {
  'guide-asked': {
    'guide-accepts': 'participant-asked',
    'guide-declines': 'declined-by-guide',
    withdraw: 'withdrawn',
    expire: 'expired',
  },
  'participant-asked': {
    'participant-accepts': 'agreed',
    'participant-declines': 'declined-by-participant',
    withdraw: 'withdrawn',
    expire: 'expired',
  },
};

/**
 * The state after an event (domain.md B3: both answer, either may decline without a reason).
 * Refuses with who is too late: the same side twice, the other side's turn, or a closed proposal.
 */
export function afterMatchEvent(
  state: MatchState,
  event: MatchEvent,
): Result<MatchState, MatchRefusal> {
  const next = NEXT[state]?.[event];
  if (next) return ok(next);
  if (state === 'participant-asked') return refuse('match-already-answered');
  if (state === 'guide-asked') return refuse('match-not-your-turn');
  return refuse('match-closed');
}

/** What one side may know. A no of the other side looks like a proposal that was taken back. */
export type MatchSeen = 'asked' | 'waiting-for-other' | 'you-declined' | 'agreed' | 'taken-back';

export function seenBy(side: 'guide' | 'participant', state: MatchState): MatchSeen {
  if (state === 'agreed') return 'agreed';
  if (side === 'guide') {
    if (state === 'guide-asked') return 'asked';
    if (state === 'participant-asked') return 'waiting-for-other';
    return state === 'declined-by-guide' ? 'you-declined' : 'taken-back';
  }
  if (state === 'participant-asked') return 'asked';
  return state === 'declined-by-participant' ? 'you-declined' : 'taken-back';
}
