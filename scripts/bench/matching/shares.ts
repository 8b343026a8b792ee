import { SLOTS, type Willing } from '~/domain/matching/people';

/*
 * How often each answer occurs among people of the programme, in parts of any whole: national
 * statistics and evaluations where there are any, judgement where not. They show size and
 * direction; they forecast nothing.
 */
type Shares<T> = readonly (readonly [T, number])[];

export const FAMILY_FORMS = [
  ['single', 45],
  ['couple', 10],
  ['family', 35],
  ['single-parent', 10],
] as const;

export const GUIDE_UNITS = [
  ['single', 80],
  ['couple', 11],
  ['family', 9],
] as const;

/** From the first age up to, but without, the second. */
export const AGES: Shares<readonly [number, number]> = [
  [[18, 26], 17],
  [[26, 36], 29.9],
  [[36, 46], 33.5],
  [[46, 56], 16.6],
  [[56, 70], 3],
];
export const GUIDE_AGES: Shares<readonly [number, number]> = [
  [[18, 26], 28],
  [[26, 36], 26],
  [[36, 46], 14],
  [[46, 56], 13],
  [[56, 67], 12],
  [[67, 78], 7],
];

export const MOTHER_TONGUES: Shares<string> = [
  ['uk', 42],
  ['ru', 8],
  ['ar', 19],
  ['ti', 8],
  ['fa', 6],
  ['sw', 5],
  ['so', 4],
  ['kmr', 3],
  ['ps', 2],
  ['tr', 2],
  ['my', 1],
];

/** Share of guides who speak each besides Norwegian. */
export const GUIDE_LANGUAGES: Shares<string> = [
  ['en', 0.92],
  ['de', 0.1],
  ['es', 0.09],
  ['fr', 0.08],
  ['ar', 0.04],
  ['ru', 0.05],
  ['uk', 0.02],
  ['se', 0.04],
];

export const NORWEGIAN = [
  ['none', 10],
  ['A1', 38],
  ['A2', 34],
  ['B1', 15],
  ['B2+', 3],
] as const;

export const WOMEN_WISH = [
  ['must-same', 38],
  ['prefer-same', 34],
  ['any', 28],
] as const;
export const MEN_WISH = [
  ['must-same', 14],
  ['prefer-same', 36],
  ['any', 50],
] as const;
export const AGE_WISHES = [
  ['any', 45],
  ['same', 25],
  ['older', 25],
  ['younger', 5],
] as const;

export const OCCUPATIONS = [
  ['student', 60],
  ['working', 15],
  ['job-seeker', 15],
  [null, 10],
] as const;
export const GUIDE_OCCUPATIONS = [
  ['student', 30],
  ['working', 48],
  ['retired', 16],
  ['other', 6],
] as const;
export const EDUCATIONS = [
  ['none', 6],
  ['primary', 20],
  ['secondary', 24],
  ['vocational', 10],
  ['higher', 25],
  [null, 15],
] as const;
export const FIELDS = ['health', 'construction', 'teaching', 'retail', 'it', 'food', 'transport'];

/** Share of forms on which each interest is ticked. */
export const INTERESTS: Shares<string> = [
  ['walking', 0.62],
  ['cooking', 0.55],
  ['café', 0.5],
  ['training', 0.36],
  ['films', 0.34],
  ['family', 0.32],
  ['skiing', 0.3],
  ['languages', 0.3],
  ['work', 0.3],
  ['books', 0.27],
  ['music', 0.27],
  ['outdoors', 0.24],
  ['football', 0.22],
  ['fishing', 0.2],
  ['knitting', 0.2],
  ['swimming', 0.18],
  ['cycling', 0.16],
  ['games', 0.14],
  ['dancing', 0.12],
  ['cars', 0.1],
  ['gardening', 0.1],
  ['photo', 0.1],
];

/** Share of guides who say yes to each. */
export const WILLING: Readonly<Record<Willing, number>> = {
  children: 0.6,
  'low-norwegian': 0.65,
  accessibility: 0.5,
  youth: 0.4,
};

/** Daytime on weekdays belongs to the introduction programme. */
export const OUTSIDE_PROGRAMME = SLOTS.filter(
  (slot) => slot.startsWith('s') || slot.endsWith('evening'),
);
