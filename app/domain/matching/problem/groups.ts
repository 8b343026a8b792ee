import type { GuideTraits } from '../pair/traits';

/** Guides whom a rule or criterion cannot tell apart: one answer serves the whole group. */
export interface Groups {
  /** Number of each guide's group, by column. */
  readonly of: Int32Array;
  /** One guide of each group. */
  readonly examples: readonly GuideTraits[];
}

/** Groups by what is read of a guide; everyone alone where that is not said. */
export function groupsOf(
  guides: readonly GuideTraits[],
  reads: ((g: GuideTraits) => string | number) | undefined,
): Groups {
  if (reads === undefined) return { of: Int32Array.from(guides.keys()), examples: guides };
  const of = new Int32Array(guides.length);
  const examples: GuideTraits[] = [];
  const numbers = new Map<string | number, number>();
  guides.forEach((g, column) => {
    const key = reads(g);
    let group = numbers.get(key);
    if (group === undefined) {
      group = examples.push(g) - 1;
      numbers.set(key, group);
    }
    of[column] = group;
  });
  return { of, examples };
}
