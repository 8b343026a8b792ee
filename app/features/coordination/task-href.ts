import type { TaskKind } from '~/domain/coordination/task-kinds';
import type { TodayTask } from '~/domain/coordination/today';
import type { Filter } from './whose';

/** Which page of a pairing solves a reason; its own page where none is named. */
const TABS: Readonly<Partial<Record<TaskKind, string>>> = {
  'asks-for-help': 'check-ins',
  'low-answer': 'check-ins',
  'said-not-met': 'check-ins',
  'pair-silent': 'check-ins',
  'contact-wrong': 'check-ins',
  'two-missed': 'check-ins',
  'half-norm': 'check-ins',
  'one-side-silent': 'check-ins',
  'check-in-due': 'check-ins',
  'evaluation-due': 'check-ins',
  'plan-ending': 'check-ins',
  'cards-missing': 'cards',
  'agreement-to-finish': 'agreement',
  'lengths-to-settle': 'meetings',
  'end-reached': 'closing',
  'closing-to-finish': 'closing',
};

const LISTS: Readonly<Partial<Record<TaskKind, string>>> = {
  'participant-waiting-long': '/desk/matching',
  'guide-waiting-long': '/desk/guides?state=available',
  'sign-up-to-answer': '/desk/guides?state=applied',
  'interest-quiet': '/desk/guides?state=interested',
  'interview-to-hold': '/desk/guides?state=interview-booked',
  'guide-to-decide': '/desk/guides?state=interviewed',
  'rest-over': '/desk/guides?state=resting',
  'onboarding-stuck': '/desk/guides?state=onboarding',
  'referral-to-answer': '/desk/participants',
  'proposal-unanswered': '/desk/pairings?show=matches',
  'relaxation-to-ask': '/desk/matching/recruit',
  'hand-task': '/desk/tasks',
  'message-not-delivered': '/desk/deliveries',
};

/** Where the one button of a row leads: to the form that solves it, or to all that a bundle holds. */
export function hrefOfTask(task: TodayTask, filter: Filter): string {
  if (task.bundled) {
    return LISTS[task.kind] ?? `/desk/pairings?attention=${task.kind}&whose=${filter.whose}`;
  }
  switch (task.type) {
    case 'pairing': {
      if (task.kind === 'expense-to-decide') return `/desk/expenses?pairing=${task.id}`;
      const tab = TABS[task.kind];
      const page = `/desk/pairings/${task.id}${tab ? `/${tab}` : ''}`;
      return tab === 'check-ins' ? page + callOf(task) : page;
    }
    case 'match':
      return `/desk/matches/${task.id}`;
    case 'guide':
      return `/desk/guides/${task.id}`;
    case 'participant':
      return task.kind === 'participant-waiting-long'
        ? `/desk/matching/${task.id}`
        : `/desk/participants/${task.id}`;
    case 'question':
      return `/desk/matching/requests/${task.id}`;
    case 'hand-task':
      return `/desk/tasks/${task.id}`;
    case 'messages':
      return '/desk/deliveries';
  }
}

/** The talk to record: the first that the calendar asks for, else one with the side it is about. */
function callOf({ reasons, id }: TodayTask): string {
  const due = reasons.find(({ kind }) => ASKED.has(kind));
  const [key] = due?.keys ?? [];
  if (due && key) return `?${new URLSearchParams({ due: key.slice(`${due.kind}:${id}:`.length) })}`;
  const side = reasons[0]?.sides[0];
  return side ? `?side=${side}` : '';
}

const ASKED: ReadonlySet<TaskKind> = new Set<TaskKind>([
  'check-in-due',
  'evaluation-due',
  'plan-ending',
]);
