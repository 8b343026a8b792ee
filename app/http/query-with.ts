type Value = string | number | undefined;

/** A query string of the page's own filters with some of them changed; empty ones are left out. */
export function queryWith(
  query: Readonly<Record<string, Value>>,
  change: Readonly<Record<string, Value>>,
): string {
  const all = Object.entries({ ...query, ...change });
  const kept = all.filter(([, value]) => value !== undefined && value !== '');
  return new URLSearchParams(kept.map(([name, value]) => [name, String(value)])).toString();
}
