import type { Desk } from './desk.query.server';

/** Whose tasks a list shows: one's own with nobody's and those inherited, the inherited alone, all. */
export const WHOSE = ['mine', 'inherited', 'all'] as const;
export type Whose = (typeof WHOSE)[number];

export interface Filter {
  readonly whose: Whose;
  /** The coordinator who asks; null in a job for the whole branch. */
  readonly userId: string | null;
}

/** Coordinators who are away today and whose tasks this one has meanwhile, with the last day. */
export function inheritedBy(
  desk: Pick<Desk, 'ends'>,
  userId: string | null,
): ReadonlyMap<string, string> {
  const found = (desk.ends.get('deputyship') ?? []).filter((one) => one.code === userId);
  return new Map(found.map((one) => [one.about, one.day]));
}

/** Whether a task of this owner is in the list that is asked for. */
export function isIn(
  { whose, userId }: Filter,
  inherited: ReadonlyMap<string, string>,
): (ownerId: string | null) => boolean {
  if (whose === 'all') return () => true;
  if (whose === 'inherited') return (ownerId) => ownerId !== null && inherited.has(ownerId);
  return (ownerId) => ownerId === null || ownerId === userId || inherited.has(ownerId);
}
