import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf } from './csv-file';

const read = (csv: string): string[][] => parse(csv, { delimiter: ';', bom: true });

describe('a file that goes back to the coordinator', () => {
  test('opens in Excel as it should: mark, semicolons, CRLF', () => {
    expect(
      csvOf([
        ['Navn', 'Rad'],
        ['Åse; "Å"', '2'],
      ]),
    ).toBe('\ufeff"Navn";"Rad"\r\n"Åse; ""Å""";"2"\r\n');
  });

  test.each([
    '=1+1',
    '+SUM(A1)',
    '-2+3',
    '@cmd',
    '|calc',
    '%0a=1',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\u200b=1',
    '\ufeff=1',
    '"=1',
    "'=1",
    '＝1',
    '＋1',
    '－1',
    '＠1',
    '+47 956 23 472+cmd',
  ])('%j cannot run as a formula', (text) => {
    expect(read(csvOf([[text]]))[0]?.[0]).toBe(`'${text}`);
  });

  test.each([
    '+47 956 23 472',
    'Kari',
    '2.5.2026',
    'Al-Hassan',
    '12 = tolv',
  ])('%s stays', (text) => {
    expect(read(csvOf([[text]]))[0]?.[0]).toBe(text);
  });

  test('every cell comes back, at most with an apostrophe in front', () => {
    const cell = fc
      .string({ unit: 'binary', maxLength: 30 })
      .filter((text) => !text.includes('\0'));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const back = read(csvOf(rows));
        expect(back).toHaveLength(rows.length);
        back.forEach((row, r) => {
          row.forEach((text, c) => {
            const original = rows[r]?.[c] ?? '';
            expect([original, `'${original}`]).toContain(text);
          });
        });
      }),
    );
  });
});
