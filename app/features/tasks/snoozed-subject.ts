import { rowKey, type SubjectType } from '~/domain/coordination/task';
import { PAIR_KINDS, TASK_KINDS, type TaskKind } from '~/domain/coordination/task-kinds';

const OF_KIND: Readonly<Partial<Record<TaskKind, SubjectType>>> = {
  'sign-up-to-answer': 'guide',
  'guide-to-decide': 'guide',
  'interview-to-hold': 'guide',
  'onboarding-stuck': 'guide',
  'guide-waiting-long': 'guide',
  'rest-over': 'guide',
  'interest-quiet': 'guide',
  'referral-to-answer': 'participant',
  'participant-waiting-long': 'participant',
  'proposal-unanswered': 'match',
  'relaxation-to-ask': 'question',
  'hand-task': 'hand-task',
  'message-not-delivered': 'messages',
};

/** What a snoozed key is about: the kind, and the row of Today that it belongs to. */
export function snoozedSubject(taskKey: string): {
  readonly kind: TaskKind;
  readonly type: SubjectType;
  readonly id: string;
  row: string;
} | null {
  const [word, id] = taskKey.split(':');
  const kind = TASK_KINDS.find((one) => one === word);
  if (!kind || !id) return null;
  const isPair = PAIR_KINDS.some((one) => one === kind);
  const type = isPair ? 'pairing' : OF_KIND[kind];
  return type ? { kind, type, id, row: rowKey(type, id) } : null;
}
