import { z } from 'zod';
import { SEXES } from '~/domain/matching/people';

/** Whom a list or a column of the board shows. */
export const SHOWN = ['all', 'suggested', 'pinned', 'sent', 'none', 'taken', 'held'] as const;
export type Shown = (typeof SHOWN)[number];

/** Days waited at least, as the filter offers them. */
export const LONGER = ['0', '30', '60', '90', '180'] as const;

const PageNumber = z.coerce.number().int().min(1).max(10_000).catch(1);

/** The filters of a plan's list, from its address; whatever cannot be read is as if not asked for. */
export const PlanQuery = z.object({
  sex: z.enum(['', ...SEXES]).catch(''),
  language: z
    .string()
    .regex(/^[a-zA-Z-]{0,12}$/)
    .catch(''),
  show: z.enum(SHOWN).catch('all'),
  longer: z.enum(LONGER).catch('0'),
  order: z.enum(['wait', 'fewest']).catch('wait'),
  page: PageNumber,
  /** `page` ticks everybody on the page. */
  tick: z.enum(['', 'page']).catch(''),
  /** The change that has just been made or taken back. */
  change: z
    .string()
    .regex(/^[a-z2-7]{26}$/)
    .optional()
    .catch(undefined),
});
export type PlanQuery = z.output<typeof PlanQuery>;

/** The address of a list with some of its filters changed; what is as always is left out. */
export function planHref(
  path: string,
  query: Partial<PlanQuery>,
  change: Partial<PlanQuery> = {},
): string {
  const usual: Partial<Record<string, string>> = {
    show: 'all',
    longer: '0',
    order: 'wait',
    page: '1',
  };
  const all = Object.entries({ ...query, change: undefined, tick: undefined, ...change });
  const kept = all.flatMap(([name, value]): [string, string][] =>
    value === undefined || value === '' || String(value) === usual[name]
      ? []
      : [[name, String(value)]],
  );
  return kept.length === 0 ? path : `${path}?${new URLSearchParams(kept)}`;
}
