import { ok, type Result, refuse } from '~/domain/kernel/result';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { changeOne, inTransaction } from '~/infra/db/in-transaction.server';
import { enqueueJob } from '~/infra/enqueue-job.server';
import type { CommonRefusal } from '../refusal-codes';
import { type ImportRefusal, UNDO_DAYS } from './import-states';
import { type LoadedRun, loadRun, SIDES } from './load-run.server';
import { readRowBefore } from './run-documents';

type UndoRefusal = ImportRefusal | CommonRefusal;

/** Starts to take a run back, once and within a week; one that broke off as well. */
export function undoRun(
  ctx: Context,
  runId: string,
  key: string | undefined,
): Promise<Result<null, UndoRefusal>> {
  return inTransaction(
    ctx,
    {
      verb: 'import.run',
      subject: { type: 'import-run', id: runId },
      details: { step: 'undo' },
      idempotencyKey: key,
    },
    async (tx): Promise<Result<null, UndoRefusal>> => {
      const run = await tx.importRun.findFirst({
        where: { id: runId },
        select: { state: true, version: true, finishedAt: true },
      });
      if (run === null) return refuse('not-found');
      const isOver = run.state === 'done' || run.state === 'failed';
      if (!isOver || run.finishedAt === null) return refuse('import-not-now');
      const until = run.finishedAt.getTime() + UNDO_DAYS * 86_400_000;
      if (ctx.clock.now().epochMilliseconds > until) return refuse('import-undo-over');
      const rows = await tx.importRow.count({
        where: { runId, outcome: { in: ['created', 'changed'] } },
      });
      if (rows === 0) return refuse('import-nothing-to-do');
      await changeOne(
        tx.importRun.updateMany({
          where: { id: runId, state: run.state, version: run.version },
          data: { state: 'undoing', doneRows: 0, totalRows: rows, version: run.version + 1 },
        }),
      );
      const isFirst = await enqueueJob(tx, ctx, 'import-undo', { runId }, `import ${ctx.branchId}`);
      return isFirst ? ok(null) : refuse('import-busy');
    },
  );
}

const SLICE = 20;

/**
 * Takes a run back in slices: whom it created is removed, whom it changed gets the old values. A
 * person on whom somebody has worked since is left as it is and named as `kept`.
 */
export async function takeBackRun(ctx: Context, runId: string): Promise<void> {
  const run = await loadRun(ctx, runId);
  if (run === null || run.state !== 'undoing') return;
  for (let isMore = true; isMore; ) {
    const result = await inTransaction<number, never>(
      ctx,
      {
        verb: 'import.run',
        subject: { type: 'import-run', id: runId },
        details: (rows: number) => ({ step: 'undo-rows', rows }),
      },
      async (tx) => ok(await takeBackSlice(tx, ctx, run)),
    );
    if (!result.ok) throw new Error(`A slice was refused: ${result.refusal}`);
    isMore = result.value > 0;
    await new Promise<void>((resume) => setImmediate(resume));
  }
  await inTransaction(
    ctx,
    { verb: 'import.run', subject: { type: 'import-run', id: runId }, details: { step: 'undone' } },
    async (tx) => {
      await tx.importRun.updateMany({
        where: { id: runId, state: 'undoing' },
        data: {
          state: 'undone',
          undoneAt: dateOf(ctx.clock.now()),
          version: { increment: 1 },
        },
      });
      return ok(null);
    },
  );
}

async function takeBackSlice(tx: BranchTx, ctx: Context, run: LoadedRun): Promise<number> {
  const rows = await tx.importRow.findMany({
    where: { runId: run.id, outcome: { in: ['created', 'changed'] } },
    // Last in, first out: a later row may have changed whom an earlier one created.
    orderBy: { rowNumber: 'desc' },
    take: SLICE,
    select: { id: true, outcome: true, subjectId: true, before: true },
  });
  const side = SIDES[run.kind];
  const scope = { ctx, runId: run.id, words: run.document.words };
  const created = rows.flatMap(({ outcome, subjectId }) =>
    outcome === 'created' && subjectId !== null ? [subjectId] : [],
  );
  const isBack = new Set(await side.removeCreated(tx, created));
  for (const { outcome, subjectId, before } of rows) {
    if (outcome !== 'changed' || subjectId === null) continue;
    if (await side.restore(tx, scope, subjectId, readRowBefore(before))) isBack.add(subjectId);
  }
  for (const outcome of ['undone', 'kept'] as const) {
    const ids = rows.filter(
      ({ subjectId }) => isBack.has(subjectId ?? '') === (outcome === 'undone'),
    );
    await tx.importRow.updateMany({
      where: { id: { in: ids.map(({ id }) => id) } },
      data: { outcome },
    });
  }
  await tx.importRun.updateMany({
    where: { id: run.id },
    data: { doneRows: { increment: rows.length } },
  });
  return rows.length;
}
