import { expect, test } from 'vitest';
import { translatorFor } from '~/i18n/translator';
import { openThreads } from '~/infra/threads.server';
import { contextOn, type TestContext } from '~/testing/context';
import { describeOnSqlite, type TestDatabase } from '~/testing/database';
import { carryOutRun } from './carry-out-run.server';
import { chooseColumns } from './choose-columns.server';
import { planRun } from './plan-run.server';
import { returnedRows } from './returned-rows.query.server';
import { findColumns } from './run-columns.query.server';
import { listRuns } from './run-list.query.server';
import { findRun } from './run-page.query.server';
import { startRun } from './start-run.server';
import { uploadSheet } from './upload-sheet.server';

const SHEET = [
  'Navn;Mobil;Kjønn;Fnr;Helse;Merknad;Farge',
  'Kari Hansen;40531063;K;240102 26583;god;liker ikke svin;rød',
  'Ola Vik;1234;M;181160 09497;;;blå',
  'Per 100693 65562 Lie;40531065;M;;;;',
  ';;;;;;grønn',
];

async function uploaded(ctx: TestContext) {
  const bytes = new Uint8Array(Buffer.from(SHEET.join('\r\n')));
  const words = { adult: 'Voksen', child: 'Barn' };
  const result = await uploadSheet(ctx, openThreads(), { fileName: 'guider.csv', bytes, words });
  if (!result.ok) throw new Error(result.refusal);
  await result.value.kept;
  return result.value.runIds[0] ?? '';
}

async function planned(ctx: TestContext) {
  const runId = await uploaded(ctx);
  const choices = ['fullName', 'phone', 'sex', '', '', '', ''];
  expect(await chooseColumns(ctx, { runId, kind: 'guides', choices }, undefined)).toMatchObject({
    ok: true,
  });
  await planRun(ctx, runId);
  await ctx.system.job.updateMany({ data: { dedupeKey: null, doneAt: new Date(0) } });
  return runId;
}

const contextIn = (database: TestDatabase) => ({
  ...contextOn(database),
  t: translatorFor('nb'),
});
const everyRow = { outcome: null, page: 1 };

describeOnSqlite('the pages of an import', (db) => {
  test('show each column with its guess, and no cell of what is left out for what it is about', async () => {
    const ctx = contextIn(db());
    const page = await findColumns(ctx, await uploaded(ctx), undefined);
    const shown = page?.columns.map(({ choice, samples, isHidden }) => [
      choice,
      samples.length,
      isHidden,
    ]);
    expect(page?.kind).toBe('guides');
    expect(shown).toEqual([
      ['fullName', 3, false],
      ['phone', 3, false],
      ['sex', 2, false],
      ['', 0, true],
      ['', 0, true],
      ['', 0, true],
      ['', 3, false],
    ]);
    expect(JSON.stringify(page?.columns)).not.toMatch(/26583|09497|65562|svin|god/);
  });

  test('show the dry run by row, with reasons, and filter it', async () => {
    const ctx = contextIn(db());
    const runId = await planned(ctx);
    const page = await findRun(ctx, runId, everyRow);
    expect(page?.counts).toEqual([
      { outcome: 'to-create', count: 2 },
      { outcome: 'refused', count: 2 },
    ]);
    expect(page?.left.map(({ heading, isNever }) => [heading, isNever])).toEqual([
      ['Fnr', true],
      ['Helse', false],
      ['Merknad', false],
      ['Farge', false],
    ]);
    const refused = await findRun(ctx, runId, { outcome: 'refused', page: 9 });
    expect(
      refused?.rows.map(({ line, problems }) => [line, problems.map(({ code }) => code)]),
    ).toEqual([
      [3, ['phone-unreadable']],
      [5, ['only-one-cell', 'name-missing']],
    ]);
    const [, per] = (await findRun(ctx, runId, { outcome: 'to-create', page: 1 }))?.rows ?? [];
    expect(per).toMatchObject({ name: 'Per … Lie', notices: [{ code: 'identity-removed' }] });
  });

  test('hand back what was refused with the reason, without the columns that were left out', async () => {
    const ctx = contextIn(db());
    const runId = await planned(ctx);
    await startRun(ctx, runId, undefined);
    await carryOutRun(ctx, runId);
    const csv = (await returnedRows(ctx, runId)) ?? '';
    expect(csv.split('\r\n')).toEqual([
      '\ufeff"Navn";"Mobil";"Kjønn";"Rad";"Hvorfor raden ikke kom med"',
      expect.stringMatching(/^"Ola Vik";"1234";"M";"3";"Nummeret i «Mobil» er ikke/),
      expect.stringMatching(/^"";"";"";"5";"Raden har bare én utfylt rute/),
      '',
    ]);
    // Not the ids: their letters are drawn, and now and then they spell a word.
    const kept = await ctx.db.importRow.findMany({
      select: { cells: true, problems: true, before: true },
    });
    expect(kept).toHaveLength(4);
    expect(JSON.stringify(kept)).not.toMatch(/god|svin|rød|blå/);
    expect(await listRuns(ctx)).toMatchObject([{ state: 'done', created: 2, totalRows: 4 }]);
  });

  test('know nothing of an import of another branch', async () => {
    const ctx = contextIn(db());
    const runId = await planned(ctx);
    const other = { ...contextOn(db(), { branchId: 'branch-b' }), t: translatorFor('nb') };
    expect(await findColumns(other, runId, undefined)).toBeNull();
    expect(await findRun(other, runId, everyRow)).toBeNull();
    expect(await returnedRows(other, runId)).toBeNull();
    expect(await listRuns(other)).toEqual([]);
  });
});
