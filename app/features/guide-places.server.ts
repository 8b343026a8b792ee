import type { BranchTx } from '~/infra/db/database';

/** A guide's places as they stand in this transaction; nobody else counts them until it is over. */
export interface GuidePlaces {
  readonly state: string;
  readonly capacity: number;
  readonly consentToConfirm: boolean;
  /** Numbers of the places that a match or pairing holds. */
  readonly numbers: readonly number[];
  /** Pairs that the guide stands in for now or is going to. */
  readonly covers: number;
  readonly free: number;
}

/**
 * Counts a guide's places for whoever is about to take one, or to change how many there are. It first
 * counts up `placeTurn`: of two who do this at once the second waits for the first and then sees what
 * it took. Without that both would count the same free place, one as a pairing and one as a cover,
 * which no unique key can see. `today` is an ISO day; null: the branch has no such guide.
 */
export async function countPlaces(
  tx: BranchTx,
  guideId: string,
  today: string,
): Promise<GuidePlaces | null> {
  const turn = await tx.guide.updateMany({
    where: { id: guideId },
    data: { placeTurn: { increment: 1 } },
  });
  if (turn.count === 0) return null;
  const { places, covers, ...guide } = await tx.guide.findFirstOrThrow({
    where: { id: guideId },
    select: {
      state: true,
      capacity: true,
      consentToConfirm: true,
      places: { select: { number: true } },
      covers: { where: { endedOn: null, untilOn: { gte: today } }, select: { id: true } },
    },
  });
  const free = guide.capacity - places.length - covers.length;
  return { ...guide, numbers: places.map(({ number }) => number), covers: covers.length, free };
}

/** The lowest number that no match or pairing holds. */
export function lowestFree(numbers: readonly number[]): number {
  let number = 1;
  while (numbers.includes(number)) number += 1;
  return number;
}
