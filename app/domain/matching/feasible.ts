import type { FactValues } from './facts';
import type { Guide, Household } from './people';
import type { Conditions } from './round';
import { type HardRule, RULE_LIST } from './rules';
import { type GuideTraits, guideTraits, type HouseholdTraits, householdTraits } from './traits';

/** A hard limit that a pair breaks. `values` are for the coordinator only: wishes are private. */
export interface HardFailure {
  readonly rule: HardRule;
  readonly values: FactValues;
}

/** Every hard limit that the pair breaks, in the order of `HARD_RULES`; empty = feasible. */
export function feasible(h: Household, g: Guide, on: Conditions): HardFailure[] {
  return failures(householdTraits(h, on), guideTraits(g, on), on);
}

export function failures(h: HouseholdTraits, g: GuideTraits, on: Conditions): HardFailure[] {
  return RULE_LIST.filter((rule) => rule.fails(h, g, on)).map((rule) => ({
    rule: rule.code,
    values: rule.values?.(h, g, on) ?? {},
  }));
}

/** The same rules, stopping at the first that fails: for the millions of pairs of one run. */
export function passes(h: HouseholdTraits, g: GuideTraits, on: Conditions): boolean {
  for (const rule of RULE_LIST) if (rule.fails(h, g, on)) return false;
  return true;
}
