import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Comparable } from './duplicates';
import type { SheetKind } from './fields';
import { type PlannedRow, planRows } from './plan';
import type { RowConditions } from './read-row';
import { EMPTY_RECORD, type PersonRecord } from './record';

const headings = ['Navn', 'Kjønn', 'Født', 'Mobil', 'E-post', 'Interesser', 'Ønske', 'Henvist'];

function conditions(kind: SheetKind = 'participants'): RowConditions {
  return {
    kind,
    headings,
    mapping: {
      fullName: 0,
      sex: 1,
      birthYear: 2,
      phone: 3,
      email: 4,
      interests: 5,
      wish: 6,
      registeredOn: 7,
    },
    today: Temporal.PlainDate.from('2026-11-22'),
    districts: [],
    phoneOf: (text) =>
      /^\d{8}$/.test(text.replace(/ /g, '')) ? `+47${text.replace(/ /g, '')}` : null,
  };
}

function plan(
  rows: string[][],
  people: Comparable<string>[] = [],
  kind: SheetKind = 'participants',
): PlannedRow[] {
  const table = rows.map((cells, i) => ({
    line: i + 2,
    cells: headings.map((_, column) => cells[column] ?? ''),
  }));
  return [...planRows(table, people, conditions(kind))].filter((row) => row !== null);
}

function known(id: string, record: Partial<PersonRecord>): Comparable<string> {
  return { id, record: { ...EMPTY_RECORD, ...record } };
}

const amina = known('a', {
  firstName: 'Amina',
  lastName: 'Tekle',
  sex: 'woman',
  birthYear: 1996,
  phone: '+4740531063',
  interests: ['books'],
  registeredOn: '2026-05-01',
});

describe('what becomes of a row', () => {
  test('it is created, and carries what should be looked at', () => {
    const [row] = plan([['Kari', 'K', '1990', '', '', 'ski, akvarium', 'kvinne']]);
    expect(row).toMatchObject({ outcome: 'created', line: 2, record: { firstName: 'Kari' } });
    expect(row?.notices.map((notice) => notice.code)).toEqual([
      'no-phone',
      'one-word-name',
      'interest-unknown',
      'contact-language-missing',
      'wish-as-preference',
    ]);
  });

  test('it is refused with every reason, each beside its column', () => {
    const [row] = plan([['', 'hund', '2020', '123', 'a@b', '', '', '31.12.2026']]);
    expect(row).toMatchObject({ outcome: 'refused' });
    expect(row?.outcome === 'refused' && row.problems).toEqual([
      { code: 'phone-unreadable', column: 3 },
      { code: 'email-unreadable', column: 4 },
      { code: 'name-missing', column: 0 },
      { code: 'sex-unreadable', column: 1 },
      { code: 'birth-year-out-of-range', column: 2 },
      { code: 'day-in-future', column: 7 },
    ]);
  });

  test('a guide without telephone or e-mail is refused, a participant is not', () => {
    expect(plan([['Kari Hansen', 'K']], [], 'guides')[0]).toMatchObject({
      outcome: 'refused',
      problems: [{ code: 'contact-missing' }],
    });
    expect(plan([['Kari Hansen', 'K']])[0]).toMatchObject({ outcome: 'created' });
  });

  test('a note in an otherwise empty row is not taken for a person', () => {
    expect(plan([['Ledige guider']])[0]).toMatchObject({
      outcome: 'refused',
      problems: [{ code: 'only-one-cell' }],
    });
  });
});

