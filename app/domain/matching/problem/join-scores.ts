import type { Conditions } from '../pair/conditions';
import { CRITERION } from '../pair/criteria';
import type { CriterionRule } from '../pair/criterion';
import type { GuideTraits, HouseholdTraits } from '../pair/traits';
import { CRITERIA, type Weights } from '../settings';
import { Arena } from './arena';
import { type Groups, groupsOf } from './groups';
import { InterestColumns } from './join-interests';

/** Points that have not been worked out: so low that no sum with one of them is a score. */
const UNKNOWN = -10_000;

/** One criterion, its groups of guides, and where the points with them start for each household. */
interface Table {
  readonly rule: CriterionRule;
  readonly most: number;
  readonly groups: Groups;
  readonly starts: Map<string | number, number>;
}

/**
 * The score of one household at a time with any guide, by column. A criterion's points are kept by
 * the groups of people whom it cannot tell apart, and worked out when they are first asked for.
 */
export class Scores {
  private readonly tables: readonly Table[];
  private readonly points = new Arena();
  private readonly interests: InterestColumns;
  /** Group of each guide in each table, the tables of one guide side by side. */
  private readonly groups: Int32Array;
  /** Where the household's points start, per table. */
  private readonly starts: Int32Array;
  private household: HouseholdTraits | null = null;

  constructor(
    guides: readonly GuideTraits[],
    weights: Weights,
    private readonly on: Conditions,
  ) {
    this.tables = CRITERIA.filter((name) => name !== 'interests').map((name) => {
      const rule = CRITERION[name];
      const groups = groupsOf(guides, rule.reads.guide);
      return { rule, most: weights[name], groups, starts: new Map() };
    });
    this.interests = new InterestColumns(guides, weights.interests);
    this.starts = new Int32Array(this.tables.length);
    this.groups = new Int32Array(guides.length * this.tables.length);
    this.tables.forEach(({ groups: { of } }, t) => {
      for (let column = 0; column < of.length; column++) {
        this.groups[column * this.tables.length + t] = of[column] as number;
      }
    });
  }

  turnTo(h: HouseholdTraits): void {
    this.household = h;
    this.interests.turnTo(h);
    for (let t = 0; t < this.tables.length; t++) {
      const { rule, groups, starts } = this.tables[t] as Table;
      const key = rule.reads.household(h);
      let start = starts.get(key);
      if (start === undefined) {
        start = this.points.row(groups.examples.length, UNKNOWN);
        starts.set(key, start);
      }
      this.starts[t] = start;
    }
  }

  total(column: number): number {
    const { starts, groups } = this;
    const { cells } = this.points;
    const first = column * starts.length;
    let total = 0;
    for (let t = 0; t < starts.length; t++) {
      total += cells[(starts[t] as number) + (groups[first + t] as number)] as number;
    }
    if (total < 0) total = this.workOut(column);
    return total + this.interests.of(column);
  }

  private workOut(column: number): number {
    const h = this.household;
    const { cells } = this.points;
    if (h === null) throw new Error('nobody to score');
    return this.tables.reduce((sum, { rule, most, groups }, t) => {
      const group = groups.of[column] as number;
      const cell = (this.starts[t] as number) + group;
      if (cells[cell] === UNKNOWN) {
        cells[cell] = rule.points(h, groups.examples[group] as GuideTraits, most, this.on);
      }
      return sum + (cells[cell] as number);
    }, 0);
  }
}
