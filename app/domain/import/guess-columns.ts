import type { Temporal } from 'temporal-polyfill';
import { type ColumnUse, hasField, type ImportField, type SheetKind, type Table } from './fields';
import { fold } from './fold';
import { fieldByContent } from './guess-by-content';
import { fieldOfHeading } from './headings';
import { reasonToLeaveOut } from './sensitive';

// Where both kinds of sheet use one heading, this is what it means in the other.
const INSTEAD: Readonly<Partial<Record<ImportField, ImportField>>> = {
  contactLanguage: 'languages',
};

/**
 * A first proposal for every column: heading first, then content. What is about health or
 * belief is never mapped by a guess, and each field is used once.
 */
export function guessColumns(
  table: Pick<Table, 'headings' | 'rows' | 'never'>,
  kind: SheetKind,
  today: Temporal.PlainDate,
): ColumnUse[] {
  const columns = table.headings.map((heading, index) => ({
    heading,
    cells: table.rows.map((row) => row.cells[index] ?? ''),
  }));
  const uses = columns.map(({ heading, cells }, index): ColumnUse | null => {
    const dropped = table.never.find(({ column }) => column === index);
    if (dropped) return { kind: 'never', what: dropped.what, by: dropped.by };
    return byHeading(heading, cells, kind);
  });
  preferContactLanguage(uses, kind);
  const taken = new Set(uses.flatMap((use) => (use?.kind === 'field' ? [use.field] : [])));
  return keepEachFieldOnce(
    uses.map((use, index): ColumnUse => {
      if (use !== null) return use;
      const field = fieldByContent(columns[index]?.cells ?? [], kind, today);
      if (field === null || !hasField(kind, field) || taken.has(field) || clashes(field, taken)) {
        return { kind: 'leave-out', reason: 'unknown' };
      }
      taken.add(field);
      return { kind: 'field', field, by: 'content' };
    }),
  );
}

function byHeading(heading: string, cells: readonly string[], kind: SheetKind): ColumnUse | null {
  if (cells.every((cell) => cell.trim() === '')) return { kind: 'leave-out', reason: 'empty' };
  const reason = reasonToLeaveOut(heading);
  const field = fieldOfHeading(heading);
  // "Epostadresse" is an e-mail although it ends in adresse; "Helse/kommentar" is health.
  const isPlainField =
    field !== null && (reason === null || reason === 'address' || reason === 'row-number');
  if (!isPlainField && reason !== null) return { kind: 'leave-out', reason };
  if (field === null) return null;
  const meant = hasField(kind, field) ? field : INSTEAD[field];
  return meant === undefined
    ? { kind: 'leave-out', reason: 'unknown' }
    : { kind: 'field', field: meant, by: 'heading' };
}

/** "Språk" in a list of participants is the language to reach them in, unless another column is. */
function preferContactLanguage(uses: (ColumnUse | null)[], kind: SheetKind): void {
  if (kind !== 'participants') return;
  if (uses.some((use) => use?.kind === 'field' && use.field === 'contactLanguage')) return;
  const index = uses.findIndex((use) => use?.kind === 'field' && use.field === 'languages');
  if (index >= 0) uses[index] = { kind: 'field', field: 'contactLanguage', by: 'heading' };
}

function clashes(field: ImportField, taken: ReadonlySet<ImportField>): boolean {
  return field === 'fullName' && (taken.has('firstName') || taken.has('lastName'));
}

function keepEachFieldOnce(uses: readonly ColumnUse[]): ColumnUse[] {
  const seen = new Set<ImportField>();
  const hasParts = uses.some((use) => use.kind === 'field' && use.field === 'firstName');
  return uses.map((use) => {
    if (use.kind !== 'field') return use;
    if (seen.has(use.field) || (use.field === 'fullName' && hasParts)) {
      return { kind: 'leave-out', reason: 'taken' };
    }
    seen.add(use.field);
    return use;
  });
}

const ABOUT_GUIDES = /\b(?:guide|guider|guidar|guides|frivillig\w*|volunteer\w*|veileder\w*)\b/;
const ABOUT_PARTICIPANTS =
  /\b(?:deltaker\w*|deltakar\w*|participant\w*|flyktning|flyktninger|flyktningar|refugee\w*|henvist\w*|venteliste\w*|nyankom\w*|bosatt\w*)\b/;

/** Guides or participants, from file name, sheet name, title and headings. Null when nothing says. */
export function guessKind(names: readonly string[], headings: readonly string[]): SheetKind | null {
  const folded = headings.map(fold);
  let score = 0;
  for (const name of names.map(fold)) {
    if (ABOUT_GUIDES.test(name)) score += 3;
    if (ABOUT_PARTICIPANTS.test(name)) score -= 3;
  }
  for (const heading of folded) {
    if (
      /\b(?:henvist|norsk|morsmal|onsker guide|ynskjer guide|tolk|introprogram|bosatt)\b/.test(
        heading,
      )
    )
      score -= 1;
    if (
      /\b(?:politiattest|kurs|taushetserklaering|id kort|egenerklaering|onsker deltaker)\b/.test(
        heading,
      )
    )
      score += 1;
    if (heading === 'deltaker' || heading === 'participant') score -= 2;
    if (heading === 'guide' || heading === 'frivillig') score += 2;
  }
  return score > 0 ? 'guides' : score < 0 ? 'participants' : null;
}
