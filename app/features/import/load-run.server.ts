import type { DistrictName } from '~/domain/import/cells/district';
import { SHEET_KINDS, type SheetKind, type TableRow } from '~/domain/import/fields';
import { mappingFrom } from '~/domain/import/mapping';
import type { RowConditions } from '~/domain/import/read-row';
import { today } from '~/domain/kernel/programme-time';
import type { Context } from '~/infra/context';
import { getSettings } from '../programme/settings.query.server';
import { guideSide } from './guide-side';
import { participantSide } from './participant-side';
import { phoneOf } from './phone.server';
import {
  type RowFindings,
  type RunDocument,
  readRowCells,
  readRowFindings,
  readRunDocument,
} from './run-documents';
import type { KnownPerson, Side } from './side';
import { takeTurns } from './turns';

export const SIDES: Readonly<Record<SheetKind, Side>> = {
  guides: guideSide,
  participants: participantSide,
};

export interface LoadedRun {
  readonly id: string;
  readonly kind: SheetKind;
  readonly state: string;
  readonly document: RunDocument;
  readonly conditions: RowConditions;
}

export interface LoadedRow {
  readonly row: TableRow;
  readonly findings: RowFindings;
}

const PAGE = 100;

/** A run with everything that reading its rows depends on; null where there is none such. */
export async function loadRun(
  ctx: Pick<Context, 'db' | 'clock'>,
  runId: string,
): Promise<LoadedRun | null> {
  const row = await ctx.db.importRun.findFirst({ where: { id: runId } });
  const kind = SHEET_KINDS.find((known) => known === row?.kind);
  if (row === null || kind === undefined) return null;
  const document = readRunDocument(row.mapping);
  const mapping = mappingFrom(document.choices ?? [], document.never, kind);
  const { settings } = await getSettings(ctx.db);
  const districts: DistrictName[] = settings.districts.map(({ code, name }) => ({
    code,
    names: [name],
  }));
  return {
    id: row.id,
    kind,
    state: row.state,
    document,
    conditions: {
      kind,
      headings: document.headings,
      mapping: mapping.ok ? mapping.value : {},
      today: today(ctx.clock),
      districts,
      phoneOf,
    },
  };
}

/** All rows of a run in their order, read a page at a time. */
export async function loadRows(ctx: Pick<Context, 'db'>, runId: string): Promise<LoadedRow[]> {
  const turn = takeTurns();
  const rows: LoadedRow[] = [];
  for (let after = -1; ; ) {
    const page = await ctx.db.importRow.findMany({
      where: { runId, rowNumber: { gt: after } },
      orderBy: { rowNumber: 'asc' },
      take: PAGE,
      select: { rowNumber: true, cells: true, problems: true },
    });
    for (const { rowNumber, cells, problems } of page) {
      const stored = readRowCells(cells);
      const row: TableRow = stored.removedIn
        ? { line: rowNumber, cells: stored.cells, removedIn: stored.removedIn }
        : { line: rowNumber, cells: stored.cells };
      rows.push({ row, findings: readRowFindings(problems) });
    }
    const last = page.at(-1);
    if (page.length < PAGE || last === undefined) return rows;
    after = last.rowNumber;
    await turn();
  }
}

/** Everybody of the kind whom rows may be compared with. */
export async function loadPeople(ctx: Pick<Context, 'db'>, side: Side): Promise<KnownPerson[]> {
  const turn = takeTurns();
  const people: KnownPerson[] = [];
  for (let after = ''; ; ) {
    const page = await side.listKnown(ctx.db, after, PAGE);
    people.push(...page);
    const last = page.at(-1);
    if (page.length < PAGE || last === undefined) return people;
    after = last.id;
    await turn();
  }
}
