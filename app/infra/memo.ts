/**
 * What was computed since the last change, kept in the process. One value a key: a new stamp throws
 * the old one away, and callers who ask at the same time share one computation.
 */
export interface Memo {
  get<T>(key: string, stamp: string, compute: () => Promise<T>): Promise<T>;
}

/** Keeps at most `most` keys, the longest unused falling out first. */
export function createMemo(most = 100): Memo {
  const kept = new Map<string, { stamp: string; value: Promise<unknown> }>();
  return {
    get<T>(key: string, stamp: string, compute: () => Promise<T>): Promise<T> {
      const known = kept.get(key);
      kept.delete(key);
      const value = known?.stamp === stamp ? (known.value as Promise<T>) : compute();
      kept.set(key, { stamp, value });
      value.catch(() => kept.delete(key));
      const oldest = kept.keys().next().value;
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return value;
    },
  };
}
