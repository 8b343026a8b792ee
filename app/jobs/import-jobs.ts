import { z } from 'zod';
import { carryOutRun } from '~/features/import/carry-out-run.server';
import { failRun } from '~/features/import/fail-run.server';
import { planRun } from '~/features/import/plan-run.server';
import { takeBackRun } from '~/features/import/undo-run.server';
import type { Context } from '~/infra/context';
import type { JobKind } from './run-jobs.server';

const Payload = z.object({ runId: z.string() });

function importJob(kind: string, work: (ctx: Context, runId: string) => Promise<void>): JobKind {
  return {
    kind,
    run: (ctx, payload) => work(ctx, Payload.parse(payload).runId),
    giveUp: (ctx, payload) => failRun(ctx, Payload.parse(payload).runId),
  };
}

/** The dry run, the run and the undo of a spreadsheet. */
export const IMPORT_JOBS: readonly JobKind[] = [
  importJob('import-plan', planRun),
  importJob('import-run', carryOutRun),
  importJob('import-undo', takeBackRun),
];
