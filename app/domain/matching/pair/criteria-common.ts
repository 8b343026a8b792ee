import type { NorwegianLevel } from '../people';
import { type Bits, both, count, keyOf, meet } from './bits';
import { type CriterionRule, share } from './criterion';
import { fact } from './facts';
import { minutesBetween, placeOf } from './traits';

/**
 * What both like, out of what either likes (Jaccard), where an interest that one of them marked
 * as a favourite counts twice.
 */
export const interests: CriterionRule = {
  reads: { household: liking, guide: liking },
  points: (h, g, of) => {
    let common = 0;
    let favourite = 0;
    let twiceFavourite = 0;
    const words = Math.min(h.interests.length, g.interests.length);
    for (let i = 0; i < words; i++) {
      const shared = (h.interests[i] as number) & (g.interests[i] as number);
      if (shared === 0) continue;
      const own = h.favourites[i] as number;
      const other = g.favourites[i] as number;
      common += count(shared);
      favourite += count(shared & (own | other));
      twiceFavourite += count(own & other);
    }
    if (common === 0) return 0;
    const both = h.interestWeight + g.interestWeight;
    return share(common + favourite, both - common - twiceFavourite, of);
  },
  facts: (h, g, on) => {
    const shared = both(h.interests, g.interests);
    const names = on.interests.codesOf(shared);
    if (names.length === 0) return [fact('watch', 'no-shared-interests')];
    const favourites = on.interests
      .codesOf(shared)
      .filter((name) => h.unit.favourites.includes(name) || g.unit.favourites.includes(name));
    return [fact('for', 'shared-interests', { interests: names, favourites })];
  },
};

function liking(side: Liking): string {
  return `${keyOf(side.interests)} ${keyOf(side.favourites)}`;
}

interface Liking {
  readonly interests: Bits;
  readonly favourites: Bits;
}

/** Points out of 3 for what the participant's Norwegian alone makes possible. */
const BY_NORWEGIAN: Readonly<Record<NorwegianLevel, number>> = {
  none: 0,
  A1: 1,
  A2: 2,
  B1: 3,
  'B2+': 3,
};

/** The better of a language besides Norwegian that both speak and enough Norwegian to talk in. */
export const language: CriterionRule = {
  reads: {
    household: (h) => `${h.unit.norwegianLevel} ${keyOf(h.languages)} ${keyOf(h.goodLanguages)}`,
    guide: (g) => `${keyOf(g.languages)} ${keyOf(g.goodLanguages)}`,
  },
  points: (h, g, of) => {
    const common = commonLanguage(h, g);
    return share(Math.max(common, BY_NORWEGIAN[h.unit.norwegianLevel]), 3, of);
  },
  facts: (h, g, on) => {
    const level = h.unit.norwegianLevel;
    const shared = on.languages.codesOf(both(h.languages, g.languages));
    if (shared.length > 0) return [fact('for', 'common-language', { languages: shared })];
    const norwegian = BY_NORWEGIAN[level];
    if (norwegian === 3) return [fact('for', 'norwegian-enough', { level })];
    return [fact(norwegian === 2 ? 'neutral' : 'watch', 'norwegian-only', { level })];
  },
};

/** 3 where both speak a common language well, 2 where one of them speaks some of it. */
function commonLanguage(h: Speaking, g: Speaking): number {
  if (meet(h.goodLanguages, g.goodLanguages)) return 3;
  return meet(h.languages, g.languages) ? 2 : 0;
}

interface Speaking {
  readonly languages: Bits;
  readonly goodLanguages: Bits;
}

/** Full up to 10 minutes, nothing from 60, straight in between. */
const NEAR = 10;
const FAR = 60;

/** An unknown way counts half: it is neither a promise nor a reason against. */
export const nearness: CriterionRule = {
  reads: {
    household: (h) => h.district,
    guide: placeOf,
  },
  points: (h, g, of, on) => {
    const minutes = minutesBetween(h, g, on);
    if (minutes === null) return share(1, 2, of);
    return share(Math.min(FAR - NEAR, Math.max(0, FAR - minutes)), FAR - NEAR, of);
  },
  facts: (h, g, on) => {
    const minutes = minutesBetween(h, g, on);
    if (minutes === null) return [fact('unknown', 'distance-unknown')];
    if (h.unit.district === g.unit.district) {
      return [fact('for', 'same-district', { district: h.unit.district })];
    }
    if (minutes <= NEAR * 2) return [fact('for', 'short-way', { minutes })];
    return [fact(minutes > (NEAR + FAR) / 2 ? 'watch' : 'neutral', 'long-way', { minutes })];
  },
};
