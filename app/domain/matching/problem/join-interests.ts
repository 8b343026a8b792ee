import { type Bits, count } from '../pair/bits';
import { share } from '../pair/criterion';
import type { GuideTraits, HouseholdTraits } from '../pair/traits';

/**
 * The criterion *interests* (criteria-common.ts) over columns. No two people like quite the same,
 * so groups would not help; words side by side do, for a pair is then a few numbers in a row.
 */
export class InterestColumns {
  private readonly words: number;
  private readonly interests: Int32Array;
  private readonly favourites: Int32Array;
  private readonly weight: Int32Array;
  private own: Bits = [];
  private ownFavourites: Bits = [];
  private ownWeight = 0;

  constructor(
    guides: readonly GuideTraits[],
    private readonly most: number,
  ) {
    this.words = guides.reduce((longest, g) => Math.max(longest, g.interests.length), 0);
    this.interests = this.columns(guides.map((g) => g.interests));
    this.favourites = this.columns(guides.map((g) => g.favourites));
    this.weight = Int32Array.from(guides, (g) => g.interestWeight);
  }

  turnTo(h: HouseholdTraits): void {
    this.own = h.interests;
    this.ownFavourites = h.favourites;
    this.ownWeight = h.interestWeight;
  }

  of(column: number): number {
    const { interests, favourites } = this;
    const start = column * this.words;
    const words = Math.min(this.own.length, this.words);
    let common = 0;
    let favourite = 0;
    let twiceFavourite = 0;
    for (let i = 0; i < words; i++) {
      const shared = (this.own[i] as number) & (interests[start + i] as number);
      if (shared === 0) continue;
      const mine = this.ownFavourites[i] as number;
      const theirs = favourites[start + i] as number;
      common += count(shared);
      favourite += count(shared & (mine | theirs));
      twiceFavourite += count(mine & theirs);
    }
    if (common === 0) return 0;
    const both = this.ownWeight + (this.weight[column] as number);
    return share(common + favourite, both - common - twiceFavourite, this.most);
  }

  private columns(sets: readonly Bits[]): Int32Array {
    const side = new Int32Array(sets.length * this.words);
    for (const [column, set] of sets.entries()) side.set(set, column * this.words);
    return side;
  }
}
