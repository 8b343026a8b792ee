import type { Context } from '~/infra/context';

/** The name as it stands in the cells of a row. */
export function nameIn(
  cells: readonly string[],
  mapping: Readonly<Record<string, number>>,
): string {
  const { fullName, firstName, lastName } = mapping;
  return [fullName, firstName, lastName]
    .flatMap((column) => (column === undefined ? [] : [cells[column] ?? '']))
    .join(' ')
    .trim();
}

/** Names of those whom the rows are about, of this branch and not shielded. */
export async function namesOf(
  ctx: Context,
  kind: string,
  rows: readonly {
    subjectId: string | null;
    twin?: { personId?: string | undefined } | undefined;
  }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = rows.flatMap(({ subjectId, twin }) => [subjectId, twin?.personId]);
  const where = { id: { in: ids.filter((id) => typeof id === 'string') } };
  const select = { id: true, firstName: true, lastName: true } as const;
  const people =
    kind === 'guides'
      ? await ctx.db.guide.findMany({ where, select })
      : await ctx.db.participant.findMany({ where: { ...where, isShielded: false }, select });
  return new Map(people.map((p) => [p.id, `${p.firstName} ${p.lastName}`.trim()]));
}
