import { AGE_BANDS, type AgeBand, CHILD_BANDS, type ChildBand } from '../matching/people';

/** First age of each adult band, in the order of AGE_BANDS. */
const FIRST_AGE: readonly number[] = [16, 18, 26, 36, 46, 56, 67];
const FIRST_CHILD_AGE: readonly number[] = [0, 6, 13];

/** The band of the age reached in `year`; null for an unknown year of birth or anyone under 16. */
export function ageBandOf(birthYear: number | null, year: number): AgeBand | null {
  if (birthYear === null) return null;
  const index = FIRST_AGE.findLastIndex((first) => year - birthYear >= first);
  return AGE_BANDS[index] ?? null;
}

/** The band of a child's age in `year`; null for the unknown and for adults. */
export function childBandOf(birthYear: number | null, year: number): ChildBand | null {
  if (birthYear === null || year - birthYear >= 18) return null;
  const index = FIRST_CHILD_AGE.findLastIndex((first) => year - birthYear >= first);
  return CHILD_BANDS[index] ?? null;
}
