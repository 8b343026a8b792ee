import {
  type AgeWish,
  type Education,
  type Occupation,
  PRACTICAL_NEEDS,
  type PracticalNeed,
  type SexWish,
  type Slot,
  type SpokenLanguage,
} from '../matching/people';

/** How the person takes in a text in the contact language; `listen` means call or speak, don't write. */
export const READING = ['well', 'little', 'listen'] as const;
type Reading = (typeof READING)[number];

/** Who interpreted a talk. Never a child: that is no choice here (domain.md F16). */
export const TALK_INTERPRETERS = ['not-needed', 'used', 'missing'] as const;
type TalkInterpreter = (typeof TALK_INTERPRETERS)[number];

/** Needs about a home and about food: asked with consent, told on only if the person says so. */
export const ACCESS_NEEDS = ['step-free', 'low-vision', 'hard-of-hearing', 'other-access'] as const;
type AccessNeed = (typeof ACCESS_NEEDS)[number];
export type HomeNeed = Exclude<PracticalNeed, AccessNeed>;
export const HOME_NEEDS: readonly HomeNeed[] = PRACTICAL_NEEDS.filter(isHomeNeed);

export const MAX_GOALS = 3;
export const MIN_INTERESTS = 2;
export const MAX_FAVOURITES = 3;
export const MAX_FOOD_LENGTH = 120;
export const MAX_WORK_LENGTH = 80;

/** The coordinator's talk with the participant, as the handbook wants it on record. */
export interface Talk {
  /** ISO day. */
  readonly heldOn: string;
  readonly interpreter: TalkInterpreter;
  /** Language the talk was held in (BCP 47). */
  readonly language: string;
}

/**
 * The answers of a participant that only matching and the coordinator need (`Participant.profile`).
 * Codes of interests, goals, fields and languages are the programme's lists. Nothing here may ever
 * hold a reason for flight, health, religion, ethnicity or a national number (domain.md C2).
 */
export interface ParticipantProfile {
  /** The whole name in Latin letters, where it is written with others. */
  readonly latinName: string;
  readonly reads: Reading;
  /** Besides Norwegian and the contact language. */
  readonly languages: readonly SpokenLanguage[];
  /** Month of settlement as YYYY-MM. */
  readonly settledMonth: string | null;
  readonly occupation: Occupation | null;
  /** Work before, and work hoped for, in a few words each. */
  readonly workBackground: string;
  readonly workWish: string;
  readonly field: string | null;
  readonly education: Education | null;
  /** Hours of the introduction programme and other fixed duties; never also in `availability`. */
  readonly busy: readonly Slot[];
  readonly availability: readonly Slot[];
  readonly interests: readonly string[];
  /** Up to three of the interests. */
  readonly favourites: readonly string[];
  readonly goals: readonly string[];
  readonly guideWish: {
    /** `must-…` blocks a proposal; everything else only counts. */
    readonly sex: SexWish;
    /** Always counts, never blocks. */
    readonly age: AgeWish;
  };
  readonly practical: {
    readonly needs: readonly HomeNeed[];
    readonly food: string;
    /** Without this yes the guide is told nothing of needs and food. */
    readonly mayTellGuide: boolean;
  };
  readonly accessibility: readonly AccessNeed[];
  readonly talk: Talk | null;
}

export const emptyParticipantProfile: ParticipantProfile = {
  latinName: '',
  reads: 'well',
  languages: [],
  settledMonth: null,
  occupation: null,
  workBackground: '',
  workWish: '',
  field: null,
  education: null,
  busy: [],
  availability: [],
  interests: [],
  favourites: [],
  goals: [],
  guideWish: { sex: 'any', age: 'any' },
  practical: { needs: [], food: '', mayTellGuide: false },
  accessibility: [],
  talk: null,
};

/** What the engine calls practical needs: home and access together. */
export function practicalNeeds(profile: ParticipantProfile): readonly PracticalNeed[] {
  return [...profile.practical.needs, ...profile.accessibility];
}

/** Every language the person speaks besides Norwegian, the contact language as a mother tongue first. */
export function spokenLanguages(
  contactLanguage: string,
  profile: ParticipantProfile,
): readonly SpokenLanguage[] {
  const others = profile.languages.filter((language) => language.code !== contactLanguage);
  return [{ code: contactLanguage, level: 'native' }, ...others];
}

/** What must still be asked before a guide can be looked for, as field names. */
export function missingForWaiting(profile: ParticipantProfile): readonly MissingAnswer[] {
  const missing: MissingAnswer[] = [];
  if (profile.availability.length === 0) missing.push('availability');
  if (profile.interests.length < MIN_INTERESTS) missing.push('interests');
  if (profile.goals.length === 0) missing.push('goals');
  return missing;
}
export type MissingAnswer = 'availability' | 'interests' | 'goals';

function isHomeNeed(need: PracticalNeed): need is HomeNeed {
  return !ACCESS_NEEDS.some((access) => access === need);
}
