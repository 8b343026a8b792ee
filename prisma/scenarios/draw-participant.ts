import type { NorwegianLevel, Sex, SexWish, Slot, Unit } from '../../app/domain/matching/people';
import { SLOTS } from '../../app/domain/matching/people';
import {
  emptyParticipantProfile,
  type ParticipantProfile,
} from '../../app/domain/people/participant-profile';
import type { Dice } from './dice';
import { DISTRICT_SHARES, type PersonDraft } from './draw-guide';
import { drawInterests, drawYear } from './draw-traits';
import { NAMES } from './names';

export interface ParticipantDraft {
  readonly firstName: string;
  readonly lastName: string;
  readonly sex: Sex;
  readonly birthYear: number;
  readonly unit: Unit;
  readonly others: readonly PersonDraft[];
  readonly contactLanguage: string;
  readonly interpreter: 'no' | 'first-meeting' | 'always';
  readonly norwegianLevel: NorwegianLevel;
  readonly district: string;
  readonly hasEmail: boolean;
  readonly profile: ParticipantProfile;
}

const LANGUAGES = [
  ['uk', 42],
  ['ru', 8],
  ['ar', 19],
  ['ti', 8],
  ['prs', 6],
  ['sw', 5],
  ['so', 4],
  ['ku', 3],
  ['ps', 2],
  ['tr', 2],
] as const;

/** One participant unit by the shares of domain.md section D. */
export function drawParticipant(
  dice: Dice,
  year: number,
  fixed: { readonly sex?: 'woman' | 'man'; readonly language?: string } = {},
): ParticipantDraft {
  const language = fixed.language ?? dice.weighted(LANGUAGES);
  const pool = NAMES[language];
  if (!pool) throw new Error('A language without names');
  const sex = fixed.sex ?? (dice.chance(0.5) ? 'woman' : 'man');
  const [firstName, latinFirst] = dice.pick(sex === 'woman' ? pool.women : pool.men);
  // One script per person.
  const isLatin = firstName === latinFirst;
  const families = pool.family.filter(([name, latin]) => isLatin || name !== latin);
  const [family, latinFamily] = dice.pick(families);
  const lastName = isLatin ? latinFamily : family;
  const birthYear = drawYear(dice, year, [
    [18, 25, 17],
    [26, 35, 30],
    [36, 45, 33],
    [46, 55, 17],
    [56, 68, 3],
  ]);
  const unit = dice.weighted<Unit>([
    ['single', sex === 'man' ? 58 : 40],
    ['couple', 10],
    ['family', 32],
    ['single-parent', sex === 'man' ? 3 : 16],
  ]);
  const norwegianLevel = dice.weighted<NorwegianLevel>([
    ['none', 10],
    ['A1', 38],
    ['A2', 34],
    ['B1', 15],
    ['B2+', 3],
  ]);
  const isBeginner = norwegianLevel === 'none' || norwegianLevel === 'A1';
  return {
    firstName,
    lastName,
    sex,
    birthYear,
    unit,
    others: drawHousehold(dice, year, { unit, sex, language }),
    contactLanguage: language,
    interpreter: norwegianLevel === 'none' ? 'always' : isBeginner ? 'first-meeting' : 'no',
    norwegianLevel,
    district: dice.weighted(DISTRICT_SHARES),
    hasEmail: dice.chance(0.7),
    profile: {
      ...drawAnswers(dice, sex, unit),
      latinName: isLatin ? '' : `${latinFirst} ${latinFamily}`,
      languages: dice.chance(0.4) ? [{ code: 'en', level: 'good' }] : [],
      settledMonth: `${year - dice.between(0, 2)}-0${dice.between(1, 9)}`,
    },
  };
}

function drawHousehold(
  dice: Dice,
  year: number,
  of: { unit: Unit; sex: 'woman' | 'man'; language: string },
): PersonDraft[] {
  const pool = NAMES[of.language];
  const person = (sex: 'woman' | 'man', age: number): PersonDraft => ({
    firstName: pool ? dice.pick(sex === 'woman' ? pool.women : pool.men)[1] : '',
    sex,
    birthYear: year - age,
    isAdult: age >= 18,
  });
  const partner = of.sex === 'woman' ? 'man' : 'woman';
  const adults = of.unit === 'couple' || of.unit === 'family' ? [person(partner, 36)] : [];
  const count = of.unit === 'family' || of.unit === 'single-parent' ? dice.between(1, 3) : 0;
  const children = Array.from({ length: count }, () =>
    person(dice.chance(0.5) ? 'woman' : 'man', dice.between(2, 15)),
  );
  return [...adults, ...children];
}

function drawAnswers(dice: Dice, sex: 'woman' | 'man', unit: Unit): ParticipantProfile {
  const isParent = unit === 'family' || unit === 'single-parent';
  const { interests, favourites } = drawInterests(dice, sex, isParent, true);
  const school: Slot[] = SLOTS.filter((slot) => slot.endsWith('morning') && !isWeekend(slot));
  const free = dice.some(SLOTS, (slot) =>
    school.includes(slot) ? 0 : isWeekend(slot) ? 0.5 : 0.4,
  );
  const goals = dice.some(
    [
      'norwegian',
      'know-the-town',
      'friends',
      'job',
      'children-school',
      'leisure',
      'public-offices',
    ],
    (goal) => (goal === 'norwegian' ? 0.8 : goal === 'children-school' && !isParent ? 0 : 0.3),
  );
  const wish: SexWish =
    sex === 'woman'
      ? dice.weighted([
          ['must-same', 38],
          ['prefer-same', 34],
          ['any', 28],
        ])
      : dice.weighted([
          ['must-same', 14],
          ['prefer-same', 36],
          ['any', 50],
        ]);
  return {
    ...emptyParticipantProfile,
    reads: dice.weighted([
      ['well', 80],
      ['little', 15],
      ['listen', 5],
    ]),
    occupation: dice.weighted([
      ['student', 70],
      ['working', 18],
      ['home', 12],
    ]),
    field: dice.pick(['health', 'building', 'teaching', 'it', 'retail', 'food', 'transport', null]),
    education: dice.pick(['primary', 'secondary', 'vocational', 'higher', null]),
    busy: school,
    availability: free.length >= 2 ? free : ['tue-evening', 'sat-afternoon'],
    interests,
    favourites,
    goals: goals.length > 0 ? goals.slice(0, 3) : ['norwegian'],
    guideWish: { sex: wish, age: dice.chance(0.6) ? 'any' : dice.pick(['same', 'older']) },
    practical: {
      needs: dice.some(['no-dogs', 'not-at-home', 'alcohol-free'], () => 0.08),
      food: '',
      mayTellGuide: dice.chance(0.7),
    },
  };
}

function isWeekend(slot: Slot): boolean {
  return slot.startsWith('sat') || slot.startsWith('sun');
}
