import fc from 'fast-check';
import * as lists from '~/domain/matching/people';

/*
 * Any people at all: every answer of every list, many of them missing, odd or contradictory. For
 * what must hold whatever somebody has filled in.
 */
const some = <T>(list: readonly T[], most = 3) => fc.subarray([...list], { maxLength: most });
const one = <T>(list: readonly T[]) => fc.constantFrom(...list);
const maybe = <T>(list: readonly T[]) => fc.constantFrom(null, ...list);
const seldom = fc.nat(5).map((n) => n === 0);

const person = fc.record({
  sex: one(lists.SEXES),
  birthYear: fc.oneof(fc.integer({ min: 1950, max: 2026 }), fc.constant(null)),
  isAdult: fc.boolean(),
});
const first = fc.record({
  sex: one(lists.SEXES),
  birthYear: fc.oneof(fc.integer({ min: 1955, max: 2012 }), fc.constant(null)),
});
const persons = fc
  .tuple(first, fc.array(person, { maxLength: 2 }))
  .map(([one, others]) => [one, ...others]);

const INTERESTS = Array.from({ length: 40 }, (_, n) => `interest-${n}`);
const DISTRICTS = ['a', 'b', 'c', lists.DISTRICT_BY_AGREEMENT];
const languages = fc.array(
  fc.record({ code: one(['nb', 'en', 'uk', 'ti', 'ar']), level: one(lists.LANGUAGE_LEVELS) }),
  { maxLength: 3 },
);

const both = {
  available: seldom.map((no) => !no),
  persons,
  district: one(DISTRICTS),
  languages,
  availability: some(lists.SLOTS, 9),
  interests: some(INTERESTS, 8),
  favourites: some(INTERESTS.slice(0, 12), 3),
  occupation: maybe(lists.OCCUPATIONS),
  field: maybe(['health', 'it']),
  education: maybe(lists.EDUCATIONS),
};

export const anyHousehold = (id: string): fc.Arbitrary<lists.Household> =>
  fc.record({
    ...both,
    id: fc.constant(id),
    waitingSince: one(['2026-11-22', '2026-02-28', '2024-02-29']),
    urgency: fc.nat(3),
    unit: one(lists.UNITS),
    norwegianLevel: one(lists.NORWEGIAN_LEVELS),
    goals: fc.constant([]),
    guideSex: one(lists.SEX_WISHES),
    guideAge: one(lists.AGE_WISHES),
    practical: some(lists.PRACTICAL_NEEDS, 2),
    specialCare: seldom,
  });

export const anyGuide = (id: string): fc.Arbitrary<lists.Guide> =>
  fc.record({
    ...both,
    id: fc.constant(id),
    capacity: fc.nat(2),
    unit: one(lists.GUIDE_UNITS),
    transport: some(lists.TRANSPORTS),
    wishes: fc.record({ sex: one(lists.SEX_WISHES), ageBands: some(lists.AGE_BANDS, 2) }),
    willing: some(lists.WILLING, 4),
    household: fc.record({
      pets: some(lists.PETS),
      smoking: fc.boolean(),
      children: some(lists.CHILD_BANDS),
    }),
    certificateSeen: fc.boolean(),
    clearedForSpecialCare: fc.boolean(),
  });

/** A round of such people, with pairs blocked and ways of which some are known. */
export function anyRound(people = 40, guides = 40): fc.Arbitrary<lists.Snapshot> {
  const ids = (letter: string, n: number) => Array.from({ length: n }, (_, i) => `${letter}${i}`);
  return fc.record({
    today: fc.constant('2026-11-22'),
    households: fc.tuple(...ids('p', people).map(anyHousehold)),
    guides: fc.tuple(...ids('g', guides).map(anyGuide)),
    blocked: fc.array(fc.tuple(one(ids('p', people)), one(ids('g', guides))), { maxLength: 20 }),
    pinned: fc.constant([]),
    travelMinutes: fc.constantFrom(null, { a: { b: 50, c: 130 }, c: { b: 61 } }),
  });
}
