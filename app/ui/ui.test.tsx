import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { i18nFor } from '~/i18n/translator';
import { FIELDS, WRONG } from '~/testing/ui-samples/fields';
import { PARTS } from '~/testing/ui-samples/parts';
import { SHELLS } from '~/testing/ui-samples/shells';
import { iconPaths } from './icons/paths';
import * as ui from './index';

const render = (element: ReactElement) =>
  renderToStaticMarkup(<I18nextProvider i18n={i18nFor('nb')}>{element}</I18nextProvider>);

const attributes = (html: string, name: string) =>
  [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '');
const ids = (html: string) => attributes(html, 'id');

const everything = { ...SHELLS, ...FIELDS, ...PARTS };

describe.each(Object.entries(everything))('%s', (_name, element) => {
  const html = render(element);

  it('refers only to ids that are on the page, and has none twice', () => {
    const known = ids(html);
    expect(new Set(known).size).toBe(known.length);
    const used = ['aria-describedby', 'aria-labelledby', 'for'].flatMap((name) =>
      attributes(html, name).flatMap((value) => value.split(' ')),
    );
    for (const id of used) expect(known).toContain(id);
  });

  it('gives every input a label and no handler, style or untranslated key', () => {
    const labelled = new Set(attributes(html, 'for'));
    for (const [input] of html.matchAll(/<(?:input|select|textarea|progress)\b[^>]*>/g)) {
      if (input.includes('type="hidden"') || input.includes('aria-label=')) continue;
      expect(labelled).toContain(attributes(input, 'id')[0]);
    }
    expect(html).not.toMatch(/ on[a-z]+=| style=/);
    expect(html).not.toMatch(/>(?:[a-z]+-)+[a-z]+</);
  });

  it('keeps icons and drawings silent unless they have a name', () => {
    for (const [svg] of html.matchAll(/<svg[^>]*>/g)) {
      expect(svg).toMatch(/aria-hidden="true"|role="img" aria-label="[^"]+"/);
    }
  });
});

describe.each(Object.entries(FIELDS))('the field %s', (name, element) => {
  const html = render(element);

  it('says what is wrong beside itself and ties it to the input or the fieldset', () => {
    expect(html).toContain(WRONG.errors[name]?.[0]);
    const described = attributes(html, 'aria-describedby').flatMap((value) => value.split(' '));
    expect(described).toContain(`f-${name}-error`);
    expect(html).toContain(`id="f-${name}"`);
  });

  it('keeps what was typed or ticked', () => {
    const typed = WRONG.values[name] ?? [];
    for (const value of [typed].flat()) {
      expect(html).toMatch(
        new RegExp(
          [
            `<input[^>]*value="${value}"[^>]*checked=""`,
            `<input[^>]*checked=""[^>]*value="${value}"`,
            `<input(?![^>]*type="(?:checkbox|radio)")[^>]*value="${value}"`,
            `<option[^>]*value="${value}"[^>]*selected=""`,
            `<option[^>]*selected=""[^>]*value="${value}"`,
            `<textarea[^>]*>${value}`,
          ].join('|'),
        ),
      );
    }
  });
});

describe('the error summary', () => {
  it('links every line to its field and takes focus', () => {
    const html = render(<ui.ErrorSummary form={WRONG} />);
    for (const name of Object.keys(WRONG.errors)) expect(html).toContain(`href="#f-${name}"`);
    expect(html).toContain('autofocus=""');
    expect(html).toContain('tabindex="-1"');
  });

  it('is not there when nothing is wrong', () => {
    expect(render(<ui.ErrorSummary form={{ values: {}, errors: { name: [] } }} />)).toBe('');
  });
});

it('never fills in a password again', () => {
  const form = { values: { secret: 'hemmelig' }, errors: {} };
  const html = render(<ui.TextField name="secret" label="Passord" type="password" form={form} />);
  expect(html).not.toContain('hemmelig');
});

it('unticks what was ticked by default when the refused form had it unticked', () => {
  const form = { values: { name: 'Kari' }, errors: {} };
  const html = render(<ui.Tick name="post" label="Post" defaultChecked form={form} />);
  expect(html).not.toContain('checked=""');
});

it.each([
  ['+4740000010', '400 00 010'],
  ['77 79 00 00', '77 79 00 00'],
  ['+46701234567', '+46701234567'],
])('writes the number %s as people do: %s', (phone, written) => {
  expect(ui.readablePhone(phone).replaceAll('\u00a0', ' ')).toBe(written);
});

it('leaves out pages that do not exist', () => {
  const html = render(<ui.Pagination page={9} pages={9} hrefOf={(page) => `?page=${page}`} />);
  expect(attributes(html, 'href')).toEqual(['?page=8', '?page=1', '?page=8', '?page=9']);
  expect(render(<ui.Pagination page={1} pages={1} hrefOf={String} />)).toBe('');
});

it('draws every activity of the lists, and a star for one that it does not know', () => {
  expect(ui.activityIcon('fishing')).toBe('fish');
  expect(ui.activityIcon('curling')).toBe('star');
  for (const path of Object.values(iconPaths)) expect(path).toMatch(/^M/);
});
