/** A meeting's length is told in steps of a quarter of an hour, up to half a day. */
export const LOG_STEP_MINUTES = 15;
export const LOG_MOST_MINUTES = 12 * 60;
/** What is chosen beforehand for a pair that has logged nothing yet: the programme's two hours. */
export const LOG_FIRST_MINUTES = 120;

export function isLogLength(minutes: number): boolean {
  const isInRange = minutes >= LOG_STEP_MINUTES && minutes <= LOG_MOST_MINUTES;
  return isInRange && minutes % LOG_STEP_MINUTES === 0;
}

/** Every length that can be chosen, the shortest first. */
export const LOG_LENGTHS: readonly number[] = Array.from(
  { length: LOG_MOST_MINUTES / LOG_STEP_MINUTES },
  (_, index) => (index + 1) * LOG_STEP_MINUTES,
);
