import type { Conditions } from '../pair/conditions';
import { CRITERION } from '../pair/criteria';
import type { CriterionRule } from '../pair/criterion';
import type { GuideTraits, HouseholdTraits } from '../pair/traits';
import { CRITERIA, type Weights } from '../settings';
import { InterestColumns } from './join-interests';

/** Points of one criterion, for one household at a time and any guide by column. */
export interface Points {
  turnTo(h: HouseholdTraits): void;
  of(column: number): number;
}

export class Scores {
  private readonly criteria: readonly Points[];

  constructor(guides: readonly GuideTraits[], weights: Weights, on: Conditions) {
    this.criteria = CRITERIA.map((name) =>
      name === 'interests'
        ? new InterestColumns(guides, weights[name])
        : new Table(CRITERION[name], weights[name], guides, on),
    );
  }

  turnTo(h: HouseholdTraits): void {
    for (const points of this.criteria) points.turnTo(h);
  }

  total(column: number): number {
    let total = 0;
    for (const points of this.criteria) total += points.of(column);
    return total;
  }
}

/** A criterion's points by the groups of people whom it cannot tell apart, worked out when asked. */
class Table implements Points {
  private readonly groupOf: Int32Array;
  private readonly groups: number;
  private readonly rows = new Map<string, Int32Array>();
  private row: Int32Array = new Int32Array(0);
  private household: HouseholdTraits | undefined;

  constructor(
    private readonly rule: CriterionRule,
    private readonly most: number,
    private readonly guides: readonly GuideTraits[],
    private readonly on: Conditions,
  ) {
    const numbers = new Map<string, number>();
    this.groupOf = Int32Array.from(guides, (g) => {
      const key = rule.reads.guide(g);
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return number;
    });
    this.groups = numbers.size;
  }

  turnTo(h: HouseholdTraits): void {
    const key = this.rule.reads.household(h);
    let row = this.rows.get(key);
    if (row === undefined) {
      row = new Int32Array(this.groups).fill(-1);
      this.rows.set(key, row);
    }
    this.row = row;
    this.household = h;
  }

  of(column: number): number {
    const group = this.groupOf[column] as number;
    const known = this.row[group] as number;
    return known >= 0 ? known : this.workOut(column, group);
  }

  private workOut(column: number, group: number): number {
    const h = this.household;
    const g = this.guides[column];
    if (h === undefined || g === undefined) throw new Error('nobody to score');
    const points = this.rule.points(h, g, this.most, this.on);
    this.row[group] = points;
    return points;
  }
}
