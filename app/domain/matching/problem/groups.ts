import type { GuideTraits } from '../pair/traits';
import { KeyMap } from './key-map';

/** Small where they can be: a run walks over them for every household. */
type Numbers = Uint16Array | Uint32Array;

/** Guides whom a rule or criterion cannot tell apart: one answer serves the whole group. */
export interface Groups {
  /** Number of each guide's group, by column. */
  readonly of: Numbers;
  /** One guide of each group. */
  readonly examples: readonly GuideTraits[];
}

/** Groups by what is read of a guide; everyone alone where that is not said. */
export function groupsOf(
  guides: readonly GuideTraits[],
  reads: ((g: GuideTraits) => string | number) | undefined,
): Groups {
  const of = new (guides.length > 65_536 ? Uint32Array : Uint16Array)(guides.length);
  if (reads === undefined) {
    for (let column = 0; column < of.length; column++) of[column] = column;
    return { of, examples: guides };
  }
  const examples: GuideTraits[] = [];
  const numbers = new KeyMap();
  for (let column = 0; column < guides.length; column++) {
    const g = guides[column] as GuideTraits;
    const key = reads(g);
    let group = numbers.get(key);
    if (group === undefined) {
      group = examples.push(g) - 1;
      numbers.set(key, group);
    }
    of[column] = group;
  }
  return { of, examples };
}

/** Columns group by group; those of group n stand from `ends[n - 1]` (or 0) to `ends[n]`. */
export interface Members {
  readonly columns: Int32Array;
  readonly ends: Int32Array;
}

export function membersOf({ of, examples }: Groups): Members {
  const columns = new Int32Array(of.length);
  const ends = new Int32Array(examples.length);
  for (const group of of) ends[group] = (ends[group] as number) + 1;
  for (let group = 1; group < ends.length; group++) {
    ends[group] = (ends[group] as number) + (ends[group - 1] as number);
  }
  const places = ends.slice();
  for (let column = of.length - 1; column >= 0; column--) {
    const group = of[column] as number;
    places[group] = (places[group] as number) - 1;
    columns[places[group] as number] = column;
  }
  return { columns, ends };
}
