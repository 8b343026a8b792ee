import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  differences,
  type Expectations,
  inCommon,
  LIMITS,
  NO_EXPECTATIONS,
  openQuestions,
  QUESTIONS,
  REACH,
  RHYTHMS,
  TOGETHER,
} from './expectations';

const someone: Expectations = {
  rhythm: 'weekly',
  together: ['talk', 'walk'],
  limits: ['money'],
  reach: 'sms',
};

const anyone: fc.Arbitrary<Expectations> = fc.record({
  rhythm: fc.option(fc.constantFrom(...RHYTHMS)),
  together: fc.option(fc.subarray([...TOGETHER])),
  limits: fc.option(fc.subarray([...LIMITS])),
  reach: fc.option(fc.constantFrom(...REACH)),
});

describe('where the two sides differ', () => {
  test('two who have said the same differ in nothing', () => {
    fc.assert(
      fc.property(anyone, (one) => {
        const same = differences(one, one);
        expect(same.filter(({ code }) => code !== 'nothing-together')).toEqual([]);
        expect(same.length).toBe(one.together?.length === 0 ? 1 : 0);
      }),
    );
  });

  test('who has not answered differs in nothing', () => {
    fc.assert(
      fc.property(anyone, (one) => {
        expect(differences(one, NO_EXPECTATIONS)).toEqual([]);
        expect(differences(NO_EXPECTATIONS, one)).toEqual([]);
      }),
    );
  });

  test('the same differences are found from either side', () => {
    fc.assert(
      fc.property(anyone, anyone, (one, other) => {
        const codes = (list: ReturnType<typeof differences>) =>
          list.map((found) => (found.code === 'limit' ? found.limit : found.code));
        expect(codes(differences(one, other))).toEqual(codes(differences(other, one)));
      }),
    );
  });

  test('a limit that only one side has is named with that side', () => {
    const other: Expectations = { ...someone, limits: ['money', 'photos'] };
    expect(differences(someone, other)).toEqual([
      { code: 'limit', limit: 'photos', saidBy: 'participant' },
    ]);
    expect(differences(other, someone)).toEqual([
      { code: 'limit', limit: 'photos', saidBy: 'guide' },
    ]);
  });

  test('rhythm and the way to be reached are told from both sides', () => {
    const other: Expectations = { ...someone, rhythm: 'monthly', reach: 'call' };
    expect(differences(someone, other)).toEqual([
      { code: 'rhythm', guide: 'weekly', participant: 'monthly' },
      { code: 'reach', guide: 'sms', participant: 'call' },
    ]);
  });

  test('"let us find out" agrees with every rhythm', () => {
    for (const rhythm of RHYTHMS) {
      expect(differences({ ...someone, rhythm }, { ...someone, rhythm: 'open' })).toEqual([]);
    }
  });

  test('two lists without a common wish are a difference, one common wish is enough', () => {
    const apart: Expectations = { ...someone, together: ['sport', 'food'] };
    expect(differences(someone, apart)).toEqual([{ code: 'nothing-together' }]);
    expect(differences(someone, { ...apart, together: ['sport', 'walk'] })).toEqual([]);
    expect(inCommon(someone, { ...apart, together: ['sport', 'walk'] })).toEqual({
      together: ['walk'],
      limits: ['money'],
    });
  });
});

describe('how far a card is filled', () => {
  test('an empty list is an answer, and nothing is none', () => {
    expect(openQuestions(NO_EXPECTATIONS)).toEqual(QUESTIONS);
    expect(openQuestions({ ...someone, limits: [], together: [] })).toEqual([]);
    expect(openQuestions({ ...someone, limits: null })).toEqual(['limits']);
  });
});
