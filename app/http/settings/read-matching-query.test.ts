import { describe, expect, it } from 'vitest';
import { CRITERIA } from '~/domain/matching/settings';
import { DEFAULT_SETTINGS } from '~/domain/programme/default-settings';
import { translatorFor } from '~/i18n/translator';
import { readMatchingQuery, versionAsked } from './read-matching-query.server';

const { rules, weights } = DEFAULT_SETTINGS;
const [a, b, c] = ['a', 'b', 'c'].map((code) => ({ code, name: code }));
if (!a || !b || !c) throw new Error('three districts');

const asTyped: Record<string, string> = {
  version: '4',
  floor: '0',
  minOverlapSlots: '1',
  maxTravelMinutes: '',
  minorGuideMinAge: '21',
  ...Object.fromEntries(CRITERIA.map((one) => [`weights.${one}`, String(weights[one])])),
};
const read = (change: Record<string, string>, now = [a, b, c]) =>
  readMatchingQuery(
    new URL(`http://x.test/?${new URLSearchParams({ ...asTyped, ...change })}`),
    { asked: [a, b, c], now },
    { a: { b: 99 } },
    translatorFor('en'),
  );

describe('settings in an address', () => {
  it('are read as they were typed: unticked is no, empty is no limit', () => {
    const { version: _, ...bare } = rules;
    const { proposed, version, form } = read({
      'way-0-1': '15',
      'way-0-2': '',
      minorsAllowed: 'yes',
    });
    expect([version, form.errors]).toEqual([4, {}]);
    expect(proposed).toEqual({
      rules: {
        ...bare,
        maxTravelMinutes: null,
        certificateForChildren: false,
        minorsAllowed: true,
      },
      weights,
      travelMinutes: { a: { b: 15 } },
    });
  });

  it('keep the ways that are known where the page had no fields for them', () => {
    expect(read({}).proposed?.travelMinutes).toEqual({ a: { b: 99 } });
  });

  it('say how much the points are out, and keep what was typed', () => {
    const { proposed, form } = read({ 'weights.age': '140' });
    expect(proposed).toBeNull();
    expect(form.values['weights.age']).toBe('140');
    expect(form.errors['weights.interests']).toEqual([
      'The points add up to 970. 30 points are missing.',
    ]);
    expect(read({ 'weights.age': '171' }).form.errors['weights.interests']?.[0]).toContain(
      'one point too many',
    );
  });

  it.each(['0', '241', '1.5', '-3', 'ten'])('do not take a way of %s minutes', (typed) => {
    const { proposed, form } = read({ 'way-1-2': typed });
    expect(proposed).toBeNull();
    expect(form.values['way-1-2']).toBe(typed);
    expect(form.errors['way-1-2']).toEqual(['Write whole minutes, at most 240.']);
  });

  it('follow a district to its new place in the list', () => {
    const { form } = read({ 'way-0-1': '15', 'way-1-2': '20' }, [c, b]);
    expect(form.values).toMatchObject({ 'way-0-1': '20' });
    expect(Object.keys(form.values)).not.toContain('way-1-2');
  });

  it('are none without a version', () => {
    expect(versionAsked(new URL('http://x.test/?floor=3'))).toBeNull();
    expect(versionAsked(new URL('http://x.test/?version=x'))).toBeNull();
    expect(versionAsked(new URL('http://x.test/?version=12'))).toBe(12);
  });
});
