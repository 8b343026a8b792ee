/** Groups with fewer people are not shown (domain.md F7). */
export const LEAST_SHOWN = 5;

/**
 * Which groups to take together so that nobody can be picked out. Those under five go; where they
 * are fewer than five between them, the smallest of the others goes too, for else the total minus
 * what is shown would give them away. The hidden are so always none or at least five people, or
 * everybody. Same counts, same answer: ties fall to the first in the list.
 */
export function groupsToHide<K>(counts: ReadonlyMap<K, number>): ReadonlySet<K> {
  const rising = [...counts].filter(([, count]) => count > 0).sort(([, a], [, b]) => a - b);
  const hidden = new Set<K>();
  let people = 0;
  for (const [key, count] of rising) {
    if (count >= LEAST_SHOWN && (people === 0 || people >= LEAST_SHOWN)) break;
    hidden.add(key);
    people += count;
  }
  return hidden;
}
