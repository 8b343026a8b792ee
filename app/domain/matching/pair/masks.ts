import { AGE_BANDS, CHILD_BANDS, PETS, PRACTICAL_NEEDS, SLOTS } from '../people';

/** Turns answers of a closed list into one number with a bit per value, in the list's order. */
function masks<T extends string>(list: readonly T[]): (values: readonly T[]) => number {
  const bits = new Map<T, number>(list.map((value, place) => [value, 1 << place]));
  return (values) => {
    let mask = 0;
    for (const value of values) mask |= bits.get(value) ?? 0;
    return mask;
  };
}

export const slotMask = masks(SLOTS);
export const needMask = masks(PRACTICAL_NEEDS);
export const childBandMask = masks(CHILD_BANDS);
export const ageBandMask = masks(AGE_BANDS);
export const petMask = masks(PETS);
