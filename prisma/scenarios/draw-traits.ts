import type { Dice } from './dice';

/** How likely each interest is ticked (domain.md section D), with what changes it. */
const TICKS: readonly (readonly [code: string, share: number, forMen?: number])[] = [
  ['walking', 0.62],
  ['cooking', 0.55],
  ['cafe', 0.5],
  ['training', 0.36],
  ['film', 0.34],
  ['skiing', 0.3],
  ['books', 0.27],
  ['music', 0.27],
  ['languages', 0.3],
  ['football', 0.14, 0.38],
  ['fishing', 0.1, 0.32],
  ['needlework', 0.3, 0.03],
  ['swimming', 0.18],
  ['cycling', 0.16],
  ['games', 0.14],
  ['cars', 0.03, 0.22],
  ['garden', 0.1],
  ['dancing', 0.14, 0.08],
  ['photo', 0.1],
  ['outdoors', 0.24],
  ['berries', 0.15],
  ['news', 0.12],
];

/** Interests with up to three favourites; never fewer than three. */
export function drawInterests(
  dice: Dice,
  sex: 'woman' | 'man',
  isParent: boolean,
  isNewcomer: boolean,
): { interests: string[]; favourites: string[] } {
  const drawn = dice.some(TICKS, ([, share, forMen]) =>
    sex === 'man' ? (forMen ?? share) : share,
  );
  const interests = drawn.map(([code]) => code);
  if (dice.chance(isParent ? 0.75 : 0.1)) interests.push('children');
  if (dice.chance(isNewcomer ? 0.55 : 0.1)) interests.push('career');
  for (const spare of ['walking', 'cafe', 'cooking']) {
    if (interests.length < 3 && !interests.includes(spare)) interests.push(spare);
  }
  const favourites = dice.some(interests, () => 0.4).slice(0, 3);
  return { interests, favourites };
}

/** A birth year from shares of age bands, `[from, to, share]`. */
export function drawYear(
  dice: Dice,
  year: number,
  bands: readonly (readonly [from: number, to: number, share: number])[],
): number {
  const [from, to] = dice.weighted(
    bands.map(([low, high, share]) => [[low, high] as const, share]),
  );
  return year - dice.between(from, to);
}
