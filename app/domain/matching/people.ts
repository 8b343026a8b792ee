/**
 * What the engine knows about people: the units of one round, without names or contact details.
 *
 * The values of every closed list stand here as constants, so that forms, the file format and the
 * rules share one spelling. Lists that a programme edits (interests, goals, fields of work,
 * districts, language codes) are plain strings.
 */
export const SEXES = ['woman', 'man', 'other', 'undisclosed'] as const;
export type Sex = (typeof SEXES)[number];

export const UNITS = ['single', 'couple', 'family', 'single-parent'] as const;
export type Unit = (typeof UNITS)[number];

export const GUIDE_UNITS = ['single', 'couple', 'family'] as const;
export type GuideUnit = (typeof GUIDE_UNITS)[number];

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const DAY_PARTS = ['morning', 'afternoon', 'evening'] as const;
export type Slot = `${(typeof WEEKDAYS)[number]}-${(typeof DAY_PARTS)[number]}`;
/** The 21 parts of a week, Monday morning first; each is long enough for a meeting of two hours. */
export const SLOTS: readonly Slot[] = WEEKDAYS.flatMap((day) =>
  DAY_PARTS.map((part): Slot => `${day}-${part}`),
);

export const LANGUAGE_LEVELS = ['some', 'good', 'native'] as const;
export type LanguageLevel = (typeof LANGUAGE_LEVELS)[number];
export interface SpokenLanguage {
  /** BCP 47 code, e.g. `uk`, `ti`, `nb`. */
  readonly code: string;
  readonly level: LanguageLevel;
}

export const NORWEGIAN_LEVELS = ['none', 'A1', 'A2', 'B1', 'B2+'] as const;
export type NorwegianLevel = (typeof NORWEGIAN_LEVELS)[number];

/**
 * Who the other side should be. `must-…` blocks: such a pair is never proposed. `prefer-…` and
 * `family` only count in the score. *Same* is measured against the unit's first person.
 */
export const SEX_WISHES = [
  'must-same',
  'must-woman',
  'must-man',
  'prefer-same',
  'prefer-woman',
  'prefer-man',
  'family',
  'any',
] as const;
export type SexWish = (typeof SEX_WISHES)[number];

/** How old the guide should be, seen from the participant; it always counts and never blocks. */
export const AGE_WISHES = ['older', 'same', 'younger', 'any'] as const;
export type AgeWish = (typeof AGE_WISHES)[number];

