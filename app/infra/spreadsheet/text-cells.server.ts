import { parse } from 'csv-parse/sync';

/** One sheet as plain text cells; `line` counts rows from 1 as a spreadsheet program shows them. */
export interface Grid {
  readonly sheet: string;
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

const DELIMITERS = [';', ',', '\t', '|'];
const LOOKED_AT = 30;

/** Text of a CSV file in any encoding that spreadsheet programs write; null when it is not text. */
export function decodeText(bytes: Uint8Array): string | null {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return text.includes('\u0000') ? null : text;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a mark, every other byte of Latin text in UTF-16 is zero.
  const head = bytes.subarray(0, 512);
  const zeros = [0, 1].map((odd) => head.filter((byte, i) => i % 2 === odd && byte === 0).length);
  if ((zeros[1] ?? 0) > head.length / 4 && zeros[0] === 0) return 'utf-16le';
  if ((zeros[0] ?? 0) > head.length / 4 && zeros[1] === 0) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    // What Norwegian Windows writes; every byte means something in it, so this never fails.
    return 'windows-1252';
  }
}

/** Cells of a CSV text. `sep=;` on the first line decides; else the delimiter that divides evenly. */
export function readText(text: string): Grid {
  const declared = /^sep=(.)\r?\n/i.exec(text);
  const delimiter = declared?.[1] ?? likelyDelimiter(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const first = declared ? 2 : 1;
  // A quote that is never closed would swallow the rest: then quotes are ordinary characters.
  const records = recordsOf(body, delimiter, '"') ?? recordsOf(body, delimiter, null) ?? [];
  return { sheet: '', rows: records.map((cells, i) => ({ line: i + first, cells })) };
}

function likelyDelimiter(text: string): string {
  const head = text.split(/\r?\n/, LOOKED_AT * 4).join('\n');
  let best = ';';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const widths = (recordsOf(head, delimiter, '"', LOOKED_AT) ?? [])
      .map((record) => record.length)
      .filter((width) => width > 1);
    const commonest = Math.max(
      0,
      ...widths.map((width) => widths.filter((other) => other === width).length),
    );
    const score = commonest * 10 + Math.min(9, Math.max(0, ...widths));
    if (commonest > 0 && score > most) {
      most = score;
      best = delimiter;
    }
  }
  return best;
}

function recordsOf(
  text: string,
  delimiter: string,
  quote: string | null,
  most = -1,
): string[][] | null {
  try {
    return parse(text, {
      delimiter,
      quote,
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: false,
      to: most,
    });
  } catch {
    return null;
  }
}
