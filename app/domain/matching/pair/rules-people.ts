import { SEXES, type Sex, type SexWish } from '../people';
import type { Rule } from './hard-rule';
import type { GuideTraits, HouseholdTraits } from './traits';
import { isBlocking, sexFit, wishKey } from './wishes';

/** Whether a unit is what the wish for "a family" means. */
export function isFamily({ unit }: HouseholdTraits | GuideTraits): boolean {
  return unit.unit === 'family' || unit.unit === 'single-parent';
}

/** What a wish about sex reads of the other side, as a number below `ADULTS`. */
export function adultsKey(side: HouseholdTraits | GuideTraits): number {
  return 2 * side.adultSexes + Number(isFamily(side));
}

export const ADULTS = 2 << SEXES.length;

/** A wish that does not block reads nothing. */
function blockingKey(wish: SexWish, own: Sex): number {
  return isBlocking(wish) ? 1 + wishKey(wish, own) : 0;
}

export const guideSex: Rule = {
  reads: (h) => blockingKey(h.unit.guideSex, h.sex),
  readsOfGuide: adultsKey,
  fails: (h, g) => isBlocking(h.unit.guideSex) && sexFit(h.unit.guideSex, h, g, isFamily(g)) !== 2,
  values: (h) => ({ wish: h.unit.guideSex }),
  matters: (h) => isBlocking(h.unit.guideSex),
};

export const participantSex: Rule = {
  reads: adultsKey,
  readsOfGuide: (g) => blockingKey(g.unit.wishes.sex, g.sex),
  fails: (h, g) =>
    isBlocking(g.unit.wishes.sex) && sexFit(g.unit.wishes.sex, g, h, isFamily(h)) !== 2,
  values: (_, g) => ({ wish: g.unit.wishes.sex }),
  matters: (_, g) => isBlocking(g.unit.wishes.sex),
};

export const minorParticipant: Rule = {
  reads: (h) => (h.minor ? (h.age ?? 0) : ADULT),
  fails: (h, g, { rules }) =>
    h.minor &&
    (!rules.minorsAllowed ||
      (h.age ?? 0) < YOUNGEST ||
      g.youngestAdult < rules.minorGuideMinAge ||
      !g.unit.willing.includes('youth')),
  values: (_, g, { rules }) => ({ guideAge: g.youngestAdult, minAge: rules.minorGuideMinAge }),
  matters: (h) => h.minor,
};

/** A guide of 16 or 17 is for participants of that age only. */
export const minorGuide: Rule = {
  reads: (h) => Number(h.minor),
  fails: (h, g, { rules }) =>
    (g.age ?? ADULT) < ADULT && !(rules.minorsAllowed && (g.age ?? 0) >= YOUNGEST && h.minor),
};

export const children: Rule = {
  reads: (h) => Number(h.hasChildren),
  fails: (h, g) => h.hasChildren && !g.unit.willing.includes('children'),
  matters: (h) => h.hasChildren,
};

/** The law lets a certificate be asked for only where children or minors take part. */
export const certificate: Rule = {
  reads: (h) => Number(h.hasChildren || h.minor),
  fails: (h, g, { rules }) =>
    rules.certificateForChildren && (h.hasChildren || h.minor) && !g.unit.certificateSeen,
  matters: (h, _, { rules }) => rules.certificateForChildren && (h.hasChildren || h.minor),
};

export const specialCare: Rule = {
  reads: (h) => Number(h.unit.specialCare),
  fails: (h, g) => h.unit.specialCare && !g.unit.clearedForSpecialCare,
  matters: (h) => h.unit.specialCare,
};

const ADULT = 18;
const YOUNGEST = 16;
