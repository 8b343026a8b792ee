import { ACTORS, type ActorCode } from '~/domain/access/permissions';
import { readText } from './source-files';

/** The two files of the authorisation matrix: the target, and what our screens need besides. */
export const MATRIX_FILES = ['docs/authorisation.csv', 'docs/authorisation-additions.csv'] as const;

/** One line of the matrix as it is written down. */
export interface MatrixRow {
  /** `resource.action`, the permission's name. */
  readonly name: string;
  readonly cells: Readonly<Record<ActorCode, string>>;
}

/** Reads a matrix file; a heading or a line of another shape throws. */
export function readMatrix(path: string): MatrixRow[] {
  const [heading, ...lines] = readText(path)
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split(';'));
  const expected = ['resource', 'action', ...ACTORS];
  if (heading?.join() !== expected.join()) throw new Error(`${path}: another heading`);
  return lines.map((line) => {
    if (line.length !== expected.length) throw new Error(`${path}: ${line.join(';')}`);
    const [resource, action, ...cells] = line;
    const named = ACTORS.map((actor, index) => [actor, cells[index] ?? ''] as const);
    return {
      name: `${resource}.${action}`,
      cells: Object.fromEntries(named) as MatrixRow['cells'],
    };
  });
}

export const MATRIX: readonly MatrixRow[] = MATRIX_FILES.flatMap((path) => readMatrix(path));
