import type { Guide, Household } from '~/domain/matching/people';
import type { ScoreCase } from './score-cases';

const kids = (birthYear: number): Partial<Household> => ({
  persons: [
    { sex: 'woman', birthYear: 1990 },
    { sex: 'woman', birthYear },
  ],
});
const home = (children: Guide['household']['children']): Partial<Guide> => ({
  household: { pets: [], smoking: false, children },
});
const speaks = (code: string, level: 'some' | 'good'): Partial<Guide> => ({
  languages: [{ code, level }],
});

/** The rest of the table of score-cases.ts: everyday life, language, the way, work. */
export const LIFE_CASES: readonly ScoreCase[] = [
  {
    criterion: 'life',
    says: 'student and working, both without children',
    points: 100,
    facts: ['no-children-either'],
  },
  {
    criterion: 'life',
    says: 'children of the same ages',
    points: 100,
    facts: ['children-same-ages'],
    h: kids(2018),
    g: home(['6-12']),
  },
  {
    criterion: 'life',
    says: 'children of other ages',
    points: 80,
    facts: ['children-other-ages'],
    h: kids(2018),
    g: home(['0-5']),
  },
  {
    criterion: 'life',
    says: 'children on one side',
    points: 60,
    facts: ['children-only-participant'],
    h: kids(2018),
  },
  {
    criterion: 'life',
    says: 'one busy, one at home',
    points: 80,
    facts: ['no-children-either', 'different-everyday'],
    h: { occupation: 'home' },
  },
  {
    criterion: 'life',
    says: 'the same everyday',
    points: 120,
    facts: ['no-children-either', 'same-occupation'],
    h: { occupation: 'working' },
  },
  {
    criterion: 'life',
    says: 'an unknown everyday is the middle',
    points: 100,
    facts: ['no-children-either', 'occupation-unknown'],
    h: { occupation: null },
  },
  { criterion: 'language', says: 'A2 alone', points: 47, facts: ['norwegian-only'] },
  {
    criterion: 'language',
    says: 'B1 is enough',
    points: 70,
    facts: ['norwegian-enough'],
    h: { norwegianLevel: 'B1' },
  },
  {
    criterion: 'language',
    says: 'a common language, some of it',
    points: 47,
    facts: ['common-language'],
    h: { norwegianLevel: 'A1' },
    g: speaks('ti', 'some'),
  },
  {
    criterion: 'language',
    says: 'a common language, good',
    points: 70,
    facts: ['common-language'],
    h: { norwegianLevel: 'none' },
    g: speaks('ti', 'good'),
  },
  {
    criterion: 'language',
    says: 'Norwegian is not a language besides Norwegian',
    points: 23,
    facts: ['norwegian-only'],
    h: { norwegianLevel: 'A1', languages: [{ code: 'nb', level: 'good' }] },
  },
  { criterion: 'nearness', says: 'the same district', points: 60, facts: ['same-district'] },
  {
    criterion: 'nearness',
    says: 'ten minutes are near',
    points: 60,
    facts: ['short-way'],
    g: { district: 'nord' },
  },
  {
    criterion: 'nearness',
    says: '35 minutes are half',
    points: 30,
    facts: ['long-way'],
    g: { district: 'sentrum' },
  },
  {
    criterion: 'nearness',
    says: 'an hour is far',
    points: 0,
    facts: ['long-way'],
    g: { district: 'sør' },
  },
  {
    criterion: 'nearness',
    says: 'an unknown way is half',
    points: 30,
    facts: ['distance-unknown'],
    g: { district: 'elsewhere' },
  },
  {
    criterion: 'field',
    says: 'unknown work, education two apart',
    points: 20,
    facts: ['field-unknown'],
  },
  {
    criterion: 'field',
    says: 'the same work and education',
    points: 60,
    facts: ['same-field', 'same-education'],
    h: { field: 'health', education: 'higher' },
  },
  {
    criterion: 'field',
    says: 'other work, education unknown',
    points: 10,
    facts: ['education-unknown'],
    h: { field: 'it', education: null },
  },
];
