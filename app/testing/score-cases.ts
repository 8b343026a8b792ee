import type { Guide, Household } from '~/domain/matching/people';
import type { Criterion } from '~/domain/matching/settings';

export const SCORE_TRAVEL = { kroken: { sentrum: 35, sør: 60, nord: 10 } };

export interface ScoreCase {
  criterion: Criterion;
  says: string;
  points: number;
  facts: string[];
  h?: Partial<Household>;
  g?: Partial<Guide>;
}

const born = (year: number) => ({ persons: [{ sex: 'woman' as const, birthYear: year }] });

/** What each criterion gives with the default weights, for two who differ from the plain pair. */
export const SCORE_CASES: readonly ScoreCase[] = [
  { criterion: 'interests', says: 'one of three shared', points: 87, facts: ['shared-interests'] },
  {
    criterion: 'interests',
    says: 'the shared one is a favourite: two of four',
    points: 130,
    facts: ['shared-interests'],
    g: { favourites: ['fishing'] },
  },
  {
    criterion: 'interests',
    says: 'all shared',
    points: 260,
    facts: ['shared-interests'],
    g: { interests: ['cooking', 'fishing'] },
  },
  {
    criterion: 'interests',
    says: 'none shared',
    points: 0,
    facts: ['no-shared-interests'],
    g: { interests: ['skiing'] },
  },
  {
    criterion: 'interests',
    says: 'nobody named any',
    points: 0,
    facts: ['no-shared-interests'],
    h: { interests: [] },
    g: { interests: [] },
  },
  {
    criterion: 'sex',
    says: 'no wishes',
    points: 260,
    facts: ['guide-sex-no-wish', 'participant-sex-no-wish'],
  },
  {
    criterion: 'sex',
    says: 'the participant’s wish not met',
    points: 65,
    facts: ['guide-sex-not-as-wished', 'participant-sex-no-wish'],
    h: { guideSex: 'prefer-man' },
  },
  {
    criterion: 'sex',
    says: 'half met by a couple',
    points: 163,
    facts: ['guide-sex-partly-as-wished', 'participant-sex-no-wish'],
    h: { guideSex: 'prefer-woman' },
    g: {
      unit: 'couple',
      persons: [
        { sex: 'man', birthYear: 1980 },
        { sex: 'woman', birthYear: 1980 },
      ],
    },
  },
  {
    criterion: 'sex',
    says: 'the guide’s wish not met',
    points: 195,
    facts: ['guide-sex-as-wished', 'participant-sex-not-as-wished'],
    h: { guideSex: 'prefer-same' },
    g: { wishes: { sex: 'family', ageBands: [] } },
  },
  {
    criterion: 'sex',
    says: 'a family as wished',
    points: 260,
    facts: ['guide-sex-as-wished', 'participant-sex-no-wish'],
    h: { guideSex: 'family' },
    g: { unit: 'family' },
  },
  { criterion: 'age', says: 'no wish', points: 170, facts: ['guide-age-no-wish'] },
  {
    criterion: 'age',
    says: 'the same band',
    points: 170,
    facts: ['guide-age-as-wished'],
    h: { guideAge: 'same' },
    g: born(1995),
  },
  {
    criterion: 'age',
    says: 'one band off is the same',
    points: 170,
    facts: ['guide-age-as-wished'],
    h: { guideAge: 'same' },
    g: born(1985),
  },
  {
    criterion: 'age',
    says: 'two bands off is half',
    points: 106,
    facts: ['guide-age-partly-as-wished'],
    h: { guideAge: 'same' },
    g: born(1975),
  },
  {
    criterion: 'age',
    says: 'three bands off is not',
    points: 43,
    facts: ['guide-age-not-as-wished'],
    h: { guideAge: 'same' },
    g: born(1965),
  },
  {
    criterion: 'age',
    says: 'older, and is',
    points: 170,
    facts: ['guide-age-as-wished'],
    h: { guideAge: 'older' },
    g: born(1985),
  },
  {
    criterion: 'age',
    says: 'younger, and is of the same band',
    points: 106,
    facts: ['guide-age-partly-as-wished'],
    h: { guideAge: 'younger' },
    g: born(1995),
  },
  {
    criterion: 'age',
    says: 'an unknown age is the middle',
    points: 106,
    facts: ['age-unknown'],
    h: { guideAge: 'older' },
    g: { persons: [{ sex: 'woman', birthYear: null }] },
  },
  {
    criterion: 'age',
    says: 'outside the bands that the guide would like',
    points: 128,
    facts: ['guide-age-no-wish', 'participant-age-not-as-wished'],
    g: { wishes: { sex: 'any', ageBands: ['67+'] } },
  },
];
