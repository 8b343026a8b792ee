import type {
  AgeBand,
  ChildBand,
  Education,
  Occupation,
  Pet,
  SexWish,
  Slot,
  SpokenLanguage,
  Transport,
  Willing,
} from '../matching/people';

/** How often a guide can meet; a wish that the coordinator sees, not a rule. */
export const GUIDE_RHYTHMS = ['weekly', 'every-second-week', 'other'] as const;
export type GuideRhythm = (typeof GUIDE_RHYTHMS)[number];

/** Whom a guide may wish to meet; the four that a form offers of the engine's sex wishes. */
export const GUIDE_WISHES = [
  'any',
  'prefer-woman',
  'prefer-man',
  'family',
  'must-woman',
  'must-man',
] as const satisfies readonly SexWish[];

/** Days on which the guide is away, both included (ISO). */
export interface AwayPeriod {
  readonly fromOn: string;
  readonly toOn: string;
}

/**
 * What a guide unit has told about itself: the `profile` column of Guide (domain.md C1). Names,
 * contact, sex, birth year, unit and district are columns; the other persons of a couple or family
 * are GuidePerson rows; consents are Consent rows; what staff record (interview, card, certificate)
 * are OnboardingItem rows. Lists that a programme edits hold its codes.
 */
export interface GuideProfile {
  readonly transport: readonly Transport[];
  readonly languages: readonly SpokenLanguage[];
  readonly occupation: Occupation | null;
  /** Code of the programme's fields of work. */
  readonly field: string | null;
  readonly education: Education | null;
  /** Codes of the programme's interests, favourites among them. */
  readonly interests: readonly string[];
  /** At most three, all of them in `interests`. */
  readonly favourites: readonly string[];
  readonly availability: readonly Slot[];
  readonly hours: GuideRhythm;
  /** First day the guide can meet (ISO); null is at once. */
  readonly startOn: string | null;
  readonly awayPeriods: readonly AwayPeriod[];
  /** `family` as sex wish means "a family rather than a single person". No band is any age. */
  readonly wishes: { readonly sex: SexWish; readonly ageBands: readonly AgeBand[] };
  readonly willing: readonly Willing[];
  readonly pets: readonly Pet[];
  readonly smokesAtHome: boolean;
  readonly childrenAtHome: readonly ChildBand[];
  /** At most 600 characters each; coordinators only. */
  readonly motivation: string;
  readonly experience: string;
  readonly formerVolunteer: boolean;
}

export const MOST_FAVOURITES = 3;
export const FEWEST_INTERESTS = 3;
export const FEWEST_SLOTS = 2;
export const LONGEST_FREE_TEXT = 600;

/** Somebody who has only shown interest: nothing told yet, nothing promised. */
export const emptyGuideProfile: GuideProfile = {
  transport: [],
  languages: [],
  occupation: null,
  field: null,
  education: null,
  interests: [],
  favourites: [],
  availability: [],
  hours: 'weekly',
  startOn: null,
  awayPeriods: [],
  wishes: { sex: 'any', ageBands: [] },
  willing: [],
  pets: [],
  smokesAtHome: false,
  childrenAtHome: [],
  motivation: '',
  experience: '',
  formerVolunteer: false,
};

/** What an application still lacks before anybody can be matched on it. */
export const PROFILE_GAPS = ['birth-year', 'norwegian', 'interests', 'availability'] as const;
export type ProfileGap = (typeof PROFILE_GAPS)[number];

const NORWEGIAN: ReadonlySet<string> = new Set(['nb', 'nn', 'no']);

export function profileGaps(birthYear: number | null, profile: GuideProfile): ProfileGap[] {
  const { languages, interests, availability } = profile;
  const isMissing: Readonly<Record<ProfileGap, boolean>> = {
    'birth-year': birthYear === null,
    norwegian: !languages.some(({ code }) => NORWEGIAN.has(code)),
    interests: interests.length < FEWEST_INTERESTS,
    availability: availability.length < FEWEST_SLOTS,
  };
  return PROFILE_GAPS.filter((gap) => isMissing[gap]);
}
