import type { SnoozeRefusal } from '~/domain/coordination/snooze';

/** `task-not-there`: what was to be put off needs nobody any more, or not today. */
export type TaskRefusal =
  | SnoozeRefusal
  | 'task-day-past'
  | 'task-already-done'
  | 'task-not-done'
  | 'task-not-there'
  | 'task-already-put-off'
  | 'task-not-put-off';
