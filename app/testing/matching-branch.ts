import type { Guide, Household, Slot, Snapshot } from '~/domain/matching/people';
import { AGE_WISHES, type SexWish, SLOTS } from '~/domain/matching/people';
import { guide, household, round, TODAY } from './matching-people';

/** A stream of numbers in [0, 1) that is the same on every machine (mulberry32). */
export function randomStream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const INTERESTS =
  'walking skiing fishing football training swimming cycling outdoors berries cooking café knitting carpentry cars music dancing film books games photo gardening family news work'.split(
    ' ',
  );
const LANGUAGES = ['uk', 'uk', 'uk', 'uk', 'ar', 'ar', 'ti', 'fa', 'sw', 'so', 'ru', 'ps'];
const DISTRICTS = ['sør', 'sentrum', 'nord', 'tromsdalen', 'kroken', 'kvaløysletta', 'fastlandet'];

/** A branch that looks like those in the programme: mostly women guide, half of those who wait are men. */
export function branch(people: number, guides: number, seed = 1): Snapshot {
  const random = randomStream(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const some = <T>(list: readonly T[], chance: number): T[] => list.filter(() => random() < chance);
  const yes = (chance: number) => random() < chance;
  const times = (chance: number): Slot[] => some(SLOTS, chance);
  const interests = () => [
    ...new Set([pick(INTERESTS), pick(INTERESTS), ...some(INTERESTS, 0.18)]),
  ];
  const born = (youngest: number, spread: number) =>
    2026 - youngest - Math.floor(random() * spread);

  const households = Array.from({ length: people }, (_, n): Household => {
    const sex = yes(0.5) ? 'woman' : 'man';
    const liked = interests();
    const children = yes(0.4) ? [{ sex: 'other', birthYear: born(1, 16) } as const] : [];
    const wish: SexWish = yes(sex === 'woman' ? 0.38 : 0.14)
      ? 'must-same'
      : pick(['prefer-same', 'any']);
    return household({
      id: `p${n}`,
      waitingSince: `202${yes(0.3) ? 5 : 6}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`,
      unit: children.length > 0 ? 'family' : 'single',
      persons: [{ sex, birthYear: born(19, 40) }, ...children],
      district: pick(DISTRICTS),
      languages: [
        { code: pick(LANGUAGES), level: 'native' },
        ...some([{ code: 'en', level: 'good' } as const], 0.5),
      ],
      norwegianLevel: pick(['none', 'A1', 'A1', 'A1', 'A2', 'A2', 'A2', 'B1']),
      availability: times(0.25),
      interests: liked,
      favourites: liked.slice(0, 2),
      occupation: yes(0.1) ? null : pick(['student', 'student', 'working', 'job-seeker']),
      field: yes(0.4) ? null : pick(['health', 'construction', 'teaching', 'retail', 'it']),
      education: yes(0.2) ? null : pick(['none', 'primary', 'secondary', 'higher']),
      guideSex: wish,
      guideAge: pick(AGE_WISHES),
      practical: some(['no-dogs', 'no-smoke', 'alcohol-free', 'no-pork'], 0.12),
    });
  });
  const volunteers = Array.from({ length: guides }, (_, n): Guide => {
    const liked = interests();
    return guide({
      id: `g${n}`,
      capacity: yes(0.08) ? 2 : 1,
      persons: [{ sex: yes(0.75) ? 'woman' : 'man', birthYear: born(19, 50) }],
      district: pick(DISTRICTS),
      transport: some(['car', 'public'], 0.5),
      languages: [
        { code: 'nb', level: 'native' },
        ...(yes(0.92) ? [{ code: 'en', level: 'good' } as const] : []),
        ...some(
          LANGUAGES.map((code) => ({ code, level: 'good' }) as const),
          0.01,
        ),
      ],
      availability: times(0.3),
      interests: liked,
      favourites: liked.slice(0, 3),
      occupation: pick(['student', 'working', 'working', 'retired']),
      field: pick(['health', 'construction', 'teaching', 'retail', 'it']),
      education: pick(['secondary', 'vocational', 'higher']),
      wishes: { sex: yes(0.1) ? 'must-same' : 'any', ageBands: [] },
      willing: some(['children', 'low-norwegian', 'low-norwegian', 'accessibility'], 0.55),
      household: {
        pets: some(['dog', 'cat'], 0.15),
        smoking: yes(0.05),
        children: some(['0-5', '6-12', '13-17'], 0.12),
      },
      certificateSeen: yes(0.6),
    });
  });
  const travelMinutes = Object.fromEntries(
    DISTRICTS.map((from, i) => [
      from,
      Object.fromEntries(DISTRICTS.map((to, j) => [to, 14 * Math.abs(i - j)])),
    ]),
  );
  return round(households, volunteers, { today: TODAY, travelMinutes });
}
