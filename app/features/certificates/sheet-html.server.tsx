import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { renderToStaticMarkup } from 'react-dom/server';
import rules from '~/ui/styles/sheet.css?raw';
import { CertificateSheet } from './certificate-sheet';
import type { Sheet } from './sheet.server';

interface Font {
  readonly family: string;
  readonly file: string;
  /** Weights that the file has. */
  readonly weights: string;
  readonly letters: RegExp;
  readonly range: string;
}

const SANS = '@fontsource-variable/noto-sans/files/noto-sans';

/** The letters that a name can have, by file; only the files that a sheet needs go into it. */
const FONTS: readonly Font[] = [
  {
    family: 'Sheet',
    file: `${SANS}-latin-wght-normal.woff2`,
    weights: '100 900',
    letters: /./,
    range: 'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F',
  },
  {
    family: 'Sheet',
    file: `${SANS}-latin-ext-wght-normal.woff2`,
    weights: '100 900',
    letters: /[\u0100-\u02af\u1e00-\u1eff]|\p{M}/u,
    range: 'U+0100-0130, U+0132-0151, U+0154-02BA, U+0300-036F, U+1E00-1EFF',
  },
  {
    family: 'Sheet',
    file: `${SANS}-cyrillic-wght-normal.woff2`,
    weights: '100 900',
    letters: /\p{Script=Cyrillic}/u,
    range: 'U+0400-045F, U+0490-0491, U+04B0-04B1',
  },
  {
    family: 'Sheet',
    file: `${SANS}-cyrillic-ext-wght-normal.woff2`,
    weights: '100 900',
    letters: /[\u0460-\u048f\u0492-\u052f]/,
    range: 'U+0460-048F, U+0492-04AF, U+04B2-052F',
  },
  {
    family: 'Sheet Arabic',
    file: '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2',
    weights: '100 900',
    letters: /\p{Script=Arabic}/u,
    range: 'U+0600-06FF, U+0750-077F, U+0870-08FF, U+200C-200E, U+FB50-FDFF, U+FE70-FEFC',
  },
  {
    family: 'Sheet Ethiopic',
    file: '@fontsource/noto-sans-ethiopic/files/noto-sans-ethiopic-ethiopic-400-normal.woff2',
    weights: '400',
    letters: /\p{Script=Ethiopic}/u,
    range: 'U+1200-1399, U+2D80-2DDE, U+AB01-AB2E',
  },
];

/**
 * The sheet as a page that is complete in itself: fonts inside, no script, nothing to fetch. For the
 * PDF printer; browsers get the same sheet as an ordinary page.
 */
export async function sheetHtml(sheet: Sheet): Promise<string> {
  const body = renderToStaticMarkup(<CertificateSheet sheet={sheet} />);
  const faces = await Promise.all(FONTS.filter(({ letters }) => letters.test(body)).map(faceOf));
  const head = renderToStaticMarkup(
    <>
      <meta
        httpEquiv="Content-Security-Policy"
        content="default-src 'none'; style-src 'unsafe-inline'; font-src data:"
      />
      <title>{sheet.title}</title>
    </>,
  );
  const style = [...faces, PAGE, rules].join('\n');
  return `<!doctype html><html lang="${sheet.lang}"><head><meta charset="utf-8">${head}<style>${style}</style></head><body>${body}</body></html>`;
}

const PAGE = `@page { size: A4; margin: 18mm 22mm 14mm; }
html, body { margin: 0; font: 400 10.5pt/1.5 "Sheet", "Sheet Arabic", "Sheet Ethiopic", sans-serif; }
html { font-size: 10.5pt; }`;

async function faceOf({ family, file, weights, range }: Font): Promise<string> {
  const bytes = await readFile(createRequire(import.meta.url).resolve(file));
  const source = `url(data:font/woff2;base64,${bytes.toString('base64')}) format("woff2")`;
  return `@font-face { font-family: "${family}"; font-weight: ${weights}; src: ${source}; unicode-range: ${range}; }`;
}
