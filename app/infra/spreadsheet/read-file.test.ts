import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { MAX_FILE_BYTES } from './file-kind.server';
import { MAX_ROWS, readFileCells } from './read-file.server';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') =>
  new Uint8Array(Buffer.from(text, encoding));
const cellsOf = async (file: Uint8Array) => {
  const grids = await readFileCells(file);
  return grids.ok ? grids.value[0]?.rows.map((row) => row.cells) : grids.refusal;
};
const sample = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../testing/spreadsheets/${name}`, import.meta.url)));

describe('text in every form that spreadsheet programs write', () => {
  const text = 'Navn;Født\r\n"Sæther; Åse";24.1.2002\r\n';
  const rows = [
    ['Navn', 'Født'],
    ['Sæther; Åse', '24.1.2002'],
  ];
  test.each([
    ['UTF-8', bytes(text)],
    ['UTF-8 with a mark', bytes(`\ufeff${text}`)],
    ['Windows-1252', bytes(text, 'latin1')],
    ['UTF-16 little-endian', bytes(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without a mark', bytes(text, 'utf16le')],
    ['UTF-16 big-endian', new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())],
  ])('%s', async (_, file) => {
    expect(await cellsOf(file)).toEqual(rows);
  });

  test.each([
    [';', 'a;b\n1,5;2\n3,5;4\n'],
    [',', 'a,b\n"1,5",2\n'],
    ['\t', 'a\tb\n1, 2\t3\n'],
    ['|', 'a|b\n1|2\n'],
  ])('divided by "%s"', async (_, file) => {
    const rows = await cellsOf(bytes(file));
    expect(Array.isArray(rows) && rows.map((row) => row.length)).toEqual(
      file
        .trim()
        .split('\n')
        .map(() => 2),
    );
  });

  test('"sep=" on the first line decides', async () => {
    expect(await cellsOf(bytes('sep=|\na,b|c\n1|2\n'))).toEqual([
      ['a,b', 'c'],
      ['1', '2'],
    ]);
  });

  test('a line break inside quotes stays in its cell, a stray quote does no harm', async () => {
    expect(await cellsOf(bytes('a;b\n"1\n2";x"y\n'))).toEqual([
      ['a', 'b'],
      ['1\n2', 'x"y'],
    ]);
  });

  test('any cells come back as they were written', async () => {
    const cell = fc.string({ unit: 'grapheme-ascii', maxLength: 12 }).map((text) => text.trim());
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), async (rows) => {
        const all = [
          ['Navn', 'Mobil', 'Bydel'],
          ...rows.filter((row) => row.some((x) => x !== '')),
        ];
        const quoted = all.map((row) => row.map((x) => `"${x.replaceAll('"', '""')}"`).join(';'));
        expect(await cellsOf(bytes(`${quoted.join('\r\n')}\r\n`))).toEqual(all);
      }),
    );
  });
});

describe('workbooks', () => {
  test('dates are days, long numbers keep their digits, empty rows keep the line numbers', async () => {
    const file = await writeWorkbook([
      [{ value: 'Dato' }, { value: 'Mobil' }],
      [],
      [
        { value: new Date('2026-05-02T00:00:00Z'), type: Date, format: 'dd.mm.yyyy' },
        { value: 95374345, type: Number },
      ],
    ]).toBuffer();
    const grids = await readFileCells(new Uint8Array(file));
    expect(grids).toEqual({
      ok: true,
      value: [
        {
          sheet: expect.any(String),
          rows: [
            { line: 1, cells: ['Dato', 'Mobil'] },
            { line: 3, cells: ['2026-05-02', '95374345'] },
          ],
        },
      ],
    });
  });

  test('a formula gives what it came to, its fault nothing, a stored exponent its digits', async () => {
    const grids = await readFileCells(sample('odd-cells.xlsx'));
    const rows = grids.ok ? (grids.value[0]?.rows ?? []) : [];
    expect(rows.at(-1)).toMatchObject({
      line: 60,
      cells: ['', 'Vik', '', '', '40531063', '24010226583', '', '', '', '', ''],
    });
  });

  test('the sample has two sheets', async () => {
    const grids = await readFileCells(sample('guider-og-deltakere.xlsx'));
    expect(grids.ok && grids.value.map((grid) => [grid.sheet, grid.rows.length])).toEqual([
      ['Guider', 46],
      ['Deltakere', 63],
    ]);
  });
});

describe('what is refused', () => {
  const ole = (name: string) =>
    new Uint8Array(
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(600),
        Buffer.from(name, 'utf16le'),
      ]),
    );
  /** A ZIP table of contents alone: what it declares is enough to refuse it. */
  const zip = (name: string, unpacked = 10, flags = 0) => {
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt32LE(unpacked, 24);
    entry.writeUInt16LE(name.length, 28);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(4, 16);
    const start = Buffer.from('504b0304', 'hex');
    return new Uint8Array(Buffer.concat([start, entry, Buffer.from(name), end]));
  };

  test.each([
    ['nothing', new Uint8Array(), 'file-empty'],
    ['blank lines', bytes('\r\n;;\r\n'), 'file-empty'],
    ['a PDF', bytes('%PDF-1.7\n1 0 obj'), 'file-not-a-spreadsheet'],
    ['a PDF behind a mark', bytes('\ufeff%PDF-1.7'), 'file-not-a-spreadsheet'],
    ['a picture', bytes('\x89PNG\r\n\x1a\n', 'latin1'), 'file-not-a-spreadsheet'],
    ['a web page', bytes('<!DOCTYPE html><table>'), 'file-not-a-spreadsheet'],
    ['bytes', bytes('a\0b\0\0c;d'), 'file-not-a-spreadsheet'],
    ['a text document', zip('word/document.xml'), 'file-not-a-spreadsheet'],
    ['an OpenDocument sheet', zip('content.xml'), 'file-other-format'],
    ['half a ZIP file', bytes('PK\x03\x04 and no more', 'latin1'), 'file-damaged'],
    ['an encrypted ZIP', zip('xl/workbook.xml', 10, 1), 'file-encrypted'],
    ['a bomb', zip('xl/workbook.xml', 4_000_000_000), 'file-unpacks-too-large'],
    ['a broken workbook', zip('xl/workbook.xml'), 'file-damaged'],
    ['an encrypted workbook', ole('EncryptedPackage'), 'file-encrypted'],
    ['a workbook of 1997', ole('Workbook'), 'file-old-excel'],
    ['a Word document of 1997', ole('WordDocument'), 'file-not-a-spreadsheet'],
    ['too many bytes', new Uint8Array(MAX_FILE_BYTES + 1), 'file-too-large'],
    ['too many rows', bytes('a;b\n'.repeat(MAX_ROWS + 1)), 'file-too-many-rows'],
  ])('%s', async (_, file, refusal) => {
    expect(await readFileCells(file)).toEqual({ ok: false, refusal });
  });

  test('any bytes are read or refused, and the sample with any byte changed as well', async () => {
    const book = sample('guider-og-deltakere.xlsx');
    const any = fc.uint8Array({ maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(any, fc.nat(book.length - 1), fc.nat(255), async (file, at, byte) => {
        await readFileCells(file);
        const changed = new Uint8Array(book);
        changed[at] = byte;
        await readFileCells(changed);
      }),
      { numRuns: 40 },
    );
  });
});
