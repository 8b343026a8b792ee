import { SEX_WISHES, SEXES, type Sex, type SexWish } from '../people';
import type { Traits } from './traits';

/** How far a unit is what the other side wished for: not at all, in part (one of a couple), fully. */
export type Fit = 0 | 1 | 2;

/** The wish and the sex that *same* is measured against, as a small number. */
export function wishKey(wish: SexWish, own: Sex): number {
  return SEX_WISHES.indexOf(wish) * SEXES.length + SEXES.indexOf(own);
}

/** A wish that blocks is met only when it is met fully. */
export function isBlocking(wish: SexWish): boolean {
  return wish === 'must-same' || wish === 'must-woman' || wish === 'must-man';
}

/**
 * How well `other` meets the wish of `own`. All adults of the unit count, so that "must be a
 * woman" is never answered with a couple. Somebody who has not said their sex cannot be given
 * "the same", so that wish is not met: the coordinator pairs by hand and says why.
 */
export function sexFit(wish: SexWish, own: Traits, other: Traits, otherIsFamily: boolean): Fit {
  if (wish === 'any') return 2;
  if (wish === 'family') return otherIsFamily ? 2 : 0;
  const wanted = wantedSex(wish, own.sex);
  if (wanted === null) return 0;
  const bit = 1 << SEXES.indexOf(wanted);
  if (other.adultSexes === bit) return 2;
  return (other.adultSexes & bit) !== 0 ? 1 : 0;
}

function wantedSex(wish: SexWish, own: Sex): Sex | null {
  if (wish === 'must-woman' || wish === 'prefer-woman') return 'woman';
  if (wish === 'must-man' || wish === 'prefer-man') return 'man';
  return own === 'undisclosed' ? null : own;
}
