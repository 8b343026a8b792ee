import type { ReactElement } from 'react';
import * as ui from '~/ui';
import type { FormState } from '~/ui/form-state';

// One of each field, refused, for the tests of app/ui.

const options = [
  { value: 'one', label: 'En' },
  { value: 'two', label: 'To', hint: 'Med en linje til' },
];

export const WRONG: FormState = {
  values: {
    name: 'Kari',
    why: 'Fordi',
    district: 'two',
    start: '2026-12-01',
    kind: 'two',
    can: ['one', 'two'],
    interests: ['one'],
    when: ['mon-evening', 'sun-morning'],
    consent: 'yes',
  },
  errors: {
    name: ['Skriv navnet ditt.'],
    why: ['Skriv litt mer.'],
    district: ['Velg en bydel.'],
    start: ['Velg en dag.'],
    kind: ['Velg ett av alternativene.'],
    can: ['Velg minst én.'],
    interests: ['Velg minst tre.'],
    when: ['Velg minst to.'],
    consent: ['Du må krysse av her.'],
  },
};

const field = { hint: 'En setning som hjelper.', form: WRONG };

/** By field name, so that tests find value and error. */
export const FIELDS: Record<string, ReactElement> = {
  name: <ui.TextField name="name" label="Navn" optional {...field} />,
  why: <ui.TextArea name="why" label="Hvorfor" {...field} />,
  district: (
    <ui.SelectField name="district" label="Bydel" prompt="Velg" options={options} {...field} />
  ),
  start: <ui.DateField name="start" label="Fra" {...field} />,
  kind: <ui.RadioGroup name="kind" label="Hvem" options={options} layout="cards" {...field} />,
  can: <ui.CheckboxGroup name="can" label="Kan" options={options} {...field} />,
  interests: (
    <ui.InterestPicker
      name="interests"
      label="Liker"
      {...field}
      options={[{ value: 'one', label: 'Ski', icon: 'ski' }]}
    />
  ),
  when: <ui.AvailabilityGrid name="when" label="Når" {...field} />,
  consent: <ui.Tick name="consent" label="Jeg har lest det" {...field} />,
};
