import { CRITERION } from '../pair/criteria';
import { RULE_LIST } from '../pair/rules';
import { type GuideTraits, guideTraits, type HouseholdTraits } from '../pair/traits';
import type { PeopleProblem } from '../problem/build';
import { type Catalogue, type Dimension, merged, profileOf, sizeOfCatalogue } from './catalogue';
import { demandsOf, guideOfProfile } from './profile';

/**
 * Which rows each choice of the catalogue would let a recruit meet, asked once of the ordinary
 * rules; whom a profile suits is then the rows that all its choices have in common. A test holds
 * this to `failures`, pair by pair.
 */
export class ProfileRows {
  /** By dimension and choice: one byte per row, 1 where no rule of the dimension is broken. */
  readonly allowed: readonly (readonly Uint8Array[])[];
  /**
   * By dimension and choice: fewest points per row. Null where the programme has no lowest score:
   * then nothing depends on the points of somebody whom nobody has met.
   */
  readonly points: readonly (readonly Int32Array[])[] | null;
  readonly floor: number;
  /** How many profiles the catalogue has. */
  readonly size: number;
  private readonly demands: readonly (readonly number[])[];

  constructor(
    problem: PeopleProblem,
    readonly catalogue: Catalogue,
  ) {
    const rows = problem.rows.map((id) => problem.households.get(id) as HouseholdTraits);
    const guides = catalogue.map(({ choices }) =>
      choices.map(({ allows }) =>
        allows.map((part) =>
          guideTraits(guideOfProfile(merged([part]), problem.on, 'recruit'), problem.on),
        ),
      ),
    );
    this.allowed = catalogue.map((dimension, d) =>
      (guides[d] ?? []).map((ways) => allowedRows(dimension, ways, rows, problem)),
    );
    this.size = sizeOfCatalogue(catalogue);
    this.demands = catalogue.map(({ choices }) =>
      choices.map((choice) => demandsOf(profileOf([choice]))),
    );
    this.floor = problem.on.rules.floor;
    this.points =
      this.floor === 0
        ? null
        : catalogue.map((dimension, d) =>
            (guides[d] ?? []).map((ways) => fewestPoints(dimension, ways, rows, problem)),
          );
  }

  /** How much the profile of these choices asks for. */
  demandsOf(choice: readonly number[]): number {
    let sum = 0;
    for (let d = 0; d < choice.length; d++) sum += this.demands[d]?.[choice[d] as number] ?? 0;
    return sum;
  }

  asksNothing(dimension: number, choice: number): boolean {
    return this.demands[dimension]?.[choice] === 0;
  }

  /** One byte per row: 1 where the profile of these choices (an index per dimension) would fit. */
  members(choice: readonly number[]): Uint8Array {
    const members = new Uint8Array(this.allowed[0]?.[0]?.length ?? 0);
    for (let row = 0; row < members.length; row++) {
      members[row] = Number(this.passes(choice, row) && this.reaches(choice, row));
    }
    return members;
  }

  passes(choice: readonly number[], row: number): boolean {
    return choice.every((n, d) => this.allowed[d]?.[n]?.[row] === 1);
  }

  /** Whether the points suffice without anything in common but the profile. */
  reaches(choice: readonly number[], row: number): boolean {
    if (this.points === null) return true;
    let total = 0;
    for (let d = 0; d < choice.length; d++) {
      total += this.points[d]?.[choice[d] as number]?.[row] ?? 0;
    }
    return total >= this.floor;
  }
}

function allowedRows(
  { rules }: Dimension,
  ways: readonly GuideTraits[],
  rows: readonly HouseholdTraits[],
  { on }: PeopleProblem,
): Uint8Array {
  const asked = RULE_LIST.filter(({ code }) => rules.includes(code));
  const allowed = new Uint8Array(rows.length).fill(1);
  for (const rule of asked) {
    const answers = new Map<string | number, number>();
    for (let row = 0; row < rows.length; row++) {
      const h = rows[row] as HouseholdTraits;
      const key = rule.reads(h);
      let answer = answers.get(key);
      if (answer === undefined) {
        answer = Number(!ways.some((g) => rule.fails(h, g, on)));
        answers.set(key, answer);
      }
      if (answer === 0) allowed[row] = 0;
    }
  }
  return allowed;
}

function fewestPoints(
  { criteria }: Dimension,
  ways: readonly GuideTraits[],
  rows: readonly HouseholdTraits[],
  { on, weights }: PeopleProblem,
): Int32Array {
  return Int32Array.from(rows, (h) =>
    criteria.reduce((sum, name) => {
      const points = ways.map((g) => CRITERION[name].points(h, g, weights[name], on));
      return sum + Math.min(...points);
    }, 0),
  );
}
