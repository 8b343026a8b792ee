import type { PairSide } from '../pairing/story';
import type { MeetingState } from './meeting-state';

/** What a side can say became of a meeting. */
export type SaidOutcome = Exclude<MeetingState, 'planned' | 'undone'>;

/** Why a meeting that was tried did not happen, as the one who says it sees it. */
export const TRIED = ['i-could-not', 'other-could-not', 'other-did-not-come', 'neither'] as const;
export type Tried = (typeof TRIED)[number];

const OTHER = { guide: 'participant', participant: 'guide' } as const;

/** The same in the words of the meeting. */
export function outcomeOf(tried: Tried, side: PairSide): SaidOutcome {
  switch (tried) {
    case 'i-could-not':
      return `cancelled-by-${side}`;
    case 'other-could-not':
      return `cancelled-by-${OTHER[side]}`;
    case 'other-did-not-come':
      return `no-show-${OTHER[side]}`;
    case 'neither':
      return 'cancelled-by-both';
  }
}

/** A live word of one side about a meeting. */
export interface Word {
  readonly side: PairSide | 'coordinator';
  readonly outcome: SaidOutcome;
  /** Null for what did not happen. */
  readonly minutes: number | null;
  readonly activities: readonly string[];
}