describe('somebody who is here already', () => {
  test('is changed by what is new, and nothing is erased or weakened', () => {
    const [row] = plan(
      [['Tekle, Amina', 'K', '', '40531063', 'amina@eksempel.test', 'ski', '', '1.8.2026']],
      [amina],
    );
    expect(row).toMatchObject({ outcome: 'changed', personId: 'a' });
    expect(row?.outcome === 'changed' && row.changes).toEqual([
      { field: 'email', from: null, to: 'amina@eksempel.test' },
      { field: 'interests', from: ['books'], to: ['books', 'skiing'] },
    ]);
  });

  test('moves forward in the queue by an earlier day, never back', () => {
    const [row] = plan([['Amina Tekle', 'K', '1996', '40531063', '', '', '', '1.3.2026']], [amina]);
    expect(row?.outcome === 'changed' && row.changes).toEqual([
      { field: 'registeredOn', from: '2026-05-01', to: '2026-03-01' },
    ]);
  });

  test('is unchanged when the row says nothing new', () => {
    expect(plan([['Amina Tekle', 'K', '1996', '40 53 10 63']], [amina])[0]).toMatchObject({
      outcome: 'unchanged',
    });
  });

  test('keeps a name that the sheet has damaged', () => {
    const selam = known('s', { ...amina.record, firstName: 'Selam', lastName: 'Şahin' });
    expect(plan([['?ahin, Selam', 'K', '1996', '40531063']], [selam])[0]).toMatchObject({
      outcome: 'unchanged',
    });
  });

  test.each([
    ['a shared telephone and another name', ['Yusuf Tekle', 'M', '1990', '40531063'], 'contact'],
    ['another spelling, no contact in common', ['Amineh Tekleh', 'K', '1995', '99900099'], 'name'],
    ['another script', ['ተክለ አሚና', 'K', '1996'], 'name'],
  ])('is only possibly meant by %s', (_, cells, why) => {
    expect(plan([cells], [amina])[0]).toMatchObject({
      outcome: 'duplicate',
      why,
      twin: { personId: 'a' },
    });
  });

  test.each([
    ['another sex', ['Amina Tekle', 'M', '1996', '99900099']],
    ['another age', ['Amina Tekle', 'K', '1976', '99900099']],
    ['another name', ['Amina Kaya', 'K', '1996', '99900099']],
  ])('is not meant by %s', (_, cells) => {
    expect(plan([cells], [amina])[0]).toMatchObject({ outcome: 'created' });
  });

  test('a name that stands twice in the sheet is asked about', () => {
    const rows = plan([
      ['Mohammed Al-Hassan', 'M', '1989', '40531063'],
      ['Alhasan Muhammad', 'M', '1990', '40531064'],
    ]);
    expect(rows[1]).toMatchObject({ outcome: 'duplicate', why: 'name', twin: { line: 2 } });
  });
});

describe('for any sheet', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      'K',
      '1986',
      '40531063',
      'kvinne',
      'Amina Tekle',
      'ski/bil/mekking',
      '7.5.2026',
    ),
  );
  test('every row gets an outcome and nothing throws', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 }), (rows) => {
        expect(plan(rows, [amina])).toHaveLength(rows.length);
      }),
    );
  });

  test('what was created is unchanged the second time', () => {
    const given = fc.constantFrom('Amina', 'Dawit', 'Yulia', 'Hodan', 'Selam', 'محمد');
    const family = fc.constantFrom('Tekle', 'Kaya', 'Warsame', 'Al-Hassan', 'Коваленко');
    const row = fc
      .tuple(
        given,
        family,
        fc.constantFrom('K', 'M'),
        fc.integer({ min: 40_000_000, max: 49_999_999 }),
      )
      .map(([a, b, sex, phone]) => [
        `${a} ${b}`,
        sex,
        '1990',
        String(phone),
        '',
        'ski',
        'helst mann',
      ]);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 10 }), (rows) => {
        const created = plan(rows).flatMap((planned) =>
          planned.outcome === 'created' ? [planned] : [],
        );
        const people = created.map(({ line, record }) => ({ id: String(line), record }));
        const again = plan(rows, people);
        for (const { line } of created) {
          expect(again.find((planned) => planned.line === line)?.outcome).toBe('unchanged');
        }
      }),
    );
  });
});
