/** Pages behind a pair's link; none is the first one, which logs a meeting. */
export const PAIR_PAGES = [
  'week',
  'card',
  'how',
  'ideas',
  'expenses',
  'closing',
  'calendar',
  'met',
] as const;
export type PairPage = (typeof PAIR_PAGES)[number];

/** The page's path, never the host. */
export function pairPath(secret: string, page?: PairPage): string {
  return page ? `/link/pair/${secret}/${page}` : `/link/pair/${secret}`;
}
