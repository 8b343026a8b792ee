import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { mappingOfGuess } from '~/domain/import/mapping';
import { planRows } from '~/domain/import/plan';
import type { NoticeCode, PersonRecord } from '~/domain/import/record';
import { DEFAULT_SETTINGS } from '~/domain/programme/default-settings';
import { openThreads } from '~/infra/threads.server';
import { phoneOf } from './phone.server';
import { readWorkbook, readWorkbookAside } from './read-workbook.server';

const TODAY = '2026-11-22';
const input = (bytes: Uint8Array) => ({ bytes, fileName: 'liste.csv', todayOn: TODAY });
const today = Temporal.PlainDate.from(TODAY);
const districts = DEFAULT_SETTINGS.districts.map(({ code, name }) => ({ code, names: [name] }));
const sample = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../testing/spreadsheets/${name}`, import.meta.url)));

async function planSample(name: string, sheet: number, people: PersonRecord[] = []) {
  const book = await readWorkbook({ bytes: sample(name), fileName: name, todayOn: TODAY });
  const guessed = book.ok ? book.value.sheets[sheet] : undefined;
  if (guessed === undefined) throw new Error('no such sheet');
  const { table } = guessed;
  const kind = guessed.guessedKind ?? 'participants';
  const uses = guessed.uses[kind];
  const on = {
    kind,
    headings: table.headings,
    mapping: mappingOfGuess(uses),
    today,
    districts,
    phoneOf,
  };
  const known = people.map((record, i) => ({ id: String(i), record }));
  const planned = [...planRows(table.rows, known, on)].filter((row) => row !== null);
  const outcomes: Record<string, number> = {};
  const notices: Partial<Record<NoticeCode, number>> = {};
  for (const row of planned) {
    outcomes[row.outcome] = (outcomes[row.outcome] ?? 0) + 1;
    for (const { code } of row.notices) notices[code] = (notices[code] ?? 0) + 1;
  }
  return { table, kind, uses, planned, outcomes, notices };
}

describe('the three samples, from bytes to plan', () => {
  test('guider.csv: the numbers are gone, two of the same name are asked about', async () => {
    const { table, kind, uses, outcomes, notices } = await planSample('guider.csv', 0);
    expect(kind).toBe('guides');
    expect(uses[2]).toEqual({ kind: 'never', what: 'national-identity', by: 'heading' });
    const numbers =
      Buffer.from(sample('guider.csv'))
        .toString('utf8')
        .match(/\d{6} \d{5}/g) ?? [];
    expect(numbers).toHaveLength(25);
    for (const number of numbers) expect(JSON.stringify(table)).not.toContain(number.slice(-5));
    expect(outcomes).toEqual({ created: 24, duplicate: 1 });
    expect(notices).toEqual({});
  });

  test('deltakere.csv: thirty come in, two with a name to check', async () => {
    const { kind, outcomes, notices } = await planSample('deltakere.csv', 0);
    expect(kind).toBe('participants');
    expect(outcomes).toEqual({ created: 30 });
    expect(notices).toEqual({
      'check-spelling': 2,
      'household-guessed': 4,
      'no-phone': 3,
      'wish-as-preference': 8,
    });
  });

  test('the workbook: 44 guides and 62 participants, the remarks left out', async () => {
    const guides = await planSample('guider-og-deltakere.xlsx', 0);
    expect([guides.kind, guides.outcomes]).toEqual(['guides', { created: 44 }]);
    expect(guides.uses.at(-1)).toEqual({ kind: 'leave-out', reason: 'free-text' });
    expect(guides.table.rows[0]?.cells[3]).toBe('2002');
    const participants = await planSample('guider-og-deltakere.xlsx', 1);
    expect([participants.kind, participants.outcomes]).toEqual(['participants', { created: 62 }]);
    expect(participants.notices).toEqual({
      'household-guessed': 13,
      'no-phone': 6,
      'wish-as-preference': 12,
    });
  });

  test('the workbook after the list: thirty are known again, names are mended, none doubled', async () => {
    const first = await planSample('deltakere.csv', 0);
    const people = first.planned.flatMap((row) => (row.outcome === 'created' ? [row.record] : []));
    const { outcomes, planned } = await planSample('guider-og-deltakere.xlsx', 1, people);
    expect(outcomes).toEqual({ created: 32, changed: 5, unchanged: 25 });
    const mended = planned.flatMap((row) => (row.outcome === 'changed' ? row.changes : []));
    expect(mended.filter((change) => change.field === 'lastName')).toEqual([
      { field: 'lastName', from: '?ahin', to: 'Şahin' },
      { field: 'lastName', from: '?ahin', to: 'Şahin' },
    ]);
    const back = await planSample('deltakere.csv', 0, people);
    expect(back.outcomes).toEqual({ unchanged: 30 });
  });
});

describe('five thousand rows', () => {
  const given = ['Amina', 'Dawit', 'Yulia', 'Hodan', 'Selam', 'Mohammed', 'Oksana', 'Tesfay'];
  const family = ['Tekle', 'Kaya', 'Warsame', 'Al-Hassan', 'Kovalenko', 'Haidari', 'Ahmadi'];
  const lines = Array.from({ length: 5_000 }, (_, i) =>
    [
      `${given[i % 8]} ${family[i % 7]}${String.fromCharCode(97 + (i % 26), 97 + (i % 23))}`,
      i % 2 ? 'K' : 'M',
      1950 + (i % 57),
      40_000_000 + i * 7,
      'arabisk/engelsk',
      'ski, bil/mekking, barn og familie',
      'familie, 3 barn',
    ].join(';'),
  );
  const file = new Uint8Array(
    Buffer.from(`Navn;Kjønn;Født;Mobil;Språk;Interesser;Familie\r\n${lines.join('\r\n')}\r\n`),
  );

  test('are read on a thread while the server goes on', async () => {
    let turns = 0;
    const ticking = setInterval(() => {
      turns += 1;
    }, 5);
    const book = await readWorkbookAside(openThreads(), input(file));
    clearInterval(ticking);
    expect(book.ok && book.value.sheets[0]?.table.rows.length).toBe(5_000);
    // Read on the server's own thread, nobody else would get a turn in between.
    expect(turns).toBeGreaterThan(10);
  });

  test('are compared with five thousand people without comparing all with all', async () => {
    const book = await readWorkbook(input(file));
    const guessed = book.ok ? book.value.sheets[0] : undefined;
    if (guessed === undefined) throw new Error('not read');
    const { table, uses } = guessed;
    const mapping = mappingOfGuess(uses.participants);
    const on = {
      kind: 'participants',
      headings: table.headings,
      mapping,
      today,
      districts,
      phoneOf,
    } as const;
    const people = [...planRows(table.rows, [], on)].flatMap((row) =>
      row !== null && 'record' in row ? [{ id: String(row.line), record: row.record }] : [],
    );
    const started = performance.now();
    const rows = [...planRows(table.rows, people, on)].filter((row) => row !== null);
    expect(rows).toHaveLength(5_000);
    // 0.6 s on a free machine; all with all would take minutes.
    expect(performance.now() - started).toBeLessThan(12_000);
  });

  test('a file that cannot be read is refused from the thread as well', async () => {
    const pdf = new Uint8Array(Buffer.from('%PDF-1.7'));
    expect(await readWorkbookAside(openThreads(), input(pdf))).toEqual({
      ok: false,
      refusal: 'file-not-a-spreadsheet',
    });
  });
});
