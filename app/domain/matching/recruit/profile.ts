import type { Conditions } from '../pair/conditions';
import type { AgeBand, Guide, Sex, Slot, Willing } from '../people';
import { DISTRICT_BY_AGREEMENT, PETS, SLOTS } from '../people';

/** When somebody is free, as a coordinator would ask; `flexible` means all of the week. */
export const TIMES = ['weekday-daytime', 'evenings', 'weekend', 'flexible'] as const;
export type Times = (typeof TIMES)[number];

/**
 * Somebody to recruit, in the words of a coordinator. Null means that it doesn't matter, and a
 * promise made of such a profile holds whatever the answer turns out to be.
 */
export interface Profile {
  readonly sex: Sex | null;
  readonly age: AgeBand | null;
  readonly district: string | null;
  /** Has a car, so that the way is half as long. */
  readonly car: boolean;
  /** A language besides Norwegian. */
  readonly language: string | null;
  readonly times: Times | null;
  /** In the order of `WILLING`. `children` and `youth` include a police certificate. */
  readonly willing: readonly Willing[];
  /** No pets and nobody who smokes at home. */
  readonly calmHome: boolean;
}

export const ANYBODY: Profile = {
  sex: null,
  age: null,
  district: null,
  car: false,
  language: null,
  times: null,
  willing: [],
  calmHome: false,
};

const isWeekend = (slot: Slot) => slot.startsWith('sat') || slot.startsWith('sun');
const isEvening = (slot: Slot) => slot.endsWith('evening');

const SLOTS_OF: Readonly<Record<Times, readonly Slot[]>> = {
  'weekday-daytime': SLOTS.filter((slot) => !isWeekend(slot) && !isEvening(slot)),
  evenings: SLOTS.filter((slot) => !isWeekend(slot) && isEvening(slot)),
  weekend: SLOTS.filter(isWeekend),
  flexible: SLOTS,
};

/** Youngest of a band: a promise for the band must hold for them too. */
const YOUNGEST: Readonly<Record<AgeBand, number>> = {
  '16-17': 16,
  '18-25': 18,
  '26-35': 26,
  '36-45': 36,
  '46-55': 46,
  '56-66': 56,
  '67+': 67,
};

/**
 * The profile as an ordinary guide with one place, so that the ordinary rules decide about it.
 * Everything that the profile leaves open is answered in the least obliging way that one guide
 * can; `guidesOf` (catalogue.ts) has one guide for each answer where it takes several.
 */
export function guideOfProfile(profile: Profile, on: Pick<Conditions, 'year'>, id: string): Guide {
  const { sex, age, district, language, times, willing, calmHome } = profile;
  return {
    id,
    capacity: 1,
    available: true,
    unit: 'single',
    persons: [
      { sex: sex ?? 'undisclosed', birthYear: age === null ? null : on.year - YOUNGEST[age] },
    ],
    district: district ?? DISTRICT_BY_AGREEMENT,
    transport: profile.car ? ['car'] : [],
    languages: language === null ? [] : [{ code: language, level: 'good' }],
    availability: times === null ? [] : SLOTS_OF[times],
    interests: [],
    favourites: [],
    occupation: null,
    field: null,
    education: null,
    wishes: { sex: 'any', ageBands: [] },
    willing,
    household: { pets: calmHome ? [] : PETS, smoking: !calmHome, children: [] },
    certificateSeen: willing.includes('children') || willing.includes('youth'),
    clearedForSpecialCare: false,
  };
}

/** How much the profile asks of whoever is to be found: the fewer, the plainer the wording. */
export function demandsOf(profile: Profile): number {
  return (
    2 * Number(profile.sex !== null) +
    2 * Number(profile.age !== null) +
    3 * Number(profile.district !== null) +
    2 * Number(profile.car) +
    5 * Number(profile.language !== null) +
    (profile.times === null ? 0 : profile.times === 'flexible' ? 4 : 1) +
    profile.willing.reduce((sum, code) => sum + (code === 'low-norwegian' ? 1 : 2), 0) +
    Number(profile.calmHome)
  );
}
