import type { Conditions } from '../pair/conditions';
import type { Rule } from '../pair/hard-rule';
import type { GuideTraits, HouseholdTraits } from '../pair/traits';
import { Arena } from './arena';
import { groupsOf, type Members, membersOf } from './groups';

/** Narrows a row of bits, one per guide, down to those whom the household may get. */
export interface Narrowing {
  narrow(possible: Int32Array, h: HouseholdTraits): void;
}

/** Words of a row with one bit per guide. */
export function words(guides: number): number {
  return (guides + 31) >>> 5;
}

const NOBODY_FAILS = -1;

/** A rule's answers: one row of bits over the guides for each value that it reads. */
export class Limit implements Narrowing {
  /** One guide of each group that the rule cannot tell apart, and everyone by group. */
  private readonly examples: readonly GuideTraits[];
  private readonly members: Members;
  private readonly starts = new Map<string | number, number>();
  private readonly answers = new Arena();

  constructor(
    private readonly rule: Rule,
    guides: readonly GuideTraits[],
    private readonly on: Conditions,
  ) {
    const groups = groupsOf(guides, rule.readsOfGuide);
    this.examples = groups.examples;
    this.members = membersOf(groups);
  }

  narrow(possible: Int32Array, h: HouseholdTraits): void {
    const key = this.rule.reads(h);
    let start = this.starts.get(key);
    if (start === undefined) {
      start = this.ask(h);
      this.starts.set(key, start);
    }
    if (start === NOBODY_FAILS) return;
    const { cells } = this.answers;
    for (let w = 0; w < possible.length; w++) {
      possible[w] = (possible[w] as number) & (cells[start + w] as number);
    }
  }

  private ask(h: HouseholdTraits): number {
    const { columns, ends } = this.members;
    const fails = this.examples.map((g) => this.rule.fails(h, g, this.on));
    if (!fails.includes(true)) return NOBODY_FAILS;
    const start = this.answers.row(words(columns.length), 0);
    const { cells } = this.answers;
    for (let group = 0, n = 0; group < fails.length; group++) {
      const end = ends[group] as number;
      if (!fails[group]) for (; n < end; n++) put(cells, start, columns[n] as number);
      n = end;
    }
    return start;
  }
}

/** The rule for blocked pairs, which no two households read alike. */
export class BlockedLimit implements Narrowing {
  private readonly columnOf: ReadonlyMap<string, number>;

  constructor(guides: readonly GuideTraits[]) {
    this.columnOf = new Map(guides.map((g, column) => [g.unit.id, column]));
  }

  narrow(possible: Int32Array, h: HouseholdTraits): void {
    for (const guide of h.blocked ?? []) {
      const column = this.columnOf.get(guide);
      if (column === undefined) continue;
      possible[column >>> 5] = (possible[column >>> 5] as number) & ~(1 << (column & 31));
    }
  }
}

/** Sets the bit of a column in the row that starts there. */
export function put(rows: Int32Array, start: number, column: number): void {
  const word = start + (column >>> 5);
  rows[word] = (rows[word] as number) | (1 << (column & 31));
}
