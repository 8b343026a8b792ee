import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { ColumnUse, SheetKind } from './fields';
import { guessColumns, guessKind } from './guess-columns';
import { divideSheet } from './heading-row';
import { mappingFrom } from './mapping';
import { screen } from './screen';

const today = Temporal.PlainDate.from('2026-11-22');

function tableOf(headings: string[], ...rows: string[][]) {
  const raw = {
    sheet: 'Ark1',
    title: '',
    headings,
    rows: rows.map((cells, i) => ({ line: i + 2, cells })),
  };
  return screen(raw, today);
}

function guess(heading: string, cells: string[], kind: SheetKind = 'participants'): ColumnUse {
  const table = tableOf([heading, 'Annen kolonne'], ...cells.map((cell) => [cell, 'x y']));
  return guessColumns(table, kind, today)[0] ?? { kind: 'leave-out', reason: 'unknown' };
}
const wordOf = (use: ColumnUse): string =>
  use.kind === 'field' ? use.field : use.kind === 'never' ? `never ${use.what}` : use.reason;

describe('headings as people write them', () => {
  test.each([
    ['Navn', 'fullName'],
    ['Etternavn, fornavn', 'fullName'],
    ['Fornavn', 'firstName'],
    ['Etternamn', 'lastName'],
    ['K/M', 'sex'],
    ['Kjønn', 'sex'],
    ['Født', 'birthYear'],
    ['Fødselsdato', 'birthYear'],
    ['Telefonnr.', 'phone'],
    ['Tlf', 'phone'],
    ['Mobil (privat)', 'phone'],
    ['E-post', 'email'],
    ['Epostadresse', 'email'],
    ['Bydel', 'district'],
    ['Bustad', 'district'],
    ['Morsmål', 'contactLanguage'],
    ['Språk', 'contactLanguage'],
    ['Norsk nivå', 'norwegianLevel'],
    ['Interesser:', 'interests'],
    ['Husstand', 'household'],
    ['Ønske', 'wish'],
    ['Ynskje', 'wish'],
    ['Henvist dato', 'registeredOn'],
    ['Registrert', 'registeredOn'],
    ['Tolk', 'interpreter'],
    ['Phone number', 'phone'],
    ['Date of birth', 'birthYear'],
    ['Kommentar', 'free-text'],
    ['Merknad', 'free-text'],
    ['Helse', 'health'],
    ['Diagnose', 'health'],
    ['Allergier', 'health'],
    ['Helse/kommentar', 'health'],
    ['Medical notes', 'health'],
    ['Religion', 'religion'],
    ['Trossamfunn', 'religion'],
    ['Tro', 'religion'],
    ['Etnisitet', 'ethnicity'],
    ['Oppholdsgrunnlag', 'asylum'],
    ['Opprinnelsesland', 'country'],
    ['Adresse', 'address'],
    ['Politiattest', 'certificate'],
    ['Nr.', 'row-number'],
    ['Fødselsnummer', 'never national-identity'],
    ['Fødselsnr', 'never national-identity'],
    ['Pers.nr', 'never national-identity'],
    ['Personnummer (11 siffer)', 'never national-identity'],
    ['D-nummer', 'never national-identity'],
    ['DUF-nr', 'never duf'],
    ['DUF', 'never duf'],
    ['National ID', 'never national-identity'],
  ])('%s', (heading, use) => {
    expect(wordOf(guess(heading, ['noe']))).toBe(use);
  });

  test('"Tromsø" and "Trening" are no belief', () => {
    expect(wordOf(guess('Tromsø', ['ja']))).not.toBe('religion');
    expect(wordOf(guess('Trening', ['ja']))).not.toBe('religion');
  });
});

describe('columns whose heading says nothing', () => {
  test.each([
    ['phone', ['40531063', '+47 956 23 472', '0047 90 40 07 43']],
    ['email', ['a@eksempel.test', 'b@eksempel.test']],
    ['sex', ['K', 'M', 'kvinne']],
    ['birthYear', ['1986', '1978', '2001']],
    ['birthYear', ['24.1.1986', '02.08.93', '1978-01-01']],
    ['registeredOn', ['7.5.2026', '11.12.25', '2025-01-13']],
    ['norwegianLevel', ['A1', 'B1', 'ingen']],
    ['contactLanguage', ['tigrinja', 'arabisk', 'ukrainsk, russisk']],
    ['interests', ['gå tur, ski', 'bøker/film', 'fiske']],
    ['household', ['enslig', 'par', 'familie 3 barn']],
    ['fullName', ['Amina Tekle', 'Haidari, Mohammed']],
    ['never national-identity', ['240102 26583', '181160 09497', '']],
    ['never national-identity', ['24010226583', '1018109497']],
    ['never duf', ['200812345601', '201112345678']],
    ['unknown', ['rød', 'blå']],
  ])('are guessed to be %s', (use, cells) => {
    expect(wordOf(guess('Kolonne', cells))).toBe(use);
  });
});

