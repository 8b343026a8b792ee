import type { FieldChange } from '~/domain/import/changes';
import type { TableRow } from '~/domain/import/fields';
import type { PersonRecord } from '~/domain/import/record';
import { ok } from '~/domain/kernel/result';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx, Prisma } from '~/infra/db/database';
import { inTransaction } from '~/infra/db/in-transaction.server';
import type { RowOutcome } from './import-states';
import { type LoadedRun, SIDES } from './load-run.server';
import { asJson, type RowBefore, type RowFindings } from './run-documents';
import type { RunScope } from './side';

/** A row as it leaves the run; `record` for who is created, `changes` for who is changed. */
export interface FinishedRow {
  readonly line: number;
  readonly outcome: RowOutcome;
  readonly findings: RowFindings;
  readonly subjectId?: string;
  readonly record?: PersonRecord;
  readonly version?: number;
  readonly changes?: readonly FieldChange[];
}

/** Writes a slice of people and their rows in one transaction: all of it or nothing. */
export async function writeSlice(
  ctx: Context,
  run: LoadedRun,
  slice: readonly FinishedRow[],
  sheet: ReadonlyMap<number, TableRow>,
): Promise<void> {
  const scope: RunScope = { ctx, runId: run.id, words: run.document.words };
  const result = await inTransaction(
    ctx,
    {
      verb: 'import.run',
      subject: { type: 'import-run', id: run.id },
      details: { step: 'rows', rows: slice.length },
    },
    async (tx) => {
      const created = slice.flatMap(({ subjectId, record }) =>
        subjectId !== undefined && record !== undefined ? [{ id: subjectId, record }] : [],
      );
      await SIDES[run.kind].create(tx, scope, created);
      await recordArrivals(
        tx,
        ctx,
        run,
        created.map(({ id }) => id),
      );
      const finished: Written[] = [];
      for (const row of slice) finished.push(await carryOut(tx, scope, run, row));
      await replaceRows(tx, ctx, run, finished, sheet);
      await tx.importRun.updateMany({
        where: { id: run.id },
        data: { doneRows: { increment: slice.length } },
      });
      return ok(null);
    },
  );
  if (!result.ok) throw new Error(`A slice was refused: ${result.refusal}`);
}

type Written = FinishedRow & { readonly before?: RowBefore };

async function carryOut(
  tx: BranchTx,
  scope: RunScope,
  run: LoadedRun,
  row: FinishedRow,
): Promise<Written> {
  const { subjectId, changes, version } = row;
  if (subjectId === undefined || changes === undefined || version === undefined) return row;
  const before = await SIDES[run.kind].change(tx, scope, subjectId, version, changes);
  if (before !== null) return { ...row, before };
  const problems = [{ code: 'changed-meanwhile' as const, column: null }];
  return { line: row.line, outcome: 'refused', findings: { ...row.findings, problems } };
}

/** The first line of everybody's history: came with a spreadsheet. */
async function recordArrivals(
  tx: BranchTx,
  ctx: Context,
  run: LoadedRun,
  ids: readonly string[],
): Promise<void> {
  const subjectType = run.kind === 'guides' ? 'guide' : 'participant';
  const where = { id: { in: [...ids] } };
  const select = { id: true, state: true } as const;
  const rows =
    run.kind === 'guides'
      ? await tx.guide.findMany({ where, select })
      : await tx.participant.findMany({ where, select });
  await tx.stateChange.createMany({
    data: rows.map(({ id, state }) => ({
      id: ctx.newId(),
      branchId: ctx.branchId,
      subjectType,
      subjectId: id,
      event: 'import',
      fromState: '',
      toState: state,
      reasonCode: 'import',
      actorRole: ctx.actor.role,
      at: dateOf(ctx.clock.now()),
    })),
  });
}

/** Only rows that are handed back keep their cells, and of those only the columns that were used. */
async function replaceRows(
  tx: BranchTx,
  ctx: Context,
  run: LoadedRun,
  rows: readonly Written[],
  sheet: ReadonlyMap<number, TableRow>,
): Promise<void> {
  await tx.importRow.deleteMany({
    where: { runId: run.id, rowNumber: { in: rows.map(({ line }) => line) } },
  });
  const used = new Set(Object.values(run.conditions.mapping));
  const data = rows.map((row): Prisma.ImportRowCreateManyInput => {
    const isBack = row.outcome === 'refused' || row.outcome === 'skipped';
    const cells = sheet.get(row.line)?.cells ?? [];
    return {
      id: ctx.newId(),
      branchId: ctx.branchId,
      runId: run.id,
      rowNumber: row.line,
      cells: asJson({ cells: isBack ? cells.map((cell, i) => (used.has(i) ? cell : '')) : [] }),
      outcome: row.outcome,
      // Values old and new stand in `before` alone, which is forgotten sooner.
      problems: asJson({ ...row.findings, changes: [] }),
      ...(row.subjectId === undefined ? {} : { subjectId: row.subjectId }),
      ...(row.before === undefined ? {} : { before: asJson(row.before) }),
    };
  });
  await tx.importRow.createMany({ data });
}
