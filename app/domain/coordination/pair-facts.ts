import type { Temporal } from 'temporal-polyfill';
import type { PairingStory, PairSide } from '../pairing/story';
import { type Reason, taskKey } from './task';
import type { PairKind } from './task-kinds';

/** What Today needs to know of a pairing beside its story. */
export interface PairFacts {
  readonly story: PairingStory;
  /** Of a pairing that has not begun; null where none is booked. */
  readonly firstMeeting: { readonly on: Temporal.PlainDate; readonly isOver: boolean } | null;
  readonly firstMeetingOutcome: string;
  readonly agreementComplete: boolean;
  /** Sides that have filled in what they expect. */
  readonly cards: readonly PairSide[];
  readonly coverUntil: Temporal.PlainDate | null;
  readonly lastMeetingOn: Temporal.PlainDate | null;
  /** Outlays that nobody has decided: how many, since when. */
  readonly outlays: { readonly count: number; readonly since: Temporal.PlainDate } | null;
  /** False where whoever followed it is a coordinator here no longer. */
  readonly isFollowed: boolean;
}

export const BOTH_SIDES: readonly PairSide[] = ['guide', 'participant'];

/** Makes reasons of one pair: since when, and `mark` for what makes it another one next time. */
export function reasonFor(facts: PairFacts) {
  return (
    kind: PairKind,
    since: Temporal.PlainDate,
    more: Partial<Omit<Reason, 'kind' | 'keys'>> & { readonly mark?: string } = {},
  ): Reason => {
    const { mark = '', ...rest } = more;
    return {
      kind,
      keys: [taskKey(kind, facts.story.pairingId, mark)],
      sinceOn: since.toString(),
      lateAfterOn: null,
      sides: [],
      ...rest,
    };
  };
}
