import type { RefusalCode } from '~/features/refusal-codes';

export interface Reply {
  readonly status: 404 | 409 | 422 | 429;
  /** `area:key` of the sentence a person reads. */
  readonly key: string;
  /** The field to mend, where the refusal does not name one itself. */
  readonly field?: string;
}

/** The one place where a refusal becomes a status and a sentence. */
export const REFUSALS = {
  'not-found': { status: 404, key: 'refusals:not-found' },
  'changed-meanwhile': { status: 409, key: 'refusals:changed-meanwhile' },
  'too-many-attempts': { status: 429, key: 'refusals:too-many-attempts' },
  'not-allowed-now': { status: 409, key: 'refusals:not-allowed-now' },
  'guide-has-no-place': { status: 409, key: 'refusals:guide-has-no-place' },
  'guide-not-available': { status: 409, key: 'refusals:guide-not-available' },
  'participant-not-waiting': { status: 409, key: 'refusals:participant-not-waiting' },
  'participant-already-proposed': { status: 409, key: 'refusals:participant-already-proposed' },
  'pair-forbidden': { status: 409, key: 'refusals:pair-forbidden' },
  'pair-was-refused': { status: 409, key: 'refusals:pair-was-refused' },
  'consent-not-confirmed': { status: 409, key: 'refusals:consent-not-confirmed' },
  'note-needed': { status: 422, key: 'refusals:note-needed', field: 'note' },
  'match-already-answered': { status: 409, key: 'refusals:match-already-answered' },
  'match-not-your-turn': { status: 409, key: 'refusals:match-not-your-turn' },
  'match-closed': { status: 409, key: 'refusals:match-closed' },
  'link-not-valid': { status: 409, key: 'refusals:link-not-valid' },
  'pairing-not-in-that-state': { status: 409, key: 'refusals:pairing-not-in-that-state' },
  'first-meeting-not-held': { status: 409, key: 'refusals:first-meeting-not-held' },
  'agreement-not-complete': { status: 409, key: 'refusals:agreement-not-complete' },
  'trial-not-over': { status: 409, key: 'refusals:trial-not-over' },
  'first-meeting-in-past': { status: 422, key: 'refusals:first-meeting-in-past', field: 'on' },
  'place-not-for-shielded': { status: 422, key: 'refusals:place-not-for-shielded', field: 'place' },
  'first-meeting-not-yet': { status: 409, key: 'refusals:first-meeting-not-yet' },
  'already-signed': { status: 409, key: 'refusals:already-signed' },
  'side-has-signed': { status: 409, key: 'refusals:side-has-signed' },
  'application-incomplete': { status: 409, key: 'refusals:application-incomplete' },
  'checklist-open': { status: 409, key: 'refusals:checklist-open' },
  'guide-has-places': { status: 409, key: 'refusals:guide-has-places' },
  'return-day-past': { status: 422, key: 'refusals:return-day-past', field: 'restUntilOn' },
  'guide-already-known': { status: 409, key: 'refusals:guide-already-known', field: 'contact' },
  'guide-too-young': { status: 422, key: 'refusals:guide-too-young', field: 'birthYear' },
  'unknown-choice': { status: 422, key: 'refusals:unknown-choice' },
  'household-empty': { status: 422, key: 'refusals:household-empty' },
  'household-full': { status: 409, key: 'refusals:household-full' },
  'person-too-young': { status: 422, key: 'refusals:person-too-young', field: 'birthYear' },
  'interview-past': { status: 422, key: 'refusals:interview-past', field: 'day' },
  'own-application': { status: 409, key: 'refusals:own-application' },
  'day-in-future': { status: 422, key: 'refusals:day-in-future', field: 'doneOn' },
  'ground-needed': { status: 422, key: 'refusals:ground-needed', field: 'ground' },
  'always-required': { status: 409, key: 'refusals:always-required' },
  'capacity-in-use': { status: 409, key: 'refusals:capacity-in-use', field: 'capacity' },
  'campaign-code-taken': { status: 409, key: 'refusals:campaign-code-taken', field: 'code' },
  'participant-has-place': { status: 409, key: 'refusals:participant-has-place' },
  'participant-without-consent': { status: 409, key: 'refusals:participant-without-consent' },
  'participant-answers-missing': { status: 409, key: 'refusals:participant-answers-missing' },
  'participant-too-young': {
    status: 422,
    key: 'refusals:participant-too-young',
    field: 'birthYear',
  },
  'participant-needs-guardian': {
    status: 422,
    key: 'refusals:participant-needs-guardian',
    field: 'guardianConsent',
  },
  'participant-reason-needed': {
    status: 422,
    key: 'refusals:participant-reason-needed',
    field: 'reasonCode',
  },
  'participant-date-needed': {
    status: 422,
    key: 'refusals:participant-date-needed',
    field: 'until',
  },
  'participant-practical-consent': {
    status: 422,
    key: 'refusals:participant-practical-consent',
    field: 'practicalConsent',
  },
  'participant-registration-gone': { status: 409, key: 'refusals:participant-registration-gone' },
  'referral-consent-in-future': {
    status: 422,
    key: 'refusals:referral-consent-in-future',
    field: 'consentGivenOn',
  },
  'referral-contact-needed': {
    status: 422,
    key: 'refusals:referral-contact-needed',
    field: 'phone',
  },
} as const satisfies Record<RefusalCode, Reply> as Record<RefusalCode, Reply>;
