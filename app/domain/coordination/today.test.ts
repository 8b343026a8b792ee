import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bundleTasks, rankTasks, TASK_KINDS, type TodayTask } from './today';

const task = fc.record({
  kind: fc.constantFrom(...TASK_KINDS),
  id: fc.string({ minLength: 1, maxLength: 4 }),
  name: fc.constant('N'),
  since: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'),
  href: fc.constant('/'),
});

it('ranks by kind, then by the longest wait', () => {
  const row = (kind: TodayTask['kind'], since: string): TodayTask => ({
    kind,
    since,
    id: since,
    name: '',
    href: '',
  });
  const ranked = rankTasks([
    row('guide-waiting-long', '2025-01-01'),
    row('sign-up-to-answer', '2026-02-01'),
    row('sign-up-to-answer', '2026-01-01'),
    row('meeting-to-record', '2026-03-01'),
  ]);
  expect(ranked.map((one) => [one.kind, one.since])).toEqual([
    ['meeting-to-record', '2026-03-01'],
    ['sign-up-to-answer', '2026-01-01'],
    ['sign-up-to-answer', '2026-02-01'],
    ['guide-waiting-long', '2025-01-01'],
  ]);
});

it('puts the same rows in the same order however they came', () => {
  fc.assert(
    fc.property(fc.uniqueArray(task, { selector: (one) => one.id }), (tasks) => {
      expect(rankTasks(tasks.toReversed())).toEqual(rankTasks(tasks));
    }),
  );
});

it('bundles four who wait long into one row, and leaves three as they are', () => {
  const waiting = (n: number): TodayTask[] =>
    Array.from({ length: n }, (_, i) => ({
      kind: 'participant-waiting-long',
      id: `p${i}`,
      name: 'N',
      since: `2026-01-0${i + 1}`,
      href: '/',
    }));
  expect(bundleTasks(waiting(3))).toHaveLength(3);
  expect(bundleTasks(waiting(4))).toEqual([
    {
      kind: 'participant-waiting-long',
      id: 'all',
      name: '',
      since: '2026-01-01',
      href: '/desk/matching',
      count: 4,
    },
  ]);
});
