import type { SheetKind } from '~/domain/import/fields';
import { type MappingRefusal, mappingFrom } from '~/domain/import/mapping';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { Context } from '~/infra/context';
import { changeOne, inTransaction } from '~/infra/db/in-transaction.server';
import { enqueueJob } from '~/infra/enqueue-job.server';
import type { CommonRefusal } from '../refusal-codes';
import type { ImportRefusal } from './import-states';
import { asJson, readRunDocument } from './run-documents';

export interface ColumnChoice {
  readonly runId: string;
  readonly kind: SheetKind;
  /** Field per column in the order of the columns, '' to leave it out. */
  readonly choices: readonly string[];
}

/** Keeps the coordinator's columns and starts the dry run. Can be done again until the run starts. */
export function chooseColumns(
  ctx: Context,
  { runId, kind, choices }: ColumnChoice,
  key: string | undefined,
): Promise<Result<null, MappingRefusal | ImportRefusal | CommonRefusal>> {
  return inTransaction(
    ctx,
    {
      verb: 'import.run',
      subject: { type: 'import-run', id: runId },
      details: { step: 'columns', kind },
      idempotencyKey: key,
    },
    async (tx): Promise<Result<null, MappingRefusal | ImportRefusal | CommonRefusal>> => {
      const run = await tx.importRun.findFirst({ where: { id: runId } });
      if (run === null) return refuse('not-found');
      if (run.state !== 'uploaded' && run.state !== 'planned') return refuse('import-not-now');
      const document = readRunDocument(run.mapping);
      if (choices.length !== document.headings.length) return refuse('import-not-now');
      const mapping = mappingFrom(choices, document.never, kind);
      if (!mapping.ok) return mapping;
      await changeOne(
        tx.importRun.updateMany({
          where: { id: runId, version: run.version },
          data: {
            kind,
            state: 'planning',
            doneRows: 0,
            mapping: asJson({ ...document, choices: [...choices] }),
            version: run.version + 1,
          },
        }),
      );
      await tx.importRow.updateMany({ where: { runId }, data: { outcome: 'pending' } });
      const isFirst = await enqueueJob(tx, ctx, 'import-plan', { runId }, `import ${ctx.branchId}`);
      return isFirst ? ok(null) : refuse('import-busy');
    },
  );
}
