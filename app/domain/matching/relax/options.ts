import type { Conditions } from '../pair/conditions';
import { failures } from '../pair/feasible';
import type { HardRule } from '../pair/hard-rule';
import { type GuideTraits, type HouseholdTraits, slotsOf } from '../pair/traits';
import { type Change, softened } from './change';

/**
 * The sets of at most two changes that would make the pair possible; an empty set where it is
 * possible already, nothing at all where a limit stands in the way that nobody is asked to move:
 * a pair that was refused, who is minor, special care, someone who rests.
 */
export function waysToFit(
  h: HouseholdTraits,
  g: GuideTraits,
  on: Conditions,
  most = MOST_CHANGES,
): Change[][] {
  return failures(h, g, on).reduce<Change[][]>(
    (ways, { rule }) => {
      const options = optionsFor(rule, h, g, on);
      return ways
        .flatMap((way) => options.map((option) => joined(way, option)))
        .filter((way) => way.length <= most);
    },
    [[]],
  );
}

/** Two limits may ask for the same: to meet elsewhere is for animals and smoke alike. */
function joined(way: readonly Change[], option: readonly Change[]): Change[] {
  return [
    ...way,
    ...option.filter(
      ({ code }) => code === 'time' || !way.some((c) => c.code === code && code !== 'willing'),
    ),
  ];
}

/** More at once is not a small change any more. */
const MOST_CHANGES = 2;

/** What would lift one limit; most take one change. */
function optionsFor(
  rule: HardRule,
  h: HouseholdTraits,
  g: GuideTraits,
  on: Conditions,
): Change[][] {
  const participant = { side: 'participant', unit: h.unit.id } as const;
  const guide = { side: 'guide', unit: g.unit.id } as const;
  switch (rule) {
    case 'capacity':
      return [[{ ...guide, code: 'place', value: null }]];
    case 'guide-sex':
      return [[{ ...participant, code: 'guide-sex', value: softened(h.unit.guideSex) }]];
    case 'participant-sex':
      return [[{ ...guide, code: 'participant-sex', value: softened(g.unit.wishes.sex) }]];
    case 'contact-time':
      return timesFor(h, g, on);
    case 'language':
      return [
        [{ ...guide, code: 'willing', value: 'low-norwegian' }],
        ...on.languages
          .codesOf(g.languages)
          .map((value): Change[] => [{ ...participant, code: 'language', value }]),
      ];
    case 'children':
      return [[{ ...guide, code: 'willing', value: 'children' }]];
    case 'certificate':
      return [[{ ...guide, code: 'certificate', value: null }]];
    case 'accessibility':
      return [[{ ...guide, code: 'willing', value: 'accessibility' }]];
    case 'pets':
    case 'smoking':
      return [[{ ...participant, code: 'not-at-home', value: null }]];
    case 'travel':
      return [[{ ...participant, code: 'meeting-place', value: null }]];
    case 'household-available':
    case 'guide-available':
    case 'minor-participant':
    case 'minor-guide':
    case 'special-care':
    case 'blocked':
      return [];
  }
}

/** Parts of the week that one of them has and the other would have to find, one or two of them. */
function timesFor(h: HouseholdTraits, g: GuideTraits, on: Conditions): Change[][] {
  const missing = on.rules.minOverlapSlots - slotsOf(h.slots & g.slots).length;
  const one: Change[] = [
    ...slotsOf(g.slots & ~h.slots).map(
      (value): Change => ({ side: 'participant', unit: h.unit.id, code: 'time', value }),
    ),
    ...slotsOf(h.slots & ~g.slots).map(
      (value): Change => ({ side: 'guide', unit: g.unit.id, code: 'time', value }),
    ),
  ];
  if (missing === 1) return one.map((change) => [change]);
  return one.flatMap((a, n) => one.slice(n + 1).map((b) => [a, b]));
}
