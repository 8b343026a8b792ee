import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTestFolder } from '~/testing/test-folder';
import { openPdfPrinter } from './pdf-printer.server';

/** A program in the browser's place. `$out` is where the PDF should lie. */
function standIn(script: string): string {
  const file = path.join(makeTestFolder(), 'browser.sh');
  const findOut = 'for a in "$@"; do case "$a" in --print-to-pdf=*) out="${a#*=}";; esac; done';
  writeFileSync(file, `#!/bin/sh\n${findOut}\n${script}\n`);
  chmodSync(file, 0o700);
  return file;
}

const limits = { seconds: 0.5, waiting: 1 };
const printerOn = (script: string) =>
  openPdfPrinter({ chromiumPath: standIn(script), chromiumSandbox: false }, limits);
const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('print-'));

describe('the printer of PDFs', () => {
  it('says that it is not there where the named browser is not', async () => {
    const printer = openPdfPrinter({ chromiumPath: '/no/such/browser', chromiumSandbox: true });
    expect(printer.isAvailable).toBe(false);
    expect(await printer.print('')).toEqual({ ok: false, refusal: 'pdf-not-available' });
  });

  it('gives what the browser wrote', async () => {
    const printed = await printerOn('printf %%PDF > "$out"').print('<p>');
    expect(printed.ok && new TextDecoder().decode(printed.value)).toBe('%PDF');
  });

  it('stops a browser that does not come to an end, with everything it started', async () => {
    const printed = await printerOn('sleep 60 & sleep 60').print('<p>');
    expect(printed).toEqual({ ok: false, refusal: 'took-too-long' });
  });

  it.each(['exit 3', 'exit 0', ': > "$out"'])('refuses what is no PDF: %s', async (script) => {
    expect(await printerOn(script).print('<p>')).toEqual({ ok: false, refusal: 'pdf-failed' });
  });

  it('draws one at a time and sends away whoever would stand too far back', async () => {
    // The second fails if the first is still at it.
    const lock = path.join(makeTestFolder(), 'lock');
    const script = `mkdir "${lock}" || exit 1; sleep 0.1; rmdir "${lock}"; printf %%PDF > "$out"`;
    const printer = printerOn(script);
    const all = await Promise.all([printer.print('1'), printer.print('2'), printer.print('3')]);
    expect(all.map((one) => (one.ok ? 'ok' : one.refusal))).toEqual(['ok', 'ok', 'server-busy']);
  });

  it('leaves nothing behind of what it printed', async () => {
    const before = left();
    await printerOn('printf %%PDF > "$out"').print('<p>Somebody</p>');
    expect(left()).toEqual(before);
  });
});
