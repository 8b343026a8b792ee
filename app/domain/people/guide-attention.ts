import type { Temporal } from 'temporal-polyfill';
import { dayOf } from '../kernel/programme-time';
import { addWorkingDays, type Holidays } from '../programme/working-days';
import type { GuideState } from './guide-lifecycle';

/** A guide who has applied and hears nothing is a guide who is lost. */
export interface SignUp {
  readonly id: string;
  readonly state: GuideState;
  readonly stateSince: Temporal.Instant;
}

export interface UnansweredSignUp {
  readonly id: string;
  /** ISO day: the last of the promised working days. */
  readonly dueOn: string;
  /** False on the due day itself. */
  readonly isOverdue: boolean;
}

/**
 * Applications that nobody has answered although the promised working days are up, most overdue
 * first. The day of the application does not count; the due day itself is included. *Today* asks the
 * database the same through `lastDayDueBy`.
 */
export function unansweredSignUps(
  today: Temporal.PlainDate,
  signUps: readonly SignUp[],
  promise: { readonly workingDays: number; readonly holidays: Holidays },
): UnansweredSignUp[] {
  return signUps
    .filter(({ state }) => state === 'applied')
    .map(({ id, stateSince }) => {
      const due = addWorkingDays(dayOf(stateSince), promise.workingDays, promise.holidays);
      return { id, dueOn: due.toString(), isOverdue: due.until(today).sign > 0 };
    })
    .filter(({ dueOn }) => dueOn <= today.toString())
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.id.localeCompare(b.id));
}
