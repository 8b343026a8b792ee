/** What Today can ask a coordinator to do, the most pressing first. */
export const TASK_KINDS = [
  'meeting-to-record',
  'sign-up-to-answer',
  'referral-to-answer',
  'meeting-to-book',
  'agreement-to-finish',
  'trial-to-begin',
  'trial-over',
  'proposal-unanswered',
  'relaxation-to-ask',
  'interview-to-hold',
  'guide-to-decide',
  'rest-over',
  'onboarding-stuck',
  'participant-waiting-long',
  'guide-waiting-long',
  'interest-quiet',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** Days after which something counts as waiting too long (domain.md B1–B3). */
export const QUIET_DAYS = {
  proposal: 7,
  interest: 7,
  decision: 5,
  onboarding: 30,
  guideWaiting: 30,
  participantWaiting: 60,
} as const;

/** One row of Today: whom it is about, since when, and where the button leads. */
export interface TodayTask {
  readonly kind: TaskKind;
  readonly id: string;
  readonly name: string;
  /** ISO day since which it has waited, or on which it falls. */
  readonly since: string;
  readonly href: string;
  /** How many people one row stands for, where many wait for the same thing. */
  readonly count?: number;
}

/** Most pressing kind first; within a kind the longest waiting first; then by id, so no row jumps. */
export function rankTasks(tasks: readonly TodayTask[]): TodayTask[] {
  return tasks.toSorted(
    (a, b) =>
      TASK_KINDS.indexOf(a.kind) - TASK_KINDS.indexOf(b.kind) ||
      a.since.localeCompare(b.since) ||
      a.id.localeCompare(b.id),
  );
}

/** Kinds of which many at once are one row: each automatic task costs a coordinator a minute. */
const BUNDLED: Readonly<Partial<Record<TaskKind, string>>> = {
  'participant-waiting-long': '/desk/matching',
  'guide-waiting-long': '/desk/guides?state=available',
};
const MOST_ALONE = 3;

/** More than three of a kind that can be bundled become one row, since the longest wait among them. */
export function bundleTasks(tasks: readonly TodayTask[]): TodayTask[] {
  return TASK_KINDS.flatMap((kind) => {
    const alike = rankTasks(tasks.filter((task) => task.kind === kind));
    const href = BUNDLED[kind];
    const [first] = alike;
    if (!href || !first || alike.length <= MOST_ALONE) return alike;
    return [{ kind, id: 'all', name: '', since: first.since, href, count: alike.length }];
  });
}
