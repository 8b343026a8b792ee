import type { Rule } from './hard-rule';
import type { GuideTraits, HouseholdTraits } from './traits';
import { isBlocking, sexFit } from './wishes';

/** Whether a unit is what the wish for "a family" means. */
export function isFamily({ unit }: HouseholdTraits | GuideTraits): boolean {
  return unit.unit === 'family' || unit.unit === 'single-parent';
}

export const guideSex: Rule = {
  fails: (h, g) => isBlocking(h.unit.guideSex) && sexFit(h.unit.guideSex, h, g, isFamily(g)) !== 2,
  values: (h) => ({ wish: h.unit.guideSex }),
  matters: (h) => isBlocking(h.unit.guideSex),
};

export const participantSex: Rule = {
  fails: (h, g) =>
    isBlocking(g.unit.wishes.sex) && sexFit(g.unit.wishes.sex, g, h, isFamily(h)) !== 2,
  values: (_, g) => ({ wish: g.unit.wishes.sex }),
  matters: (_, g) => isBlocking(g.unit.wishes.sex),
};

export const minorParticipant: Rule = {
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
  fails: (h, g, { rules }) =>
    (g.age ?? ADULT) < ADULT && !(rules.minorsAllowed && (g.age ?? 0) >= YOUNGEST && h.minor),
};

export const children: Rule = {
  fails: (h, g) => h.hasChildren && !g.unit.willing.includes('children'),
  matters: (h) => h.hasChildren,
};

/** The law lets a certificate be asked for only where children or minors take part. */
export const certificate: Rule = {
  fails: (h, g, { rules }) =>
    rules.certificateForChildren && (h.hasChildren || h.minor) && !g.unit.certificateSeen,
  matters: (h, _, { rules }) => rules.certificateForChildren && (h.hasChildren || h.minor),
};

export const specialCare: Rule = {
  fails: (h, g) => h.unit.specialCare && !g.unit.clearedForSpecialCare,
  matters: (h) => h.unit.specialCare,
};

const ADULT = 18;
const YOUNGEST = 16;
