import type { ParticipantRefusal } from '~/domain/people/participant-lifecycle';
import type { CommonRefusal } from '../refusal-codes';

/** Why nothing was done with a participant's case, beyond what any use case answers. */
export type ParticipantCaseRefusal =
  | CommonRefusal
  | ParticipantRefusal
  | 'participant-too-young'
  | 'participant-needs-guardian'
  | 'participant-reason-needed'
  | 'participant-date-needed'
  | 'unknown-choice'
  | 'participant-practical-consent'
  | 'participant-registration-gone';
