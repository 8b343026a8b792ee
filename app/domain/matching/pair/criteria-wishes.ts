import { AGE_BANDS, AGE_WISHES, type SexWish } from '../people';
import { type CriterionRule, share } from './criterion';
import { type Fact, fact } from './facts';
import { ageBandMask } from './masks';
import { ADULTS, adultsKey, isFamily } from './rules-people';
import type { GuideTraits, HouseholdTraits } from './traits';
import { type Fit, sexFit, wishKey } from './wishes';

/*
 * Both sides wish, but it is the participant who has no other way in: their wish weighs three
 * times the guide's. No wish is a wish that everybody meets.
 */
const BOTH_FULL = 8;
const bothSides = (participant: Fit, guide: Fit) => 3 * participant + guide;

const guideSexFit = (h: HouseholdTraits, g: GuideTraits) =>
  sexFit(h.unit.guideSex, h, g, isFamily(g));
const participantSexFit = (h: HouseholdTraits, g: GuideTraits) =>
  sexFit(g.unit.wishes.sex, g, h, isFamily(h));

export const sex: CriterionRule = {
  reads: {
    household: (h) => sexKey(h.unit.guideSex, h),
    guide: (g) => sexKey(g.unit.wishes.sex, g),
  },
  points: (h, g, of) => share(bothSides(guideSexFit(h, g), participantSexFit(h, g)), BOTH_FULL, of),
  facts: (h, g) => [
    wishFact('guide-sex', h.unit.guideSex, guideSexFit(h, g)),
    wishFact('participant-sex', g.unit.wishes.sex, participantSexFit(h, g)),
  ],
};

export const age: CriterionRule = {
  reads: {
    household: (h) => AGE_WISHES.indexOf(h.unit.guideAge) * BANDS + bandNumber(h),
    guide: (g) => ageBandMask(g.unit.wishes.ageBands) * BANDS + bandNumber(g),
  },
  points: (h, g, of) => share(bothSides(guideAgeFit(h, g), bandFit(h, g)), BOTH_FULL, of),
  facts: (h, g) => {
    const ages = { wish: h.unit.guideAge, participant: bandOf(h), guide: bandOf(g) };
    const isUnknown = h.unit.guideAge !== 'any' && (h.band === null || g.band === null);
    const facts = isUnknown
      ? [fact('unknown', 'age-unknown')]
      : [wishFact('guide-age', h.unit.guideAge, guideAgeFit(h, g), ages)];
    if (bandFit(h, g) === 0) facts.push(fact('watch', 'participant-age-not-as-wished', ages));
    return facts;
  },
};

function sexKey(wish: SexWish, side: HouseholdTraits | GuideTraits): number {
  return wishKey(wish, side.sex) * ADULTS + adultsKey(side);
}

const BANDS = AGE_BANDS.length + 1;

function bandNumber({ band }: HouseholdTraits | GuideTraits): number {
  return band === null ? AGE_BANDS.length : band;
}

type About = 'guide-sex' | 'participant-sex' | 'guide-age';

function wishFact(about: About, wish: string, fit: Fit, values: Fact['values'] = { wish }): Fact {
  if (wish === 'any') return fact('neutral', `${about}-no-wish`, values);
  if (fit === 2) return fact('for', `${about}-as-wished`, values);
  if (fit === 1) return fact('neutral', `${about}-partly-as-wished`, values);
  return fact('watch', `${about}-not-as-wished`, values);
}

/** *Same* reaches to the neighbouring band, for a band is ten years wide; one step off is half. */
function guideAgeFit(h: HouseholdTraits, g: GuideTraits): Fit {
  if (h.unit.guideAge === 'any') return 2;
  if (h.band === null || g.band === null) return 1;
  const older = g.band - h.band;
  switch (h.unit.guideAge) {
    case 'same':
      return steps(3 - Math.abs(older));
    case 'older':
      return steps(older + 1);
    case 'younger':
      return steps(1 - older);
  }
}

function steps(n: number): Fit {
  return n <= 0 ? 0 : n === 1 ? 1 : 2;
}

function bandFit(h: HouseholdTraits, g: GuideTraits): Fit {
  const wished = g.unit.wishes.ageBands;
  if (wished.length === 0) return 2;
  if (h.band === null) return 1;
  return wished.some((band) => AGE_BANDS.indexOf(band) === h.band) ? 2 : 0;
}

function bandOf(side: HouseholdTraits | GuideTraits): string {
  return side.band === null ? '' : (AGE_BANDS[side.band] ?? '');
}
