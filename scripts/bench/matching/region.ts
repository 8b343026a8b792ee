import {
  CHILD_BANDS,
  type Guide,
  type Household,
  PRACTICAL_NEEDS,
  type Sex,
  SLOTS,
  type Snapshot,
  type TravelMinutes,
  WILLING,
} from '~/domain/matching/people';
import { Random } from './random';
import * as shares from './shares';

export interface RegionSize {
  readonly households: number;
  readonly guides: number;
  /** A guide reaches the own town and, with a car, the next one. */
  readonly towns: number;
}

export interface NamedSize extends RegionSize {
  readonly name: string;
}

export const REGIONS: readonly NamedSize[] = [
  { name: '40 × 60', households: 40, guides: 60, towns: 1 },
  { name: '200', households: 200, guides: 200, towns: 3 },
  { name: '1,000', households: 1000, guides: 1000, towns: 20 },
  { name: '2,000', households: 2000, guides: 2000, towns: 40 },
  { name: '5,000', households: 5000, guides: 5000, towns: 56 },
  { name: '10,000', households: 10_000, guides: 10_000, towns: 64 },
  { name: '10,000 in 10 towns', households: 10_000, guides: 10_000, towns: 10 },
  { name: '10,000 × 2,000', households: 10_000, guides: 2000, towns: 10 },
];

const TODAY = '2026-11-22';
const YEAR = 2026;
const DISTRICTS = ['north', 'centre', 'south', 'east', 'west'];

/** People of one or more towns with the shares of `shares.ts`; same size and seed, same people. */
export function region({ households, guides, towns }: RegionSize, seed: number): Snapshot {
  const random = new Random(seed);
  const districts = Array.from({ length: towns }, (_, town) =>
    DISTRICTS.map((name) => `${town}-${name}`),
  ).flat();
  return {
    today: TODAY,
    households: Array.from({ length: households }, (_, n) =>
      householdIn(random.pick(districts), `p${n}`, random),
    ),
    guides: Array.from({ length: guides }, (_, n) =>
      guideIn(random.pick(districts), `g${n}`, random),
    ),
    blocked: [],
    pinned: [],
    travelMinutes: minutesBetween(districts),
  };
}

/** Minutes by bus: 9 per district within a town, 75 more to the next town along the road. */
function minutesBetween(districts: readonly string[]): TravelMinutes {
  const town = (n: number) => Math.floor(n / DISTRICTS.length);
  const place = (n: number) => n % DISTRICTS.length;
  const minutes = (a: number, b: number) =>
    9 * Math.abs(place(a) - place(b)) + 75 * Math.abs(town(a) - town(b));
  return Object.fromEntries(
    districts.map((from, a) => [
      from,
      Object.fromEntries(districts.map((to, b) => [to, minutes(a, b)])),
    ]),
  );
}

function householdIn(district: string, id: string, random: Random): Household {
  const sex: Sex = random.chance(0.5) ? 'woman' : 'man';
  const unit = random.weighted(shares.FAMILY_FORMS);
  const hasPartner = unit === 'couple' || unit === 'family';
  const hasChildren = unit === 'family' || unit === 'single-parent';
  const partner = { sex: sex === 'woman' ? 'man' : 'woman', birthYear: born(random) } as const;
  const children = Array.from({ length: hasChildren ? 1 + random.below(3) : 0 }, () => ({
    sex: random.chance(0.5) ? ('woman' as const) : ('man' as const),
    birthYear: YEAR - 1 - random.below(16),
  }));
  const interests = interestsOf(random);
  const tongue = random.weighted(shares.MOTHER_TONGUES);
  return {
    id,
    waitingSince: daysBefore(daysWaiting(sex, random)),
    urgency: random.chance(0.02) ? 1 : 0,
    available: random.chance(0.97),
    unit,
    persons: [{ sex, birthYear: born(random) }, ...(hasPartner ? [partner] : []), ...children],
    district,
    languages: [
      { code: tongue, level: 'native' },
      ...(random.chance(0.35) ? [{ code: 'en', level: 'good' } as const] : []),
    ],
    norwegianLevel: random.weighted(shares.NORWEGIAN),
    availability: random.some(shares.OUTSIDE_PROGRAMME, 0.32),
    interests,
    favourites: interests.slice(0, 3),
    goals: [],
    occupation: random.weighted(shares.OCCUPATIONS),
    field: random.chance(0.4) ? null : random.pick(shares.FIELDS),
    education: random.weighted(shares.EDUCATIONS),
    guideSex: random.weighted(sex === 'woman' ? shares.WOMEN_WISH : shares.MEN_WISH),
    guideAge: random.weighted(shares.AGE_WISHES),
    practical: random.some(PRACTICAL_NEEDS, 0.05),
    specialCare: random.chance(0.02),
  };
}

function guideIn(district: string, id: string, random: Random): Guide {
  const sex: Sex = random.chance(0.75) ? 'woman' : 'man';
  const unit = random.weighted(shares.GUIDE_UNITS);
  const partner = { sex: sex === 'woman' ? 'man' : 'woman', birthYear: bornGuide(random) } as const;
  const interests = interestsOf(random);
  return {
    id,
    capacity: random.chance(0.08) ? 2 : 1,
    available: random.chance(0.96),
    unit,
    persons: [{ sex, birthYear: bornGuide(random) }, ...(unit === 'single' ? [] : [partner])],
    district,
    transport: random.some(['car', 'public', 'bicycle'], 0.5),
    languages: [
      { code: 'nb', level: 'native' },
      ...shares.GUIDE_LANGUAGES.filter(([, share]) => random.chance(share)).map(
        ([code]) => ({ code, level: 'good' }) as const,
      ),
    ],
    availability: random.some(SLOTS, 0.28),
    interests,
    favourites: interests.slice(0, 3),
    occupation: random.weighted(shares.GUIDE_OCCUPATIONS),
    field: random.pick(shares.FIELDS),
    education: random.pick(['secondary', 'vocational', 'higher', 'higher']),
    wishes: { sex: random.chance(0.1) ? 'must-same' : 'any', ageBands: [] },
    willing: WILLING.filter((yes) => random.chance(shares.WILLING[yes])),
    household: {
      pets: random.some(['dog', 'cat'], 0.15),
      smoking: random.chance(0.05),
      children: unit === 'family' ? random.some(CHILD_BANDS, 0.5) : [],
    },
    certificateSeen: random.chance(0.7),
    clearedForSpecialCare: random.chance(0.2),
  };
}

function born(random: Random): number {
  const [from, to] = random.weighted(shares.AGES);
  return YEAR - from - random.below(to - from);
}

function bornGuide(random: Random): number {
  const [from, to] = random.weighted(shares.GUIDE_AGES);
  return YEAR - from - random.below(to - from);
}

function interestsOf(random: Random): string[] {
  const ticked = shares.INTERESTS.filter(([, share]) => random.chance(share));
  return ticked.map(([name]) => name);
}

/** Half of the women wait up to 4 weeks and half of the men up to 28; a few wait very long. */
function daysWaiting(sex: Sex, random: Random): number {
  const median = sex === 'woman' ? 28 : 196;
  return Math.min(
    1500,
    Math.round(median * Math.exp(1.1 * (random.next() + random.next() - 1) * 2)),
  );
}

function daysBefore(days: number): string {
  const day = new Date(Date.UTC(YEAR, 10, 22 - days));
  return day.toISOString().slice(0, 10);
}
