import { CHILD_BANDS, EDUCATIONS, OCCUPATIONS, SLOTS } from '../people';
import { type CriterionRule, share } from './criterion';
import { type Fact, fact } from './facts';
import type { GuideTraits, HouseholdTraits } from './traits';

/* Children, what the days are filled with, and how much time is free: a third each. */
const FULL = 2;

const DAYS = OCCUPATIONS.length + 1;
const PARTS = SLOTS.length + 1;

const everyday = (side: HouseholdTraits | GuideTraits) =>
  (side.childBands * DAYS + placeIn(OCCUPATIONS, side.unit.occupation)) * PARTS + side.slotCount;
const working = ({ unit, field }: HouseholdTraits | GuideTraits) =>
  (field + 1) * (EDUCATIONS.length + 1) + placeIn(EDUCATIONS, unit.education);

export const life: CriterionRule = {
  reads: { household: everyday, guide: everyday },
  points: (h, g, of) => share(children(h, g) + days(h, g) + freeTime(h, g), 3 * FULL, of),
  facts: (h, g) => [childrenFact(h, g), ...daysFacts(h, g), ...freeTimeFacts(h, g)],
};

/** Same field of work counts twice what a like education does; an unknown answer is the middle. */
export const field: CriterionRule = {
  reads: { household: working, guide: working },
  points: (h, g, of) => share(2 * work(h, g) + education(h, g), 3 * FULL, of),
  facts: (h, g) => {
    const facts: Fact[] = [];
    if (h.unit.field === null || g.unit.field === null)
      facts.push(fact('unknown', 'field-unknown'));
    else if (h.unit.field === g.unit.field) {
      facts.push(fact('for', 'same-field', { field: h.unit.field }));
    }
    if (h.unit.education === null || g.unit.education === null) {
      facts.push(fact('unknown', 'education-unknown'));
    } else if (education(h, g) === FULL) {
      facts.push(fact('for', 'same-education', { education: h.unit.education }));
    }
    return facts;
  },
};

function children(h: HouseholdTraits, g: GuideTraits): number {
  if (h.childBands === 0 && g.childBands === 0) return FULL;
  if (h.childBands === 0 || g.childBands === 0) return 0;
  return (h.childBands & g.childBands) !== 0 ? FULL : 1;
}

function childrenFact(h: HouseholdTraits, g: GuideTraits): Fact {
  if (h.childBands === 0 && g.childBands === 0) return fact('neutral', 'no-children-either');
  if (g.childBands === 0) return fact('watch', 'children-only-participant');
  if (h.childBands === 0) return fact('watch', 'children-only-guide');
  const shared = h.childBands & g.childBands;
  if (shared === 0) return fact('neutral', 'children-other-ages');
  return fact('for', 'children-same-ages', {
    bands: CHILD_BANDS.filter((_, i) => ((shared >>> i) & 1) === 1),
  });
}

/** Equal busyness balances expectations: two busy people suit, one busy and one idle do not. */
function days(h: HouseholdTraits, g: GuideTraits): number {
  const own = h.unit.occupation;
  const other = g.unit.occupation;
  if (own === null || other === null) return 1;
  if (own === other) return FULL;
  return isBusy(own) === isBusy(other) ? 1 : 0;
}

function daysFacts(h: HouseholdTraits, g: GuideTraits): Fact[] {
  const participant = h.unit.occupation;
  const guide = g.unit.occupation;
  if (participant === null || guide === null) return [fact('unknown', 'occupation-unknown')];
  const values = { participant, guide };
  if (participant === guide) return [fact('for', 'same-occupation', values)];
  return days(h, g) === 0 ? [fact('watch', 'different-everyday', values)] : [];
}

/** From 1; 0 where the answer is missing. */
function placeIn<T>(list: readonly T[], answer: T | null): number {
  return answer === null ? 0 : 1 + list.indexOf(answer);
}

function isBusy(occupation: string): boolean {
  return occupation === 'working' || occupation === 'student';
}

/** Free parts of the week, of 21: at most 3 apart is alike, more than 8 is a different life. */
function freeTime(h: HouseholdTraits, g: GuideTraits): number {
  const apart = Math.abs(h.slotCount - g.slotCount);
  return apart <= 3 ? FULL : apart <= 8 ? 1 : 0;
}

function freeTimeFacts(h: HouseholdTraits, g: GuideTraits): Fact[] {
  if (freeTime(h, g) !== 0) return [];
  return [fact('watch', 'different-free-time', { participant: h.slotCount, guide: g.slotCount })];
}

function work(h: HouseholdTraits, g: GuideTraits): number {
  if (h.unit.field === null || g.unit.field === null) return 1;
  return h.unit.field === g.unit.field ? FULL : 0;
}

function education(h: HouseholdTraits, g: GuideTraits): number {
  if (h.unit.education === null || g.unit.education === null) return 1;
  const own = EDUCATIONS.indexOf(h.unit.education);
  return Math.max(0, FULL - Math.abs(own - EDUCATIONS.indexOf(g.unit.education)));
}
