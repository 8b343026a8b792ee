import type { Conditions } from '~/domain/matching/pair/conditions';
import type { HardRule } from '~/domain/matching/pair/hard-rule';
import type { Guide, Household, Person, Sex } from '~/domain/matching/people';
import { conditions } from './matching-people';

export interface Case {
  rule: HardRule;
  says: string;
  h?: Partial<Household>;
  g?: Partial<Guide>;
  on?: Conditions;
}

const person = (sex: Sex, age: number): Person => ({ sex, birthYear: 2026 - age });
const family = [person('woman', 34), person('man', 36), person('woman', 17)];
const grownUp = [person('woman', 54), person('woman', 18)];
const home = (changes: Partial<Guide['household']>): Partial<Guide> => ({
  household: { pets: [], smoking: false, children: [], ...changes },
});
const travel = { kroken: { sentrum: 61 }, sentrum: { tromsdalen: 60 } };
const open = conditions({ minorsAllowed: true });
const young = { persons: [person('man', 16)] };
const forYouth: Partial<Guide> = { willing: ['youth'], certificateSeen: true };

/** Each breaks exactly its one rule. */
export const FAILS: readonly Case[] = [
  { rule: 'household-available', says: 'is on hold', h: { available: false } },
  { rule: 'guide-available', says: 'rests', g: { available: false } },
  { rule: 'capacity', says: 'has no free place', g: { capacity: 0 } },
  { rule: 'guide-sex', says: 'must be a man', h: { guideSex: 'must-man' } },
  {
    rule: 'guide-sex',
    says: 'must be a woman, and a couple is not only that',
    h: { guideSex: 'must-woman' },
    g: { unit: 'couple', persons: [person('woman', 40), person('man', 40)] },
  },
  {
    rule: 'guide-sex',
    says: 'must be the same, and the own sex is not said',
    h: { guideSex: 'must-same', persons: [person('undisclosed', 30)] },
    g: { persons: [person('undisclosed', 30)] },
  },
  {
    rule: 'participant-sex',
    says: 'only takes men',
    g: { wishes: { sex: 'must-man', ageBands: [] } },
  },
  { rule: 'contact-time', says: 'shares no time', g: { availability: ['tue-evening'] } },
  { rule: 'contact-time', says: 'shares one of two', on: conditions({ minOverlapSlots: 2 }) },
  { rule: 'language', says: 'is at A1 with no language in common', h: { norwegianLevel: 'A1' } },
  {
    rule: 'minor-participant',
    says: 'is 17 where minors are not taken',
    h: { persons: [person('man', 17)] },
    g: forYouth,
  },
  {
    rule: 'minor-participant',
    says: 'is 15',
    h: { persons: [person('man', 15)] },
    g: forYouth,
    on: open,
  },
  {
    rule: 'minor-participant',
    says: 'gets a guide of 20',
    h: young,
    g: { ...forYouth, persons: [person('man', 20)] },
    on: open,
  },
  {
    rule: 'minor-participant',
    says: 'gets a guide who has not said yes to youth',
    h: young,
    g: { certificateSeen: true },
    on: open,
  },
  {
    rule: 'minor-guide',
    says: 'is guided by a 17-year-old',
    g: { persons: [person('woman', 17)] },
    on: open,
  },
  {
    rule: 'children',
    says: 'has a child of 17',
    h: { persons: family },
    g: { certificateSeen: true },
  },
  {
    rule: 'certificate',
    says: 'has children',
    h: { persons: family },
    g: { willing: ['children'] },
  },
  { rule: 'certificate', says: 'is a minor', h: young, g: { willing: ['youth'] }, on: open },
  { rule: 'special-care', says: 'needs a cleared guide', h: { specialCare: true } },
  { rule: 'accessibility', says: 'needs step-free places', h: { practical: ['step-free'] } },
  { rule: 'pets', says: 'wants no dog', h: { practical: ['no-dogs'] }, g: home({ pets: ['dog'] }) },
  {
    rule: 'pets',
    says: 'wants no pet',
    h: { practical: ['no-pets'] },
    g: home({ pets: ['other'] }),
  },
  {
    rule: 'smoking',
    says: 'wants no smoke',
    h: { practical: ['no-smoke'] },
    g: home({ smoking: true }),
  },
  {
    rule: 'travel',
    says: 'is 61 minutes away',
    g: { district: 'sentrum' },
    on: conditions({}, { travelMinutes: travel }),
  },
  { rule: 'blocked', says: 'was refused before', on: conditions({}, { blocked: [['p1', 'g1']] }) },
];

