import type { GuideState } from '~/domain/people/guide-lifecycle';

export const GUIDES_PER_PAGE = 25;

/** Groups of states that the list's tabs show. */
export const GUIDE_GROUPS = {
  new: ['interested', 'applied'],
  underway: ['interview-booked', 'interviewed', 'onboarding'],
  available: ['available'],
  resting: ['resting', 'suspended'],
  former: ['alumni', 'declined', 'withdrawn', 'referred-elsewhere'],
} as const satisfies Record<string, readonly GuideState[]>;
export type GuideGroup = keyof typeof GUIDE_GROUPS;

export const GUIDE_ORDERS = ['since', 'name', 'newest'] as const;

export interface GuideFilter {
  /** Without a group everybody who has not left. */
  readonly group?: GuideGroup | undefined;
  readonly state?: GuideState | undefined;
  readonly sex?: string | undefined;
  readonly district?: string | undefined;
  /** Available and without any proposal or pairing. */
  readonly isFree: boolean;
  /** A name in any spelling, or a contact. */
  readonly text?: string | undefined;
  readonly order: (typeof GUIDE_ORDERS)[number];
  readonly page: number;
}
