import type { ChildBand, GuideUnit, Occupation, Sex, Slot } from '../../app/domain/matching/people';
import { SLOTS } from '../../app/domain/matching/people';
import { emptyGuideProfile, type GuideProfile } from '../../app/domain/people/guide-profile';
import type { Dice } from './dice';
import { drawInterests, drawYear } from './draw-traits';
import { GUIDE_FAMILY_NAMES, GUIDE_MEN, GUIDE_WOMEN } from './names';

export interface PersonDraft {
  readonly firstName: string;
  readonly sex: Sex;
  readonly birthYear: number;
  readonly isAdult: boolean;
}

export interface GuideDraft {
  readonly firstName: string;
  readonly lastName: string;
  readonly sex: Sex;
  readonly birthYear: number;
  readonly unit: GuideUnit;
  /** The others of a couple or family. */
  readonly others: readonly PersonDraft[];
  readonly preferredChannel: 'email' | 'sms';
  readonly locale: 'nb' | 'en';
  readonly district: string;
  readonly heardFrom: string;
  readonly profile: GuideProfile;
}

export const DISTRICT_SHARES = [
  ['tromsoya-south', 22],
  ['centre', 22],
  ['tromsoya-north', 18],
  ['tromsdalen', 14],
  ['kroken', 9],
  ['kvaloysletta', 10],
  ['kvaloya', 2],
  ['mainland-south', 2],
  ['elsewhere', 1],
] as const;

/** One guide by the shares of domain.md section D; `year` is the year of the story's day. */
export function drawGuide(dice: Dice, year: number, sex?: 'woman' | 'man'): GuideDraft {
  const own = sex ?? (dice.chance(0.75) ? 'woman' : 'man');
  const birthYear = drawYear(dice, year, [
    [18, 25, 28],
    [26, 35, 26],
    [36, 45, 14],
    [46, 55, 13],
    [56, 66, 12],
    [67, 78, 7],
  ]);
  const age = year - birthYear;
  const isGrown = age >= 27;
  const unit = isGrown
    ? dice.weighted<GuideUnit>([
        ['single', 70],
        ['couple', 17],
        ['family', 13],
      ])
    : 'single';
  const occupation = occupationAt(dice, age);
  const children: ChildBand[] = unit === 'family' ? [dice.pick(['0-5', '6-12', '13-17'])] : [];
  return {
    firstName: dice.pick(own === 'woman' ? GUIDE_WOMEN : GUIDE_MEN),
    lastName: dice.pick(GUIDE_FAMILY_NAMES),
    sex: own,
    birthYear,
    unit,
    others: unit === 'single' ? [] : drawOthers(dice, year, own, birthYear, children),
    preferredChannel: dice.chance(0.6) ? 'email' : 'sms',
    locale: dice.chance(0.93) ? 'nb' : 'en',
    district: dice.weighted(DISTRICT_SHARES),
    heardFrom: dice.pick(['friend', 'facebook', 'poster', 'newspaper', 'workplace', 'school']),
    profile: drawProfile(dice, { sex: own, occupation, age, children }),
  };
}

function occupationAt(dice: Dice, age: number): Occupation {
  if (age >= 66) return 'retired';
  if (age <= 25) return dice.chance(0.85) ? 'student' : 'working';
  return dice.weighted([
    ['working', 80],
    ['student', 8],
    ['retired', age > 60 ? 40 : 0],
    ['home', 6],
    ['job-seeker', 6],
  ]);
}

function drawOthers(
  dice: Dice,
  year: number,
  own: 'woman' | 'man',
  birthYear: number,
  children: readonly ChildBand[],
): PersonDraft[] {
  const partner = own === 'woman' ? 'man' : 'woman';
  const name = dice.pick(partner === 'woman' ? GUIDE_WOMEN : GUIDE_MEN);
  const born = birthYear + dice.between(-3, 3);
  const ages = { '0-5': 3, '6-12': 9, '13-17': 14 } as const;
  return [
    { firstName: name, sex: partner, birthYear: born, isAdult: true },
    ...children.map(
      (band): PersonDraft => ({
        firstName: dice.pick(['Iben', 'Noah', 'Selma', 'Ask', 'Ylva', 'Nils']),
        sex: dice.chance(0.5) ? 'woman' : 'man',
        birthYear: year - ages[band],
        isAdult: false,
      }),
    ),
  ];
}

function drawProfile(
  dice: Dice,
  of: { sex: 'woman' | 'man'; occupation: Occupation; age: number; children: ChildBand[] },
): GuideProfile {
  const { interests, favourites } = drawInterests(dice, of.sex, of.children.length > 0, false);
  const isNative = dice.chance(0.89);
  const spoken = dice.some(['en', 'de', 'es', 'fr', 'ar', 'ru', 'uk', 'se'], (code) =>
    code === 'en' ? 0.92 : code === 'uk' ? 0.02 : 0.07,
  );
  return {
    ...emptyGuideProfile,
    transport: dice.some(['car', 'public', 'bicycle', 'walk'], (by) =>
      by === 'public' ? 0.7 : 0.45,
    ),
    languages: [
      { code: 'nb', level: isNative ? 'native' : 'good' },
      ...spoken.map((code) => ({ code, level: 'good' as const })),
    ],
    occupation: of.occupation,
    field: dice.pick(['health', 'office', 'teaching', 'it', 'retail', 'building', 'culture']),
    education: dice.weighted([
      ['higher', 55],
      ['secondary', 25],
      ['vocational', 20],
    ]),
    interests,
    favourites,
    availability: drawFreeTime(dice, of.occupation),
    hours: dice.chance(0.8) ? 'weekly' : 'every-second-week',
    wishes: {
      sex: dice.weighted([
        ['any', 60],
        ['prefer-woman', of.sex === 'woman' ? 22 : 2],
        ['must-woman', of.sex === 'woman' ? 8 : 0],
        ['prefer-man', of.sex === 'man' ? 15 : 1],
        ['family', 7],
      ]),
      ageBands: [],
    },
    willing: dice.some(['children', 'low-norwegian', 'accessibility', 'youth'], (what) =>
      what === 'children' ? 0.5 : what === 'low-norwegian' ? 0.75 : 0.3,
    ),
    pets: dice.some(['dog', 'cat'], () => 0.16),
    smokesAtHome: dice.chance(0.04),
    childrenAtHome: of.children,
    motivation: '',
    formerVolunteer: dice.chance(0.25),
  };
}

const isWeekend = (slot: Slot) => slot.startsWith('sat') || slot.startsWith('sun');

function drawFreeTime(dice: Dice, occupation: Occupation): Slot[] {
  const isFree = occupation === 'retired' || occupation === 'home';
  const drawn = dice.some(SLOTS, (slot) => {
    if (isFree) return slot.endsWith('evening') ? 0.2 : 0.45;
    if (isWeekend(slot)) return 0.35;
    if (slot.endsWith('evening')) return 0.45;
    return occupation === 'student' && slot.endsWith('afternoon') ? 0.35 : 0.03;
  });
  return drawn.length >= 2 ? drawn : ['wed-evening', 'sat-afternoon'];
}
