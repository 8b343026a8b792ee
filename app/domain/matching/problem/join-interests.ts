import { count } from '../pair/bits';
import { share } from '../pair/criterion';
import type { GuideTraits, HouseholdTraits } from '../pair/traits';
import type { Row } from './join-row';

/**
 * The criterion *interests* (criteria-common.ts) over columns. No two people like quite the same,
 * so groups would not help; numbers side by side do, for a pair is then a few of them in a row.
 */
export class InterestColumns {
  private readonly words: number;
  /** Per guide: the interests' words, the favourites' words, the weight of all. */
  private readonly guides: Int32Array;
  private readonly own: Int32Array;
  private readonly stride: number;

  constructor(
    guides: readonly GuideTraits[],
    private readonly most: number,
  ) {
    this.words = guides.reduce((longest, g) => Math.max(longest, g.interests.length), 1);
    this.stride = 2 * this.words + 1;
    this.guides = new Int32Array(guides.length * this.stride);
    this.own = new Int32Array(this.stride);
    guides.forEach((g, column) => {
      this.write(this.guides, column * this.stride, g);
    });
  }

  addTo({ columns, totals, length }: Row, h: HouseholdTraits): void {
    this.write(this.own.fill(0), 0, h);
    const { own, guides, words, stride } = this;
    const most = this.most;
    for (let n = 0; n < length; n++) {
      const start = (columns[n] as number) * stride;
      let common = 0;
      let favourite = 0;
      let twiceFavourite = 0;
      for (let i = 0; i < words; i++) {
        const shared = (own[i] as number) & (guides[start + i] as number);
        if (shared === 0) continue;
        const mine = own[words + i] as number;
        const theirs = guides[start + words + i] as number;
        common += count(shared);
        favourite += count(shared & (mine | theirs));
        twiceFavourite += count(mine & theirs);
      }
      if (common === 0) continue;
      const both = (own[2 * words] as number) + (guides[start + 2 * words] as number);
      const points = share(common + favourite, both - common - twiceFavourite, most);
      totals[n] = (totals[n] as number) + points;
    }
  }

  /** What only a household likes, in words that no guide has, counts in its weight alone. */
  private write(side: Int32Array, start: number, liking: HouseholdTraits | GuideTraits): void {
    const { interests, favourites, interestWeight } = liking;
    for (let i = 0; i < this.words && i < interests.length; i++) {
      side[start + i] = interests[i] as number;
      side[start + this.words + i] = favourites[i] as number;
    }
    side[start + 2 * this.words] = interestWeight;
  }
}
