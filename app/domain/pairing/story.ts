import type { Temporal } from 'temporal-polyfill';
import type { MeetingMode, MeetingState } from '../meetings/meeting-state';
import type { CheckInKind } from './calendar/kinds';
import type { BreakKind, BreakReason } from './pairing-break';
import type { PairingState } from './pairing-state';

// What has happened in one pairing, as plain facts. The programme calendar, the norm and the silence
// ladder read it and nothing else, so that pages, lists, jobs, digest and report cannot disagree.

export type PairSide = 'guide' | 'participant';
export type Mood = 'good' | 'so-so' | 'bad';

/** Both days included; a break that ended early has its real last day. */
export interface StoryBreak {
  readonly kind: BreakKind;
  readonly reason: BreakReason;
  readonly fromOn: Temporal.PlainDate;
  readonly untilOn: Temporal.PlainDate;
}

export interface StoryMeeting {
  readonly id: string;
  readonly on: Temporal.PlainDate;
  readonly state: MeetingState;
  readonly mode: MeetingMode;
  /** Settled length; null while it is only planned or did not happen. */
  readonly minutes: number | null;
  /** Sides with a live word about it. */
  readonly saidBy: readonly (PairSide | 'coordinator')[];
  readonly isDisputed: boolean;
}

export interface StoryCheckIn {
  readonly side: PairSide;
  /** `DueItem.key` of what it answers; empty for a talk between. */
  readonly dueKey: string;
  readonly kind: CheckInKind;
  readonly outcome: 'done' | 'no-answer';
  readonly answer: Mood | null;
  readonly wantsHelp: boolean;
  readonly heldOn: Temporal.PlainDate;
  readonly nextOn: Temporal.PlainDate | null;
}

/** Signals that nobody has answered yet. */
export interface StorySignal {
  readonly id: string;
  readonly side: PairSide;
  readonly kind: 'need-help' | 'not-met' | 'contact-wrong';
  readonly on: Temporal.PlainDate;
}

/** How far back a story tells of meetings, in days; no rule looks further, but for the last meeting. */
export const STORY_DAYS = 70;

export interface PairingStory {
  readonly pairingId: string;
  readonly guideId: string;
  readonly participantId: string;
  readonly coordinatorUserId: string | null;
  readonly state: PairingState;
  /** The day on which it came into its state. */
  readonly stateSince: Temporal.PlainDate;
  readonly startedOn: Temporal.PlainDate | null;
  readonly plannedEndOn: Temporal.PlainDate | null;
  readonly endedOn: Temporal.PlainDate | null;
  readonly breaks: readonly StoryBreak[];
  /** Of the last STORY_DAYS and to come; of a pair silent for longer, all that were held. */
  readonly meetings: readonly StoryMeeting[];
  readonly checkIns: readonly StoryCheckIn[];
  readonly signals: readonly StorySignal[];
}
