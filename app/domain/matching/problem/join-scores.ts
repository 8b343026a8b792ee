import type { Conditions } from '../pair/conditions';
import { CRITERION } from '../pair/criteria';
import type { CriterionRule } from '../pair/criterion';
import type { GuideTraits, HouseholdTraits } from '../pair/traits';
import { CRITERIA, type Weights } from '../settings';
import { Arena } from './arena';
import { type Groups, groupsOf } from './groups';
import { InterestColumns } from './join-interests';
import type { Row } from './join-row';
import { KeyMap } from './key-map';

/** Scores a household with many guides: criterion by criterion, each a quick walk over the row. */
export class Scores {
  private readonly tables: readonly Table[];
  private readonly interests: InterestColumns;

  constructor(guides: readonly GuideTraits[], weights: Weights, on: Conditions) {
    this.tables = CRITERIA.filter((name) => name !== 'interests').map(
      (name) => new Table(CRITERION[name], weights[name], guides, on),
    );
    this.interests = new InterestColumns(guides, weights.interests);
  }

  addTo(row: Row, h: HouseholdTraits): void {
    for (const table of this.tables) table.addTo(row, h);
    this.interests.addTo(row, h);
  }
}

const UNKNOWN = -1;

/**
 * A criterion's points by the groups of people whom it cannot tell apart, worked out when they are
 * first asked for.
 */
class Table {
  private readonly groups: Groups;
  private readonly points = new Arena((length) => new Int16Array(length));
  /** Where the points with each group start, by what the criterion reads of a household. */
  private readonly starts = new KeyMap();

  constructor(
    private readonly rule: CriterionRule,
    private readonly most: number,
    guides: readonly GuideTraits[],
    private readonly on: Conditions,
  ) {
    this.groups = groupsOf(guides, rule.reads.guide);
  }

  addTo({ columns, totals, length }: Row, h: HouseholdTraits): void {
    const start = this.startFor(h);
    const { of } = this.groups;
    const { cells } = this.points;
    for (let n = 0; n < length; n++) {
      const group = of[columns[n] as number] as number;
      let points = cells[start + group] as number;
      if (points === UNKNOWN) {
        points = this.workOut(h, group);
        cells[start + group] = points;
      }
      totals[n] = (totals[n] as number) + points;
    }
  }

  private startFor(h: HouseholdTraits): number {
    const key = this.rule.reads.household(h);
    let start = this.starts.get(key);
    if (start === undefined) {
      start = this.points.row(this.groups.examples.length, UNKNOWN);
      this.starts.set(key, start);
    }
    return start;
  }

  private workOut(h: HouseholdTraits, group: number): number {
    return this.rule.points(h, this.groups.examples[group] as GuideTraits, this.most, this.on);
  }
}
