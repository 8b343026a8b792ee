import type { ParticipantCaseRefusal } from '../participants/participant-case-refusal';
import type { CommonRefusal } from '../refusal-codes';

export type CheckInRefusal =
  /** Another coordinator has recorded this very talk. */
  'check-in-recorded' | 'next-day-past' | 'contact-missing' | 'signal-handled' | 'day-in-future';

export type CheckInAnswer = CheckInRefusal | ParticipantCaseRefusal | CommonRefusal;
