import { describe, expect, it } from 'vitest';
import { parseForm } from '~/http/parse-form';
import { translatorFor } from '~/i18n/translator';
import { languageAnswers, timeAnswers } from './answers';
import {
  AboutForm,
  InterestForm,
  InterestsForm,
  LanguagesForm,
  TimesForm,
  WishesForm,
} from './sign-up-forms';

type Fields = readonly (readonly [string, string])[];
const t = translatorFor('nb');

function posted(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

describe('the forms of the sign-up', () => {
  it('say for each field what is missing, each in words of its own', () => {
    const result = parseForm(posted([]), InterestForm, t);
    const errors = result.ok ? {} : result.form.errors;
    expect(Object.keys(errors).sort()).toEqual([
      'contact',
      'district',
      'firstName',
      'privacy',
      'sex',
    ]);
    expect(new Set(Object.values(errors).flat()).size).toBe(5);
  });

  it('take a single ticked box and no box as a list', () => {
    const one = parseForm(
      posted([
        ['interests', 'walking'],
        ['favourites[0]', 'cafe'],
        ['favourites[1]', ''],
        ['favourites[2]', 'film'],
      ]),
      InterestsForm,
      t,
    );
    expect(one).toMatchObject({
      ok: true,
      value: { interests: ['walking', 'cafe', 'film'], favourites: ['cafe', 'film'] },
    });
    const none = parseForm(posted([]), InterestsForm, t);
    expect(none).toMatchObject({
      ok: false,
      form: { errors: { interests: [expect.any(String)] } },
    });
  });

  it('leave out empty and doubled languages and keep Norwegian first', () => {
    const result = parseForm(
      posted([
        ['norwegian', 'native'],
        ['languages[0].code', 'en'],
        ['languages[0].level', 'good'],
        ['languages[1].code', ''],
        ['languages[1].level', ''],
        ['languages[2].code', 'en'],
        ['languages[2].level', 'some'],
      ]),
      LanguagesForm,
      t,
    );
    const languages = result.ok ? languageAnswers(result.value).profile.languages : [];
    expect(languages).toEqual([
      { code: 'nb', level: 'native' },
      { code: 'en', level: 'good' },
    ]);
  });

  it('take one day away as a period and refuse one that ends before it begins', () => {
    const times = (from: string, to: string) =>
      parseForm(
        posted([
          ['availability', 'mon-evening'],
          ['availability', 'sat-morning'],
          ['hours', 'weekly'],
          ['away[0].fromOn', from],
          ['away[0].toOn', to],
        ]),
        TimesForm,
        t,
      );
    const day = times('2026-12-24', '');
    expect(day.ok && timeAnswers(day.value).profile.awayPeriods).toEqual([
      { fromOn: '2026-12-24', toOn: '2026-12-24' },
    ]);
    const wrong = times('2026-12-24', '2026-12-23');
    expect(wrong).toMatchObject({ ok: false, form: { errors: { away: [expect.any(String)] } } });
  });

  it.each([
    '010190 12345',
    'mitt nummer: 01019012345',
    '2015 123456 78',
  ])('refuse a number of identity in a free text and keep what was typed: %s', (motivation) => {
    const fields: Fields = [
      ['wishSex', 'any'],
      ['smokes', 'no'],
      ['motivation', motivation],
    ];
    const result = parseForm(posted(fields), WishesForm, t);
    expect(result).toMatchObject({ ok: false, form: { values: { motivation } } });
    expect(result.ok ? [] : Object.keys(result.form.errors)).toEqual(['motivation']);
  });

  it('ask for the contact that the chosen channel needs', () => {
    const about = (channel: string, contact: readonly [string, string]) => {
      const fields: Fields = [
        ['firstName', 'Kari'],
        ['birthYear', '1988'],
        ['sex', 'woman'],
        ['unit', 'single'],
        ['district', 'centre'],
        ['preferredChannel', channel],
        contact,
      ];
      const result = parseForm(posted(fields), AboutForm, t);
      return result.ok ? [] : Object.keys(result.form.errors);
    };
    expect(about('email', ['email', 'kari@eksempel.test'])).toEqual([]);
    expect(about('sms', ['email', 'kari@eksempel.test'])).toEqual(['phone']);
    expect(about('email', ['phone', '400 00 001'])).toEqual(['email']);
    expect(about('phone', ['phone', '400 00 001'])).toEqual([]);
  });
});
