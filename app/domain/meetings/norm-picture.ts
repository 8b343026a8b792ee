import type { Norm } from './norm';

/** What a pair sees of its four weeks, in hours: "6 of 8 hours", and as many cups as hours. */
export interface NormPicture {
  /** Down to the quarter: nobody is told of time that was not held. */
  readonly heldHours: number;
  /** To the nearest half hour. */
  readonly normHours: number;
  /** One part an hour of the norm, the last for what is left of it; at least one. */
  readonly parts: number;
  readonly filledParts: number;
  readonly isReached: boolean;
}

/** A shared picture, no mark: it has no place for other pairs and no word for too little. */
export function normPicture({ heldMinutes, normMinutes }: Norm): NormPicture {
  const parts = Math.max(1, Math.ceil(normMinutes / 60));
  const isReached = heldMinutes >= normMinutes;
  return {
    heldHours: Math.floor(heldMinutes / 15) / 4,
    normHours: Math.round(normMinutes / 30) / 2,
    parts,
    filledParts: isReached ? parts : Math.floor(heldMinutes / 60),
    isReached,
  };
}
