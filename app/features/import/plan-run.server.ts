import type { TableRow } from '~/domain/import/fields';
import type { PlannedRow } from '~/domain/import/plan';
import { planRows } from '~/domain/import/plan';
import type { Context } from '~/infra/context';
import type { RowOutcome } from './import-states';
import { loadPeople, loadRows, loadRun, SIDES } from './load-run.server';
import { asJson, type RowFindings } from './run-documents';
import { takeTurns } from './turns';

// The embedded engine works on the server's own thread: a slice is a pause for everybody else.
const SLICE = 50;

/**
 * The dry run: finds out what every row would become and writes that beside it. Touches no person.
 * Can be started again from the beginning at any time.
 */
export async function planRun(ctx: Context, runId: string): Promise<void> {
  const run = await loadRun(ctx, runId);
  if (run === null || run.state !== 'planning') return;
  const rows = await loadRows(ctx, runId);
  const people = await loadPeople(ctx, SIDES[run.kind]);
  const turn = takeTurns();
  const counts = { created: 0, changed: 0, refused: 0 };
  let slice: PlannedRow[] = [];
  let done = 0;
  const byLine = new Map(rows.map(({ row }) => [row.line, row]));
  const keep = async (): Promise<void> => {
    await replaceRows(ctx, runId, slice, byLine);
    done += slice.length;
    slice = [];
    await ctx.db.importRun.updateMany({ where: { id: runId }, data: { doneRows: done } });
  };
  for (const planned of planRows(
    rows.map(({ row }) => row),
    people,
    run.conditions,
  )) {
    await turn();
    if (planned === null) continue;
    slice.push(planned);
    if (planned.outcome === 'created') counts.created += 1;
    if (planned.outcome === 'changed') counts.changed += 1;
    if (planned.outcome === 'refused') counts.refused += 1;
    if (slice.length === SLICE) await keep();
  }
  await keep();
  await ctx.db.importRun.updateMany({
    where: { id: runId, state: 'planning' },
    data: { state: 'planned', ...counts, version: { increment: 1 } },
  });
}

/** Rows are exchanged rather than updated: two statements for a whole slice. */
async function replaceRows(
  ctx: Context,
  runId: string,
  slice: readonly PlannedRow[],
  rows: ReadonlyMap<number, TableRow>,
): Promise<void> {
  await ctx.db.importRow.deleteMany({
    where: { runId, rowNumber: { in: slice.map(({ line }) => line) } },
  });
  await ctx.db.importRow.createMany({
    data: slice.map((planned) => {
      const { line, ...cells } = rows.get(planned.line) ?? { line: planned.line, cells: [] };
      return {
        id: ctx.newId(),
        branchId: ctx.branchId,
        runId,
        rowNumber: line,
        cells: asJson(cells),
        outcome: plannedOutcome(planned),
        problems: asJson(findingsOf(planned)),
      };
    }),
  });
}

function plannedOutcome(planned: PlannedRow): RowOutcome {
  if (planned.outcome === 'created') return 'to-create';
  return planned.outcome === 'changed' ? 'to-change' : planned.outcome;
}

/** What the page tells of a row; names of others are looked up when it is shown. */
export function findingsOf(planned: PlannedRow): RowFindings {
  return {
    problems: planned.outcome === 'refused' ? [...planned.problems] : [],
    notices: [...planned.notices],
    changes: planned.outcome === 'changed' ? [...planned.changes] : [],
    isFinal: false,
    ...(planned.outcome === 'duplicate' ? { twin: { why: planned.why, ...planned.twin } } : {}),
  };
}
