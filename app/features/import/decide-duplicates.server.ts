import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import type { CommonRefusal } from '../refusal-codes';
import type { ImportRefusal } from './import-states';
import { asJson, type DuplicateChoice, readRowFindings } from './run-documents';

/** Keeps what the coordinator says of possible duplicates; until then they are skipped. */
export function decideDuplicates(
  ctx: Context,
  input: {
    readonly runId: string;
    readonly decisions: readonly { readonly line: number; readonly choice: DuplicateChoice }[];
  },
  key: string | undefined,
): Promise<Result<null, ImportRefusal | CommonRefusal>> {
  const { runId, decisions } = input;
  return inTransaction(
    ctx,
    {
      verb: 'import.run',
      subject: { type: 'import-run', id: runId },
      details: { step: 'duplicates', rows: decisions.length },
      idempotencyKey: key,
    },
    async (tx): Promise<Result<null, ImportRefusal | CommonRefusal>> => {
      const run = await tx.importRun.findFirst({ where: { id: runId }, select: { state: true } });
      if (run === null) return refuse('not-found');
      if (run.state !== 'planned') return refuse('import-not-now');
      const rows = await tx.importRow.findMany({
        where: { runId, outcome: 'duplicate', rowNumber: { in: decisions.map((d) => d.line) } },
        select: { id: true, rowNumber: true, problems: true },
      });
      for (const { id, rowNumber, problems } of rows) {
        const choice = decisions.find(({ line }) => line === rowNumber)?.choice;
        if (choice === undefined) continue;
        const findings = readRowFindings(problems);
        // An earlier row of the sheet is nobody yet, so it can't be changed.
        const isAllowed = choice !== 'update' || findings.twin?.personId !== undefined;
        const decision = isAllowed ? choice : 'skip';
        await tx.importRow.updateMany({
          where: { id },
          data: { problems: asJson({ ...findings, decision }) },
        });
      }
      return ok(null);
    },
  );
}
