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
} as const satisfies Record<RefusalCode, Reply> as Record<RefusalCode, Reply>;
