// What a spreadsheet program would take for a formula or a command, hidden starts included.
const FORMULA_START = /^[\s\p{Cc}\p{Cf}"']*[=+\-@|%\uff1d\uff0b\uff0d\uff20]/u;
const PHONE = /^\+[\d ]+$/;

/**
 * A CSV file as Excel opens it in Norway: semicolons, CRLF, a mark for UTF-8. A cell that could run
 * as a formula gets an apostrophe in front; telephone numbers with + are harmless and stay.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map(cellOf).join(';'));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function cellOf(text: string): string {
  const plain = text.replaceAll('\u0000', '');
  const isRisky = /^[\t\r\n]/.test(plain) || (FORMULA_START.test(plain) && !PHONE.test(plain));
  return `"${(isRisky ? `'${plain}` : plain).replaceAll('"', '""')}"`;
}
