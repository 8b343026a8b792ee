import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import {
  type CertificateDocument,
  canonicalText,
  LONGEST_CERTIFICATE_NAME,
  LONGEST_CERTIFICATE_WORDS,
  verificationCode,
} from '~/domain/pairing/certificate';
import { findChromium } from '~/infra/pdf/find-chromium.server';
import { openPdfPrinter } from '~/infra/pdf/pdf-printer.server';
import { sheetOf } from './sheet.server';
import { sheetHtml } from './sheet-html.server';

const document: CertificateDocument = {
  form: 1,
  kind: 'certificate',
  side: 'participant',
  language: 'nb',
  name: 'Åse Øvergård Šárá',
  fromOn: '2026-02-02',
  untilOn: '2026-11-15',
  hours: 78,
  meetings: 39,
  languages: ['nb', 'en', 'uk'],
  words: '',
  branchName: 'Tromsø Røde Kors',
  municipality: 'Tromsø',
  branchPhone: '77 61 00 00',
  branchEmail: 'post@eksempel.test',
  signerName: 'Ragnhild Solbakken',
  issuedOn: '2026-11-22',
};

/** One name in each script that the programme meets, and what must be found in the file again. */
const NAMES = {
  latin: 'Åse Øvergård Šárá Nguyễn',
  cyrillic: 'Олена Ковальчук-Їжакевич',
  arabic: 'محمد عبد اللطيف الأحمدي',
  ethiopic: 'ሰላም ተስፋዝጊ ገብረመድህን',
};

const program = process.env.CHROMIUM || findChromium('') || chromium.executablePath();
const printer = openPdfPrinter({ chromiumPath: program, chromiumSandbox: false });

/** The PDF of a document, opened by another program than the one that made it. */
async function drawn(changes: Partial<CertificateDocument>) {
  const whole = { ...document, ...changes };
  const hash = createHash('sha256').update(canonicalText(whole)).digest('hex');
  const printed = await printer.print(await sheetHtml(sheetOf(whole, hash)));
  if (!printed.ok) throw new Error(printed.refusal);
  keepForLooking(`${whole.kind}-${whole.side}-${hash.slice(0, 6)}`, printed.value);
  const spoken = actualTexts(printed.value);
  const pdf = await getDocument({ data: printed.value }).promise;
  const page = await pdf.getPage(1);
  const { items } = await page.getTextContent();
  const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
  return { hash, pdf, page, text: text.normalize('NFKC'), spoken };
}

/**
 * What the file says a sign is read as, where its shape alone doesn't tell (joined Arabic letters).
 * Reader programs and the clipboard go by it; pdf.js does not.
 */
function actualTexts(bytes: Uint8Array): string {
  const file = Buffer.from(bytes);
  const streams = [...file.toString('latin1').matchAll(/stream\r?\n/g)].map(
    ({ index, 0: start }) => {
      try {
        return inflateSync(file.subarray(index + start.length)).toString('latin1');
      } catch {
        return '';
      }
    },
  );
  const texts = streams.join('\n').matchAll(/ActualText <FEFF((?:[0-9A-F]{4})+)>/g);
  const units = [...texts].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
}

/** With KEEP_PDF=folder the files stay, for a person to look at. */
function keepForLooking(name: string, bytes: Uint8Array): void {
  const folder = process.env.KEEP_PDF;
  if (folder) writeFileSync(`${folder}/${name}.pdf`, bytes);
}

/** Every tag of the tree, in reading order. */
function tagsOf(node: { readonly role?: string; readonly children?: readonly object[] }): string[] {
  return [node.role ?? '', ...(node.children ?? []).flatMap(tagsOf)].filter(Boolean);
}

describe('a certificate on paper', () => {
  it.each(Object.entries(NAMES))('holds a name in %s letters', async (_, name) => {
    const { text, spoken } = await drawn({ name });
    // The order of letters on paper is the browser's work and looked at by people; here none is lost.
    const printed = new Set(text + spoken);
    const lost = [...name.normalize('NFKC')].filter((letter) => !printed.has(letter));
    expect(lost).toEqual([]);
  });

  it('is one page of A4, also with the longest letter and name', async () => {
    const words = 'Et ord om hvordan det gikk. '.repeat(30).slice(0, LONGEST_CERTIFICATE_WORDS);
    const name = 'Øyvind-Aleksander Mbwambo '.repeat(4).slice(0, LONGEST_CERTIFICATE_NAME);
    const { pdf, page } = await drawn({ kind: 'reference', side: 'guide', words, name });
    expect(pdf.numPages).toBe(1);
    const [, , width = 0, height = 0] = page.view;
    // 210 × 297 mm in points.
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  });

  it('is tagged for screen readers, with its language and title', async () => {
    const { pdf, page } = await drawn({});
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: 'Attest', Language: 'nb' });
    const tree = await page.getStructTree();
    const tags = tagsOf(tree ?? {});
    expect(tags).toEqual(expect.arrayContaining(['H1', 'P', 'Table', 'TH', 'TD', 'H2']));
  });

  it('says in English what it says in Norwegian, or is in English alone', async () => {
    const { text } = await drawn({});
    expect(text).toContain('Dette bekrefter at');
    expect(text).toContain('In English');
    const english = await drawn({ language: 'en' });
    expect(english.text).not.toContain('bekrefter');
    expect((await english.pdf.getMetadata()).info).toMatchObject({
      Title: 'Certificate',
      Language: 'en',
    });
  });

  it('carries the code, its period and its hours, and no word of what brought anybody here', async () => {
    const { text, hash } = await drawn({});
    expect(text).toContain(verificationCode(hash));
    expect(text).toContain('2. februar 2026');
    expect(text).toContain('78 timer');
    expect(text).not.toMatch(/flyktning|refugee/i);
  });

  it('takes a name for a name, whatever stands in it', async () => {
    const name = '<b>Ola</b> & "Kari"';
    const { text } = await drawn({ name });
    expect(text).toContain(name);
  });

  it('leaves out hours and meetings that nobody logged', async () => {
    const { text } = await drawn({ hours: 0, meetings: 0 });
    expect(text).not.toMatch(/timer|Antall treff/);
  });
});