export const AGE_BANDS = ['16-17', '18-25', '26-35', '36-45', '46-55', '56-66', '67+'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

export const CHILD_BANDS = ['0-5', '6-12', '13-17'] as const;
export type ChildBand = (typeof CHILD_BANDS)[number];

export const OCCUPATIONS = [
  'student',
  'working',
  'retired',
  'home',
  'job-seeker',
  'other',
] as const;
export type Occupation = (typeof OCCUPATIONS)[number];

export const EDUCATIONS = ['none', 'primary', 'secondary', 'vocational', 'higher'] as const;
export type Education = (typeof EDUCATIONS)[number];

export const TRANSPORTS = ['car', 'public', 'bicycle', 'walk'] as const;
export type Transport = (typeof TRANSPORTS)[number];

/** What a guide has said yes to beyond the ordinary; not ticked means no. */
export const WILLING = ['children', 'low-norwegian', 'accessibility', 'youth'] as const;
export type Willing = (typeof WILLING)[number];

export const PETS = ['dog', 'cat', 'other'] as const;
export type Pet = (typeof PETS)[number];

/**
 * Practical needs, asked with consent and without a reason. `no-dogs`, `no-cats`, `no-pets` and
 * `no-smoke` are about the guide's home and block, unless `not-at-home` says that the pair meets
 * elsewhere anyway. The four of access need a willing guide. The others are told to the
 * coordinator as something to agree on.
 */
export const PRACTICAL_NEEDS = [
  'no-dogs',
  'no-cats',
  'no-pets',
  'no-smoke',
  'not-at-home',
  'alcohol-free',
  'no-pork',
  'step-free',
  'low-vision',
  'hard-of-hearing',
  'other-access',
] as const;
export type PracticalNeed = (typeof PRACTICAL_NEEDS)[number];

export interface Person {
  readonly sex: Sex;
  /** Where only an age band is known: the year in the middle of it. Null when nothing is known. */
  readonly birthYear: number | null;
  /** Read only where the year is unknown; left out it means adult. */
  readonly isAdult?: boolean;
}

/** District code of someone whose place is agreed on with the coordinator and never stored. */
export const DISTRICT_BY_AGREEMENT = 'by-agreement';

/** A participant unit: one person, couple or family that gets one guide unit. */
export interface Household {
  readonly id: string;
  /** ISO day from which the unit has been ready for a guide. */
  readonly waitingSince: string;
  /** Set by the coordinator with a written reason; a higher class is served before any lower. 0–3. */
  readonly urgency: number;
  /** False while on hold; keeps its place in the queue. */
  readonly available: boolean;
  readonly unit: Unit;
  /** Never empty; the first is the one who signed up. */
  readonly persons: readonly Person[];
  readonly district: string;
  readonly languages: readonly SpokenLanguage[];
  readonly norwegianLevel: NorwegianLevel;
  /** Times when a meeting is possible, hours of the introduction programme already taken out. */
  readonly availability: readonly Slot[];
  readonly interests: readonly string[];
  readonly favourites: readonly string[];
  readonly goals: readonly string[];
  readonly occupation: Occupation | null;
  readonly field: string | null;
  readonly education: Education | null;
  readonly guideSex: SexWish;
  readonly guideAge: AgeWish;
  readonly practical: readonly PracticalNeed[];
  /** "We must take special care with contact": only guides whom the coordinator has cleared. */
  readonly specialCare: boolean;
}

/** A volunteer unit with the places that are free now. */
export interface Guide {
  readonly id: string;
  /** Free places now: pairings and open proposals already taken off. */
  readonly capacity: number;
  readonly available: boolean;
  readonly unit: GuideUnit;
  /** Never empty; the first is the one who signed up. */
  readonly persons: readonly Person[];
  readonly district: string;
  readonly transport: readonly Transport[];
  readonly languages: readonly SpokenLanguage[];
  readonly availability: readonly Slot[];
  readonly interests: readonly string[];
  readonly favourites: readonly string[];
  readonly occupation: Occupation | null;
  readonly field: string | null;
  readonly education: Education | null;
  readonly wishes: {
    readonly sex: SexWish;
    /** Bands that the guide would like; empty means any. Counts, never blocks. */
    readonly ageBands: readonly AgeBand[];
  };
  readonly willing: readonly Willing[];
  /** Facts about the guide's home that rules and score need. */
  readonly household: {
    readonly pets: readonly Pet[];
    readonly smoking: boolean;
    readonly children: readonly ChildBand[];
  };
  /** Somebody has seen a police certificate; needed only where children take part. */
  readonly certificateSeen: boolean;
  readonly clearedForSpecialCare: boolean;
}

/** Minutes by public transport between districts; missing entries are unknown, not zero. */
export type TravelMinutes = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Everything that one run looks at. Order of the lists never matters. */
export interface Snapshot {
  /** ISO day on which waiting and ages are counted. */
  readonly today: string;
  readonly households: readonly Household[];
  readonly guides: readonly Guide[];
  /** Pairs that must not be proposed: refused before, know each other, a caseworker's own client. */
  readonly blocked: readonly (readonly [householdId: string, guideId: string])[];
  /** Pairs already promised or decided by hand; each takes one place and is never moved. */
  readonly pinned: readonly (readonly [householdId: string, guideId: string])[];
  readonly travelMinutes: TravelMinutes | null;
}
