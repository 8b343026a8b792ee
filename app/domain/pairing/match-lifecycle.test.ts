import { describe, expect, it } from 'vitest';
import { afterMatchEvent, MATCH_EVENTS, type MatchEvent, seenBy } from './match-lifecycle';
import { MATCH_STATES, type MatchState } from './match-state';

type Cell = MatchState | 'match-already-answered' | 'match-not-your-turn' | 'match-closed';
const closed: Record<MatchEvent, Cell> = {
  'guide-accepts': 'match-closed',
  'guide-declines': 'match-closed',
  'participant-accepts': 'match-closed',
  'participant-declines': 'match-closed',
  withdraw: 'match-closed',
  expire: 'match-closed',
};
const TABLE: Record<MatchState, Record<MatchEvent, Cell>> = {
  'guide-asked': {
    'guide-accepts': 'participant-asked',
    'guide-declines': 'declined-by-guide',
    'participant-accepts': 'match-not-your-turn',
    'participant-declines': 'match-not-your-turn',
    withdraw: 'withdrawn',
    expire: 'expired',
  },
  'participant-asked': {
    'guide-accepts': 'match-already-answered',
    'guide-declines': 'match-already-answered',
    'participant-accepts': 'agreed',
    'participant-declines': 'declined-by-participant',
    withdraw: 'withdrawn',
    expire: 'expired',
  },
  agreed: closed,
  'declined-by-guide': closed,
  'declined-by-participant': closed,
  withdrawn: closed,
  expired: closed,
};

describe('a proposal', () => {
  it.each(
    MATCH_STATES.flatMap((state) => MATCH_EVENTS.map((event) => [state, event] as const)),
  )('%s × %s', (state, event) => {
    const result = afterMatchEvent(state, event);
    expect(result.ok ? result.value : result.refusal).toBe(TABLE[state][event]);
  });

  it('hides the other side’s no: every end that is not one’s own looks the same', () => {
    for (const state of ['declined-by-participant', 'withdrawn', 'expired'] as const) {
      expect(seenBy('guide', state)).toBe('taken-back');
    }
    for (const state of ['declined-by-guide', 'withdrawn', 'expired', 'guide-asked'] as const) {
      expect(seenBy('participant', state)).toBe('taken-back');
    }
  });
});
