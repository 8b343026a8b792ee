/** A message that was not taken for three days waits for a person instead. */
export const MOST_HOURS = 72;

const LONGEST_MINUTES = 360;

/** Minutes until the next try after so many: 1, 2, 4 … and at most six hours. */
export function minutesUntilNext(attempts: number): number {
  return Math.min(LONGEST_MINUTES, 2 ** Math.max(0, attempts - 1));
}

/** Whether the next try after so many would come later than three days after the first. */
export function isLastAttempt(attempts: number): boolean {
  let minutes = 0;
  for (let made = 1; made <= attempts; made += 1) minutes += minutesUntilNext(made);
  return minutes > MOST_HOURS * 60;
}
