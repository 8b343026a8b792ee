import type { Temporal } from 'temporal-polyfill';
import { dayOf } from '../kernel/programme-time';
import { addWorkingDays, type Holidays } from '../programme/working-days';
import type { GuideState } from './guide-lifecycle';

/** Days in one state after which somebody should look (domain.md B1). */
export const UNDECIDED_DAYS = 5;
export const STUCK_ONBOARDING_DAYS = 30;
export const WAITING_DAYS = 30;
export const LONG_WAITING_DAYS = 60;

/** States in which somebody new waits for a first answer by a person. */
export const UNANSWERED_STATES = ['interested', 'applied'] as const satisfies readonly GuideState[];

/** A guide who has signed up and hears nothing is a guide who is lost. */
export interface SignUp {
  readonly id: string;
  readonly state: GuideState;
  readonly stateSince: Temporal.Instant;
  /** When a coordinator last did or noted something about the guide; null is never. */
  readonly answeredAt: Temporal.Instant | null;
}

export interface UnansweredSignUp {
  readonly id: string;
  /** ISO day: the last of the promised working days. */
  readonly dueOn: string;
  /** False on the due day itself. */
  readonly isOverdue: boolean;
}

/**
 * New sign-ups that nobody has answered although the promised working days are up, most overdue
 * first. The day of the sign-up does not count; the due day itself is included. A link sent by the
 * program is no answer; a coordinator's note of a call is one.
 */
export function unansweredSignUps(
  today: Temporal.PlainDate,
  signUps: readonly SignUp[],
  promise: { readonly workingDays: number; readonly holidays: Holidays },
): UnansweredSignUp[] {
  return signUps
    .filter(isUnanswered)
    .map(({ id, stateSince }) => {
      const due = addWorkingDays(dayOf(stateSince), promise.workingDays, promise.holidays);
      return { id, dueOn: due.toString(), isOverdue: due.until(today).sign > 0 };
    })
    .filter(({ dueOn }) => dueOn <= today.toString())
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.id.localeCompare(b.id));
}

function isUnanswered({ state, stateSince, answeredAt }: SignUp): boolean {
  if (!UNANSWERED_STATES.some((waiting) => waiting === state)) return false;
  return answeredAt === null || answeredAt.epochMilliseconds < stateSince.epochMilliseconds;
}
