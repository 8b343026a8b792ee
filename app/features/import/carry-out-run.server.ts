import type { FieldChange } from '~/domain/import/changes';
import { changesBy } from '~/domain/import/changes';
import { type PlannedRow, planRows } from '~/domain/import/plan';
import type { PersonRecord } from '~/domain/import/record';
import { ok } from '~/domain/kernel/result';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { type LoadedRun, loadPeople, loadRows, loadRun, SIDES } from './load-run.server';
import { findingsOf } from './plan-run.server';
import type { DuplicateChoice } from './run-documents';
import type { KnownPerson } from './side';
import { takeTurns } from './turns';
import { type FinishedRow, writeSlice } from './write-slice.server';

// The embedded engine works on the server's own thread: a slice is a pause for everybody else.
const SLICE = 20;

/**
 * Carries a run out in slices of one transaction each, so that others get theirs in between. Every
 * row is planned again first: what has changed since the dry run turns up as a duplicate and is left
 * for the coordinator. After a crash the same call goes on where it stopped.
 */
export async function carryOutRun(ctx: Context, runId: string): Promise<void> {
  const run = await loadRun(ctx, runId);
  if (run === null || run.state !== 'running') return;
  const rows = await loadRows(ctx, runId);
  const open = rows.filter(({ findings }) => !findings.isFinal);
  const decisions = new Map(open.map(({ row, findings }) => [row.line, findings.decision]));
  const sheet = new Map(open.map(({ row }) => [row.line, row]));
  const people = await loadPeople(ctx, SIDES[run.kind]);
  const known = new Map(people.map((person) => [person.id, person]));
  const turn = takeTurns();
  let slice: FinishedRow[] = [];
  for (const planned of planRows(
    open.map(({ row }) => row),
    people,
    run.conditions,
  )) {
    await turn();
    if (planned === null) continue;
    slice.push(finish(planned, decisions.get(planned.line), known, ctx));
    if (slice.length === SLICE) {
      await writeSlice(ctx, run, slice, sheet);
      slice = [];
    }
  }
  if (slice.length > 0) await writeSlice(ctx, run, slice, sheet);
  await closeRun(ctx, run);
}

/** What is to be written for a row, once the coordinator's word on duplicates is counted in. */
function finish(
  planned: PlannedRow,
  decision: DuplicateChoice | undefined,
  known: ReadonlyMap<string, KnownPerson>,
  ctx: Context,
): FinishedRow {
  const findings = { ...findingsOf(planned), isFinal: true };
  const base = { line: planned.line, findings };
  if (planned.outcome === 'created') return create(base, planned.record, ctx);
  if (planned.outcome === 'changed') {
    return change(base, known.get(planned.personId), planned.changes);
  }
  if (planned.outcome === 'duplicate' && decision === 'create') {
    return create(base, planned.record, ctx);
  }
  if (planned.outcome === 'duplicate' && decision === 'update' && 'personId' in planned.twin) {
    const person = known.get(planned.twin.personId);
    const isNameDamaged = planned.notices.some(({ code }) => code === 'check-spelling');
    const changes = person ? changesBy(planned.record, person.record, isNameDamaged) : [];
    return changes.length === 0
      ? { ...base, outcome: 'unchanged' }
      : change({ ...base, findings: { ...findings, changes } }, person, changes);
  }
  if (planned.outcome === 'unchanged') return { ...base, outcome: 'unchanged' };
  return { ...base, outcome: planned.outcome === 'refused' ? 'refused' : 'skipped' };
}

type Base = Pick<FinishedRow, 'line' | 'findings'>;

function create(base: Base, record: PersonRecord, ctx: Context): FinishedRow {
  return { ...base, outcome: 'created', subjectId: ctx.newId(), record };
}

function change(
  base: Base,
  person: KnownPerson | undefined,
  changes: readonly FieldChange[],
): FinishedRow {
  if (person === undefined) return { ...base, outcome: 'skipped' };
  return { ...base, outcome: 'changed', subjectId: person.id, version: person.version, changes };
}

async function closeRun(ctx: Context, run: LoadedRun): Promise<void> {
  await inTransaction(
    ctx,
    {
      verb: 'import.run',
      subject: { type: 'import-run', id: run.id },
      details: { step: 'finish' },
    },
    async (tx) => {
      const counts = await countOutcomes(tx, run.id);
      await tx.importRun.updateMany({
        where: { id: run.id, state: 'running' },
        data: {
          state: 'done',
          finishedAt: dateOf(ctx.clock.now()),
          created: counts.created ?? 0,
          changed: counts.changed ?? 0,
          refused: counts.refused ?? 0,
          version: { increment: 1 },
        },
      });
      return ok(null);
    },
  );
}

async function countOutcomes(tx: BranchTx, runId: string): Promise<Record<string, number>> {
  const groups = await tx.importRow.groupBy({
    by: ['outcome'],
    where: { runId },
    _count: { _all: true },
  });
  return Object.fromEntries(groups.map((group) => [group.outcome, group._count._all]));
}
