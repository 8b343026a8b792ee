import type { Guide, Household } from '../people';
import type { Conditions } from './conditions';
import type { FactValues } from './facts';
import type { HardRule } from './hard-rule';
import { RULE_LIST } from './rules';
import { type GuideTraits, guideTraits, type HouseholdTraits, householdTraits } from './traits';

/** A hard limit and a pair. `values` are for the coordinator only: wishes are private. */
export interface HardLimit {
  readonly rule: HardRule;
  readonly values: FactValues;
}

/** A limit that a pair breaks. */
export type HardFailure = HardLimit;

/** Every hard limit that the pair breaks, in the order of `HARD_RULES`; empty = feasible. */
export function feasible(h: Household, g: Guide, on: Conditions): HardLimit[] {
  return failures(householdTraits(h, on), guideTraits(g, on), on);
}

export function failures(h: HouseholdTraits, g: GuideTraits, on: Conditions): HardLimit[] {
  return RULE_LIST.filter((rule) => rule.fails(h, g, on)).map((rule) => ({
    rule: rule.code,
    values: rule.values?.(h, g, on) ?? {},
  }));
}

/** Limits that mattered for the pair and were kept, with what the two have in common there. */
export function keptLimits(h: HouseholdTraits, g: GuideTraits, on: Conditions): HardLimit[] {
  return RULE_LIST.filter((rule) => rule.matters?.(h, g, on) && !rule.fails(h, g, on)).map(
    (rule) => ({ rule: rule.code, values: rule.values?.(h, g, on) ?? {} }),
  );
}

/** The same rules, stopping at the first that fails: for the millions of pairs of one run. */
export function passes(h: HouseholdTraits, g: GuideTraits, on: Conditions): boolean {
  for (const rule of RULE_LIST) if (rule.fails(h, g, on)) return false;
  return true;
}
