import type { Conditions } from '../pair/conditions';
import type { Rule } from '../pair/hard-rule';
import type { GuideTraits, HouseholdTraits } from '../pair/traits';
import { Arena } from './arena';
import { type Groups, groupsOf } from './groups';

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
  private readonly groups: Groups;
  private readonly starts = new Map<string | number, number>();
  private readonly answers = new Arena();

  constructor(
    private readonly rule: Rule,
    guides: readonly GuideTraits[],
    private readonly on: Conditions,
  ) {
    this.groups = groupsOf(guides, rule.readsOfGuide);
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
    const { of, examples } = this.groups;
    const fails = new Uint8Array(examples.length);
    let failing = 0;
    for (let group = 0; group < examples.length; group++) {
      if (!this.rule.fails(h, examples[group] as GuideTraits, this.on)) continue;
      fails[group] = 1;
      failing++;
    }
    if (failing === 0) return NOBODY_FAILS;
    const start = this.answers.row(words(of.length), 0);
    const { cells } = this.answers;
    for (let column = 0; column < of.length; column++) {
      if (fails[of[column] as number] === 0) put(cells, start, column);
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