/** The other side of each boundary. */
export const HOLDS: readonly Omit<Case, 'rule'>[] = [
  { says: 'an ordinary pair' },
  { says: 'must be a woman, and is', h: { guideSex: 'must-woman' } },
  { says: 'must be the same as the first person', h: { guideSex: 'must-same', persons: grownUp } },
  { says: 'prefers a man, which only counts', h: { guideSex: 'prefer-man' } },
  { says: 'would like a family, which only counts', h: { guideSex: 'family' } },
  { says: 'the guide only takes women', g: { wishes: { sex: 'must-woman', ageBands: [] } } },
  {
    says: 'ages that the guide would not choose',
    g: { wishes: { sex: 'any', ageBands: ['67+'] } },
  },
  {
    says: 'two common times of two',
    h: { availability: ['mon-evening', 'sun-morning'] },
    on: conditions({ minOverlapSlots: 2 }),
  },
  {
    says: 'A1 with a language in common',
    h: { norwegianLevel: 'A1' },
    g: { languages: [{ code: 'ti', level: 'some' }] },
  },
  {
    says: 'none with a willing guide',
    h: { norwegianLevel: 'none' },
    g: { willing: ['low-norwegian'] },
  },
  {
    says: '16 with a guide of 21',
    h: young,
    g: { ...forYouth, persons: [person('man', 21)] },
    on: open,
  },
  { says: 'a daughter of 18 needs no certificate', h: { persons: grownUp } },
  {
    says: 'children, willing, certificate seen',
    h: { persons: family },
    g: { willing: ['children'], certificateSeen: true },
  },
  {
    says: 'no certificate where the programme asks for none',
    h: { persons: family },
    g: { willing: ['children'] },
    on: conditions({ certificateForChildren: false }),
  },
  {
    says: 'special care and cleared',
    h: { specialCare: true },
    g: { clearedForSpecialCare: true },
  },
  {
    says: 'access with a willing guide',
    h: { practical: ['low-vision'] },
    g: { willing: ['accessibility'] },
  },
  {
    says: 'a dog where cats are the trouble',
    h: { practical: ['no-cats'] },
    g: home({ pets: ['dog'] }),
  },
  {
    says: 'a dog, but they meet elsewhere',
    h: { practical: ['no-dogs', 'not-at-home'] },
    g: home({ pets: ['dog'] }),
  },
  {
    says: 'smoke, but they meet elsewhere',
    h: { practical: ['no-smoke', 'not-at-home'] },
    g: home({ smoking: true }),
  },
  {
    says: '60 minutes',
    h: { district: 'tromsdalen' },
    g: { district: 'sentrum' },
    on: conditions({}, { travelMinutes: travel }),
  },
  {
    says: '61 minutes by bus, the guide has a car',
    g: { district: 'sentrum', transport: ['car'] },
    on: conditions({}, { travelMinutes: travel }),
  },
  {
    says: 'an unknown way',
    g: { district: 'elsewhere' },
    on: conditions({}, { travelMinutes: travel }),
  },
  {
    says: 'a place to be agreed on',
    h: { district: 'by-agreement' },
    g: { district: 'sentrum' },
    on: conditions({}, { travelMinutes: travel }),
  },
  {
    says: 'another pair is blocked',
    on: conditions(
      {},
      {
        blocked: [
          ['p1', 'g2'],
          ['p2', 'g1'],
        ],
      },
    ),
  },
  { says: 'an unknown birth year of an adult', h: { persons: [{ sex: 'man', birthYear: null }] } },
];
