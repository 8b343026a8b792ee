import type { Conditions } from './conditions';
import type { FactValues } from './facts';
import type { GuideTraits, HouseholdTraits } from './traits';

/** Hard limits in the order in which the page shows failures; the cheap ones come first. */
export const HARD_RULES = [
  'household-available',
  'guide-available',
  'capacity',
  'guide-sex',
  'participant-sex',
  'contact-time',
  'language',
  'minor-participant',
  'minor-guide',
  'children',
  'certificate',
  'special-care',
  'accessibility',
  'pets',
  'smoking',
  'travel',
  'blocked',
] as const;
export type HardRule = (typeof HARD_RULES)[number];

type Ask<T> = (h: HouseholdTraits, g: GuideTraits, on: Conditions) => T;

export interface Rule {
  /**
   * Everything that the rule reads of the household: households with the same value get the same
   * answer from each guide, so that a run asks once for all of them.
   */
  readonly reads: (h: HouseholdTraits) => string | number;
  /** The same of the guide; said where households differ in so many ways that it pays to group. */
  readonly readsOfGuide?: (g: GuideTraits) => string | number;
  readonly fails: Ask<boolean>;
  /** What a person must see to understand the failure, or how the limit was kept. */
  readonly values?: Ask<FactValues>;
  /** Whether keeping the limit is worth a word; left out it never is. */
  readonly matters?: Ask<boolean>;
}
