import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { snoozeUntil, withoutPutOff } from './snooze';
import { mergeReasons, type Reason, taskKey } from './task';
import { PAIR_KINDS, rankOf, TASK_KINDS, type TaskKind } from './task-kinds';
import { bundleTasks, rankTasks, rowOf, type TodayTask } from './today';

const TODAY = Temporal.PlainDate.from('2026-11-22');

function reason(kind: TaskKind, sinceOn = '2026-11-01', more: Partial<Reason> = {}): Reason {
  return { kind, keys: [taskKey(kind, 'p')], sinceOn, lateAfterOn: null, sides: [], ...more };
}

function task(kind: TaskKind, sinceOn: string, more: Partial<TodayTask> = {}): TodayTask {
  const subject = { type: 'pairing', id: sinceOn, ownerId: null } as const;
  return { ...subject, kind, reasons: [], sinceOn, lateDays: 0, ...more };
}

const anyTask = fc
  .record({
    kind: fc.constantFrom(...TASK_KINDS),
    id: fc.string({ minLength: 1, maxLength: 4 }),
    sinceOn: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'),
    lateDays: fc.constantFrom(0, 3),
  })
  .map(({ kind, sinceOn, ...more }) => task(kind, sinceOn, more));

describe('a row', () => {
  it('has every reason of its subject once, and the strongest leads', () => {
    const row = rowOf(
      { type: 'pairing', id: 'p', ownerId: null },
      [reason('half-norm'), reason('pair-silent', '2026-11-20'), reason('expense-to-decide')],
      TODAY,
    );
    expect(row?.kind).toBe('pair-silent');
    expect(row?.reasons.map((one) => one.kind)).toEqual([
      'pair-silent',
      'half-norm',
      'expense-to-decide',
    ]);
  });

  it('says both sides where both are due for the same, since the earlier day', () => {
    const guide = reason('check-in-due', '2026-11-12', {
      keys: ['a'],
      sides: ['guide'],
      lateAfterOn: '2026-11-25',
    });
    const participant = reason('check-in-due', '2026-11-10', {
      keys: ['b'],
      sides: ['participant'],
      lateAfterOn: '2026-11-20',
    });
    expect(mergeReasons([guide, participant])).toEqual([
      {
        ...guide,
        keys: ['a', 'b'],
        sides: ['guide', 'participant'],
        sinceOn: '2026-11-10',
        lateAfterOn: '2026-11-20',
      },
    ]);
  });

  it('is none where nothing is left', () => {
    expect(rowOf({ type: 'pairing', id: 'p', ownerId: null }, [], TODAY)).toBeNull();
  });

  it('is late from the day after the last on which it was not', () => {
    const due = (lateAfterOn: string) =>
      rowOf(
        { type: 'pairing', id: 'p', ownerId: null },
        [reason('check-in-due', '2026-11-01', { lateAfterOn })],
        TODAY,
      )?.lateDays;
    expect([due('2026-11-22'), due('2026-11-21'), due('2026-11-12')]).toEqual([0, 1, 10]);
  });
});

describe('the list', () => {
  it('begins with who may need us now, then who waits; what is late comes before what is due', () => {
    const ranked = rankTasks([
      task('guide-waiting-long', '2025-01-01'),
      task('check-in-due', '2026-11-02'),
      task('check-in-due', '2026-11-03', { lateDays: 2 }),
      task('sign-up-to-answer', '2026-11-10'),
      task('pair-silent', '2026-11-21'),
    ]);
    expect(ranked.map((one) => [one.kind, one.sinceOn])).toEqual([
      ['pair-silent', '2026-11-21'],
      ['check-in-due', '2026-11-03'],
      ['sign-up-to-answer', '2026-11-10'],
      ['check-in-due', '2026-11-02'],
      ['guide-waiting-long', '2025-01-01'],
    ]);
  });

  it('is in the same order however its rows came', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyTask, { selector: (one) => one.id }), (tasks) => {
        expect(rankTasks(tasks.toReversed())).toEqual(rankTasks(tasks));
      }),
    );
  });

  it('loses nobody by bundling, and stays short', () => {
    const many = fc.uniqueArray(anyTask, { selector: (one) => one.id, maxLength: 300 });
    fc.assert(
      fc.property(many, (tasks) => {
        const rows = bundleTasks(tasks);
        const counted = rows.reduce((sum, row) => sum + (row.bundled ?? 1), 0);
        expect(counted).toBe(tasks.length);
        for (const kind of TASK_KINDS) {
          expect(rows.filter((row) => row.kind === kind).length).toBeLessThanOrEqual(16);
        }
      }),
    );
  });

  it('keeps the four that have waited longest, and bundles the rest since the longest of them', () => {
    const due = [1, 2, 3, 4, 5, 6].map((n) => task('check-in-due', `2026-11-0${n}`));
    expect(bundleTasks(due.slice(0, 5))).toHaveLength(5);
    const rows = bundleTasks(due);
    expect(rows.map((row) => [row.sinceOn, row.bundled ?? 1])).toEqual([
      ['2026-11-01', 1],
      ['2026-11-02', 1],
      ['2026-11-03', 1],
      ['2026-11-04', 1],
      ['2026-11-05', 2],
    ]);
  });
});

describe('a kind', () => {
  it('is ranked, late or not, and never falls by being late', () => {
    for (const kind of TASK_KINDS) {
      expect(rankOf(kind, true)).toBeLessThanOrEqual(rankOf(kind, false));
      expect(rankOf(kind, true)).toBeGreaterThanOrEqual(0);
    }
    expect(new Set(PAIR_KINDS).size).toBe(PAIR_KINDS.length);
  });
});

describe('a snooze', () => {
  const day = (text: string) => Temporal.PlainDate.from(text);
  it('ends tomorrow at the earliest and after 30 days at the latest', () => {
    expect(snoozeUntil(day('2026-11-22'), TODAY)).toMatchObject({ refusal: 'snooze-not-ahead' });
    expect(snoozeUntil(day('2026-11-23'), TODAY).ok).toBe(true);
    expect(snoozeUntil(day('2026-12-22'), TODAY).ok).toBe(true);
    expect(snoozeUntil(day('2026-12-23'), TODAY)).toMatchObject({ refusal: 'snooze-too-long' });
  });

  it('is about one reason: a new one has another key and stays', () => {
    const before = reason('pair-silent', '2026-10-20', { keys: ['pair-silent:p:2026-10-20'] });
    const after = reason('pair-silent', '2026-11-01', { keys: ['pair-silent:p:2026-11-01'] });
    const putOff = new Set(before.keys);
    expect(withoutPutOff([before, after], putOff)).toEqual([after]);
  });
});