describe('what never leaves the reader', () => {
  test('a column of identity numbers is emptied, one number in a text is cut out and said', () => {
    const table = tableOf(
      ['Navn', 'Annet', 'Fnr'],
      ['Kari 240102 26583', 'ring', '181160 09497'],
      ['Ola', 'fnr 240102-26583 mangler', ''],
    );
    expect(table.never).toEqual([{ column: 2, what: 'national-identity', by: 'heading' }]);
    expect(table.rows[0]).toEqual({ line: 2, cells: ['Kari …', 'ring', ''], removedIn: [0] });
    expect(table.rows[1]?.removedIn).toEqual([1]);
    expect(JSON.stringify(table)).not.toMatch(/26583|09497/);
  });

  test('of a birth date only the year is left', () => {
    const table = tableOf(['Navn', 'Fødselsdato'], ['Kari', '24.1.2002'], ['Ola', '1960-11-18']);
    expect(table.rows.map((row) => row.cells[1])).toEqual(['2002', '1960']);
  });

  test('no number of identity is in what comes out, wherever it stood', () => {
    const number = fc
      .tuple(
        fc.stringMatching(/^[1-9]\d{5}$/),
        fc.constantFrom('', ' ', '-'),
        fc.stringMatching(/^\d{5}$/),
      )
      .map((parts) => parts.join(''));
    const cell = fc.oneof(
      fc.stringMatching(/^[a-zæøå ]{0,8}$/),
      number,
      number.map((n) => `x ${n} y`),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1 }),
        (rows) => {
          const out = tableOf(rows[0] ?? [], ...rows);
          expect(JSON.stringify(out)).not.toMatch(/(?<!\d)\d{6}[ -]?\d{5}(?!\d)/);
        },
      ),
    );
  });
});

describe('where the headings are', () => {
  const lines = (...rows: string[][]) => rows.map((cells, i) => ({ line: i + 1, cells }));

  test('below a title, an empty row and a note', () => {
    const raw = divideSheet('Ark1', [
      ...lines(['Guider høsten 2026', '', ''], ['', '', ''], ['Navn', 'Mobil', 'Bydel']),
      { line: 4, cells: ['Kari', '40531063', 'Sentrum'] },
      { line: 6, cells: ['Navn', 'Mobil', 'Bydel'] },
      { line: 7, cells: ['Ola', '40531064', 'Kroken'] },
    ]);
    expect(raw).toMatchObject({
      title: 'Guider høsten 2026',
      headings: ['Navn', 'Mobil', 'Bydel'],
    });
    expect(raw?.rows.map((row) => row.line)).toEqual([4, 7]);
  });

  test('in words that nobody knows, if they look like headings', () => {
    const raw = divideSheet('Ark1', lines(['Hvem', 'Hva'], ['Kari', 'ski']));
    expect(raw?.headings).toEqual(['Hvem', 'Hva']);
  });

  test('nowhere in a sheet of numbers', () => {
    expect(divideSheet('Ark1', lines(['1', '2'], ['3', '4']))).toBeNull();
  });
});

describe('guides or participants', () => {
  test.each([
    [['guider.csv', ''], ['Navn'], 'guides'],
    [['guider-og-deltakere.xlsx', 'Deltakere'], ['Navn'], 'participants'],
    [['Venteliste 2026'], ['Navn'], 'participants'],
    [['Ark1'], ['Navn', 'Henvist', 'Norsk'], 'participants'],
    [['Ark1'], ['Navn', 'Politiattest'], 'guides'],
    [['Ark1'], ['Navn', 'Mobil'], null],
  ])('%j %j', (names, headings, kind) => expect(guessKind(names, headings)).toBe(kind));
});

describe('the mapping that the coordinator sends', () => {
  const never = [{ column: 2 }];
  test('needs a name, takes each field once, and cannot bring back what was dropped', () => {
    expect(mappingFrom(['fullName', 'phone', 'email'], never, 'guides')).toEqual({
      ok: true,
      value: { fullName: 0, phone: 1 },
    });
    expect(mappingFrom(['', 'phone'], never, 'guides')).toMatchObject({
      refusal: 'mapping-no-name',
    });
    expect(mappingFrom(['fullName', 'fullName'], never, 'guides')).toMatchObject({
      refusal: 'mapping-field-twice',
      field: 'column-1',
    });
    expect(mappingFrom(['fullName', 'religion'], never, 'guides')).toMatchObject({
      refusal: 'mapping-unknown-field',
    });
  });
});
