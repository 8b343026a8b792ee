import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openThreads } from '~/infra/threads.server';
import { contextOn, fakeClock, type TestContext } from '~/testing/context';
import { describeOnBothEngines, type TestDatabase } from '~/testing/database';
import { carryOutRun } from './carry-out-run.server';
import { chooseColumns } from './choose-columns.server';
import { decideDuplicates } from './decide-duplicates.server';
import { failRun } from './fail-run.server';
import { forgetRows } from './forget-rows.server';
import { planRun } from './plan-run.server';
import { readRunDocument } from './run-documents';
import { cancelRun, startRun } from './start-run.server';
import { takeBackRun, undoRun } from './undo-run.server';
import { uploadSheet } from './upload-sheet.server';

const threads = openThreads();
const words = { adult: 'Voksen', child: 'Barn' };
const sample = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../testing/spreadsheets/${name}`, import.meta.url)));
const text = (lines: string[]) => new Uint8Array(Buffer.from(lines.join('\r\n')));

function contextIn(database: TestDatabase): TestContext {
  return contextOn(database, { clock: fakeClock('2026-11-22T09:00:00+01:00') });
}

async function upload(ctx: TestContext, fileName: string, bytes = sample(fileName)) {
  const result = await uploadSheet(ctx, threads, { fileName, bytes, words });
  if (!result.ok) throw new Error(result.refusal);
  await result.value.kept;
  return result.value.runIds;
}

/** Takes the guesses as they are. */
async function acceptGuesses(ctx: TestContext, runId: string) {
  const run = await ctx.db.importRun.findFirstOrThrow({ where: { id: runId } });
  const document = readRunDocument(run.mapping);
  const kind = document.guessedKind ?? 'participants';
  const choices = document.uses[kind].map((use) => (use.kind === 'field' ? use.field : ''));
  const chosen = await chooseColumns(ctx, { runId, kind, choices }, undefined);
  if (!chosen.ok) return chosen;
  await planRun(ctx, runId);
  await finishJobs(ctx);
  return chosen;
}

async function run(ctx: TestContext, runId: string) {
  const started = await startRun(ctx, runId, undefined);
  if (!started.ok) return started;
  await carryOutRun(ctx, runId);
  await finishJobs(ctx);
  return started;
}

/** The world ends after so many new ids. */
function breaking(ctx: TestContext, after: number): TestContext {
  let ids = 0;
  return {
    ...ctx,
    newId: () => {
      ids += 1;
      if (ids > after) throw new Error('the power went');
      return ctx.newId();
    },
  };
}

/** In the place of the runner, which closes a job that has run. */
const finishJobs = (ctx: TestContext) =>
  ctx.system.job.updateMany({ data: { dedupeKey: null, doneAt: new Date(0) } });

async function outcomesOf(ctx: TestContext, runId: string) {
  const groups = await ctx.db.importRow.groupBy({
    by: ['outcome'],
    where: { runId },
    _count: { _all: true },
  });
  return Object.fromEntries(groups.map((group) => [group.outcome, group._count._all]));
}

describeOnBothEngines('an import', (db) => {
  test('of the three samples plans what each row becomes and then does it, and mails nobody', async () => {
    const ctx = contextIn(db());
    const [guides = '', participants = ''] = await upload(ctx, 'guider-og-deltakere.xlsx');
    await acceptGuesses(ctx, guides);
    expect(await outcomesOf(ctx, guides)).toEqual({ 'to-create': 44 });
    expect(await ctx.db.guide.count()).toBe(0);
    await run(ctx, guides);
    expect(await outcomesOf(ctx, guides)).toEqual({ created: 44 });

    const [list = ''] = await upload(ctx, 'deltakere.csv');
    await acceptGuesses(ctx, list);
    await run(ctx, list);
    await acceptGuesses(ctx, participants);
    expect(await outcomesOf(ctx, participants)).toEqual({
      'to-create': 32,
      'to-change': 5,
      unchanged: 25,
    });
    await run(ctx, participants);
    expect(await ctx.db.participant.count()).toBe(62);

    const selam = await ctx.db.participant.findFirstOrThrow({
      where: { phone: '+4794042011' },
      include: { persons: { orderBy: { firstName: 'asc' } } },
    });
    expect(selam).toMatchObject({
      firstName: 'Selam',
      lastName: 'Şahin',
      state: 'registered',
      source: 'import',
      waitingSinceOn: '2025-01-13',
      contactLanguage: 'ps',
      unit: 'family',
      consentToConfirm: true,
      birthYear: 1993,
    });
    expect(selam.persons.map((person) => person.firstName)).toEqual([
      'Barn 1',
      'Barn 2',
      'Barn 3',
      'Voksen 2',
    ]);
    expect(await ctx.db.outboxMessage.count()).toBe(0);
    expect(await ctx.db.stateChange.count({ where: { event: 'import' } })).toBe(44 + 62);
  });

  test('holds no identity number anywhere, in no table', async () => {
    const ctx = contextIn(db());
    const numbers =
      Buffer.from(sample('guider.csv'))
        .toString('utf8')
        .match(/\d{6} \d{5}/g) ?? [];
    expect(numbers).toHaveLength(25);
    const [runId = ''] = await upload(ctx, 'guider.csv');
    await acceptGuesses(ctx, runId);
    await run(ctx, runId);
    const everything = JSON.stringify([
      await ctx.db.importRun.findMany(),
      await ctx.db.importRow.findMany(),
      await ctx.db.guide.findMany(),
      await ctx.db.auditEvent.findMany(),
      await ctx.system.job.findMany(),
    ]);
    for (const number of numbers) {
      expect(everything).not.toContain(number);
      expect(everything).not.toContain(number.replace(' ', ''));
    }
    expect(await outcomesOf(ctx, runId)).toEqual({ created: 24, skipped: 1 });
  });

  test('done twice changes nothing the second time', async () => {
    const ctx = contextIn(db());
    for (const expected of [{ 'to-create': 30 }, { unchanged: 30 }]) {
      const [runId = ''] = await upload(ctx, 'deltakere.csv');
      await acceptGuesses(ctx, runId);
      expect(await outcomesOf(ctx, runId)).toEqual(expected);
      await run(ctx, runId);
    }
    expect(await ctx.db.participant.count()).toBe(30);
  });

  test('is taken back once, all but whom somebody has worked on since', async () => {
    const ctx = contextIn(db());
    const [list = ''] = await upload(ctx, 'deltakere.csv');
    await acceptGuesses(ctx, list);
    await run(ctx, list);
    const before = await ctx.db.participant.findMany({ orderBy: { id: 'asc' } });
    const [, sheet = ''] = await upload(ctx, 'guider-og-deltakere.xlsx');
    await acceptGuesses(ctx, sheet);
    await run(ctx, sheet);

    const touched = await ctx.db.participant.findFirstOrThrow({ where: { importRunId: sheet } });
    await ctx.db.participant.updateMany({ where: { id: touched.id }, data: { version: 2 } });
    expect(await undoRun(ctx, sheet, undefined)).toMatchObject({ ok: true });
    await takeBackRun(ctx, sheet);
    await finishJobs(ctx);
    expect(await outcomesOf(ctx, sheet)).toEqual({ undone: 36, kept: 1, unchanged: 25 });
    const after = await ctx.db.participant.findMany({
      where: { id: { not: touched.id } },
      orderBy: { id: 'asc' },
    });
    const plain = (rows: typeof before) => rows.map(({ version, updatedAt, ...row }) => row);
    expect(plain(after)).toEqual(plain(before));
    expect(
      await ctx.db.participantPerson.count({ where: { participant: { importRunId: sheet } } }),
    ).toBe(await ctx.db.participantPerson.count({ where: { participantId: touched.id } }));
    expect(await undoRun(ctx, sheet, undefined)).toMatchObject({ refusal: 'import-not-now' });
  });

  test('cannot be taken back after a week, and by then its values are forgotten', async () => {
    const ctx = contextIn(db());
    const file = text(['Navn;Mobil;Kjønn', 'Kari Hansen;40531063;K', ';1;2', 'Ola Vik;1;M']);
    const [runId = ''] = await upload(ctx, 'guider.csv', file);
    await acceptGuesses(ctx, runId);
    await run(ctx, runId);
    ctx.clock.advance('PT25H');
    await forgetRows(ctx);
    const rows = await ctx.db.importRow.findMany({ orderBy: { rowNumber: 'asc' } });
    expect(rows.map((row) => row.cells)).toEqual([{ cells: [] }, { cells: [] }, { cells: [] }]);
    ctx.clock.advance('PT168H');
    expect(await undoRun(ctx, runId, undefined)).toMatchObject({ refusal: 'import-undo-over' });
    await forgetRows(ctx);
    expect(await ctx.db.importRow.count()).toBe(0);
  });

  test('leaves a possible duplicate alone until the coordinator says what it is', async () => {
    const ctx = contextIn(db());
    const first = text(['Navn;Mobil;Kjønn;Født', 'Mohammed Al-Hassan;40531063;M;1989']);
    const [a = ''] = await upload(ctx, 'deltakere.csv', first);
    await acceptGuesses(ctx, a);
    await run(ctx, a);
    const second = text([
      'Navn;Mobil;Kjønn;Født;Interesser',
      'Alhasan Muhamad;40531064;M;1990;ski',
      'محمد الحسن;40531065;M;1989;fiske',
      'Mohamad Alhassan;40531066;M;1988;hage',
    ]);
    const [b = ''] = await upload(ctx, 'deltakere.csv', second);
    await acceptGuesses(ctx, b);
    expect(await outcomesOf(ctx, b)).toEqual({ duplicate: 3 });
    const decisions = [
      { line: 2, choice: 'update' as const },
      { line: 3, choice: 'create' as const },
    ];
    expect(await decideDuplicates(ctx, { runId: b, decisions }, undefined)).toMatchObject({
      ok: true,
    });
    await run(ctx, b);
    expect(await ctx.db.participant.count()).toBe(2);
    expect(await outcomesOf(ctx, b)).toMatchObject({ created: 1 });
  });

  test('never compares with somebody whose contact is shielded', async () => {
    const ctx = contextIn(db());
    const file = text(['Navn;Mobil;Kjønn;Født', 'Amina Tekle;40531063;K;1996']);
    const [a = ''] = await upload(ctx, 'deltakere.csv', file);
    await acceptGuesses(ctx, a);
    await run(ctx, a);
    await ctx.db.participant.updateMany({ data: { isShielded: true } });
    const [b = ''] = await upload(ctx, 'deltakere.csv', file);
    await acceptGuesses(ctx, b);
    expect(await outcomesOf(ctx, b)).toEqual({ 'to-create': 1 });
  });

  test('waits for another import of the branch, and not for one of another branch', async () => {
    const ctx = contextIn(db());
    const other = contextOn(db(), {
      branchId: 'branch-b',
      clock: fakeClock('2026-11-22T09:00:00+01:00'),
    });
    const [a = ''] = await upload(ctx, 'deltakere.csv');
    const [b = ''] = await upload(ctx, 'guider.csv');
    const [c = ''] = await upload(other, 'guider.csv');
    await acceptGuesses(ctx, a);
    await acceptGuesses(ctx, b);
    await acceptGuesses(other, c);
    expect(await startRun(ctx, a, undefined)).toMatchObject({ ok: true });
    expect(await startRun(ctx, b, undefined)).toMatchObject({ refusal: 'import-busy' });
    expect(await startRun(other, c, undefined)).toMatchObject({ ok: true });
    expect(await startRun(other, a, undefined)).toMatchObject({ refusal: 'not-found' });
    expect(await cancelRun(ctx, a, undefined)).toMatchObject({ refusal: 'import-not-now' });
    expect(await cancelRun(ctx, b, undefined)).toMatchObject({ ok: true });
    expect(await ctx.db.importRow.count({ where: { runId: b } })).toBe(0);
  });

  test('that could not be finished is taken back as far as it came, and not thrown away', async () => {
    const ctx = contextIn(db());
    const [runId = ''] = await upload(ctx, 'guider-og-deltakere.xlsx');
    await acceptGuesses(ctx, runId);
    await startRun(ctx, runId, undefined);
    await expect(carryOutRun(breaking(ctx, 125), runId)).rejects.toThrow('the power went');
    await failRun(ctx, runId);
    await finishJobs(ctx);
    expect(await ctx.db.guide.count()).toBeGreaterThan(0);
    expect(await cancelRun(ctx, runId, undefined)).toMatchObject({ refusal: 'import-not-now' });
    expect(await undoRun(ctx, runId, undefined)).toMatchObject({ ok: true });
    await takeBackRun(ctx, runId);
    expect(await ctx.db.guide.count()).toBe(0);
  });

  test('whose rows could not all be kept is no import', async () => {
    const ctx = contextIn(db());
    const file = { fileName: 'guider.csv', bytes: sample('guider.csv'), words };
    const result = await uploadSheet(breaking(ctx, 10), threads, file);
    if (!result.ok) throw new Error(result.refusal);
    await result.value.kept;
    const run = await ctx.db.importRun.findFirstOrThrow();
    expect(run).toMatchObject({ state: 'failed', doneRows: 0 });
    const started = await startRun(ctx, run.id, undefined);
    expect(started).toMatchObject({ refusal: 'import-not-now' });
  });

  test('that broke off goes on where it stopped', async () => {
    const ctx = contextIn(db());
    const [runId = ''] = await upload(ctx, 'guider-og-deltakere.xlsx');
    await acceptGuesses(ctx, runId);
    await startRun(ctx, runId, undefined);
    await expect(carryOutRun(breaking(ctx, 125), runId)).rejects.toThrow('the power went');
    expect(await ctx.db.guide.count()).toBeLessThan(44);
    await carryOutRun(ctx, runId);
    expect(await ctx.db.guide.count()).toBe(44);
    expect(await outcomesOf(ctx, runId)).toEqual({ created: 44 });
    const done = await ctx.db.importRun.findFirstOrThrow({ where: { id: runId } });
    expect(done).toMatchObject({ state: 'done', created: 44, doneRows: 44 });
  });
});
