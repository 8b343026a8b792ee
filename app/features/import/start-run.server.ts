import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { Context } from '~/infra/context';
import { changeOne, inTransaction } from '~/infra/db/in-transaction.server';
import { enqueueJob } from '~/infra/enqueue-job.server';
import type { CommonRefusal } from '../refusal-codes';
import type { ImportRefusal } from './import-states';

/** Starts to carry out what the dry run showed. One import at a time per branch. */
export function startRun(
  ctx: Context,
  runId: string,
  key: string | undefined,
): Promise<Result<null, ImportRefusal | CommonRefusal>> {
  return inTransaction(
    ctx,
    {
      verb: 'import.run',
      subject: { type: 'import-run', id: runId },
      details: { step: 'start' },
      idempotencyKey: key,
    },
    async (tx): Promise<Result<null, ImportRefusal | CommonRefusal>> => {
      const run = await tx.importRun.findFirst({
        where: { id: runId },
        select: { state: true, version: true },
      });
      if (run === null) return refuse('not-found');
      if (run.state !== 'planned') return refuse('import-not-now');
      await changeOne(
        tx.importRun.updateMany({
          where: { id: runId, state: 'planned', version: run.version },
          data: { state: 'running', doneRows: 0, version: run.version + 1 },
        }),
      );
      const isFirst = await enqueueJob(tx, ctx, 'import-run', { runId }, `import ${ctx.branchId}`);
      return isFirst ? ok(null) : refuse('import-busy');
    },
  );
}

/** Throws a run away before anything was done: its rows are deleted at once. */
export function cancelRun(
  ctx: Context,
  runId: string,
  key: string | undefined,
): Promise<Result<null, ImportRefusal | CommonRefusal>> {
  return inTransaction(
    ctx,
    {
      verb: 'import.run',
      subject: { type: 'import-run', id: runId },
      details: { step: 'cancel' },
      idempotencyKey: key,
    },
    async (tx): Promise<Result<null, ImportRefusal | CommonRefusal>> => {
      // What was carried out before a run broke off can be undone, but not thrown away.
      const done = await tx.importRow.count({
        where: { runId, outcome: { in: ['created', 'changed'] } },
      });
      if (done > 0) return refuse('import-not-now');
      const changed = await tx.importRun.updateMany({
        where: { id: runId, state: { in: ['uploaded', 'planned', 'failed'] } },
        data: { state: 'cancelled', version: { increment: 1 } },
      });
      if (changed.count === 0) {
        const exists = await tx.importRun.count({ where: { id: runId } });
        return refuse(exists > 0 ? 'import-not-now' : 'not-found');
      }
      await tx.importRow.deleteMany({ where: { runId } });
      return ok(null);
    },
  );
}
