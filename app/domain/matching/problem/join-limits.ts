import type { Conditions } from '../pair/conditions';
import type { Rule } from '../pair/hard-rule';
import { isTooFar } from '../pair/rules-practical';
import type { GuideTraits, HouseholdTraits } from '../pair/traits';
import { Arena } from './arena';
import { groupsOf, type Members, membersOf } from './groups';
import { KeyMap } from './key-map';

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
  protected readonly examples: readonly GuideTraits[];
  private readonly members: Members;
  private readonly fails: Uint8Array;
  private readonly starts = new KeyMap();
  private readonly answers = new Arena((length) => new Int32Array(length));

  constructor(
    private readonly rule: Rule,
    guides: readonly GuideTraits[],
    protected readonly on: Conditions,
  ) {
    const groups = groupsOf(guides, rule.readsOfGuide);
    this.examples = groups.examples;
    this.members = membersOf(groups);
    this.fails = new Uint8Array(groups.examples.length);
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

  /** Writes down which groups fail. */
  protected askGroups(fails: Uint8Array, h: HouseholdTraits): void {
    for (let group = 0; group < fails.length; group++) {
      fails[group] = Number(this.rule.fails(h, this.examples[group] as GuideTraits, this.on));
    }
  }

  private ask(h: HouseholdTraits): number {
    const { columns, ends } = this.members;
    const { fails } = this;
    this.askGroups(fails, h);
    if (!fails.includes(1)) return NOBODY_FAILS;
    const start = this.answers.row(words(columns.length), 0);
    const { cells } = this.answers;
    for (let group = 0, n = 0; group < fails.length; group++) {
      const end = ends[group] as number;
      if (fails[group] === 0) for (; n < end; n++) put(cells, start, columns[n] as number);
      n = end;
    }
    return start;
  }
}

/**
 * The rule for travel, asked of every place from every district: often enough that it pays to have
 * its question in a loop of its own, over nothing but what it reads.
 */
export class TravelLimit extends Limit {
  private readonly places = this.examples.map(({ district, hasCar }) => ({ district, hasCar }));

  protected override askGroups(fails: Uint8Array, h: HouseholdTraits): void {
    for (let group = 0; group < fails.length; group++) {
      const place = this.places[group] as (typeof this.places)[number];
      fails[group] = Number(isTooFar(h, place, this.on));
    }
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
