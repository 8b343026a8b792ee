import type { Result } from '../kernel/result';
import { ok, refuse } from '../kernel/result';
import { type ColumnUse, hasField, type ImportField, type SheetKind } from './fields';

export type MappingRefusal = 'mapping-no-name' | 'mapping-field-twice' | 'mapping-unknown-field';

/** Which column feeds which field, by column index. */
export type Mapping = Partial<Record<ImportField, number>>;

/**
 * A mapping from the coordinator's choice per column (a field, or empty to leave it out). A column
 * of identity numbers is left out whatever was chosen. `field` of a refusal is `column-<index>`.
 */
export function mappingFrom(
  choices: readonly string[],
  never: readonly { readonly column: number }[],
  kind: SheetKind,
): Result<Mapping, MappingRefusal> {
  const mapping: Mapping = {};
  for (const [index, choice] of choices.entries()) {
    if (choice === '' || never.some(({ column }) => column === index)) continue;
    if (!hasField(kind, choice)) return refuse('mapping-unknown-field', `column-${index}`);
    if (mapping[choice] !== undefined) return refuse('mapping-field-twice', `column-${index}`);
    mapping[choice] = index;
  }
  const hasName =
    mapping.fullName !== undefined ||
    mapping.firstName !== undefined ||
    mapping.lastName !== undefined;
  return hasName ? ok(mapping) : refuse('mapping-no-name', 'column-0');
}

/** The mapping that the guesses amount to. */
export function mappingOfGuess(uses: readonly ColumnUse[]): Mapping {
  const mapping: Mapping = {};
  uses.forEach((use, index) => {
    if (use.kind === 'field') mapping[use.field] = index;
  });
  return mapping;
}
