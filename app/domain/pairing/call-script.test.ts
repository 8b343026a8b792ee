import { describe, expect, test } from 'vitest';
import { CHECK_IN_KINDS } from './calendar/kinds';
import { callScript, unanswered } from './call-script';

describe('the script of a call', () => {
  test.each(
    CHECK_IN_KINDS,
  )('%s has three to six questions a side, and ends with what is needed', (kind) => {
    for (const side of ['guide', 'participant'] as const) {
      const lines = callScript(kind, side);
      expect(lines.length).toBeGreaterThanOrEqual(3);
      expect(lines.length).toBeLessThanOrEqual(6);
      expect(lines.at(-1)).toBe('need');
      expect(new Set(lines).size).toBe(lines.length);
    }
  });
});

describe('calls without an answer', () => {
  const call = (side: 'guide' | 'participant', outcome: 'done' | 'no-answer') => ({
    side,
    outcome,
  });

  test('are counted for one side since its last talk', () => {
    expect(unanswered([], 'guide')).toBe(0);
    const calls = [
      call('guide', 'no-answer'),
      call('guide', 'done'),
      call('guide', 'no-answer'),
      call('participant', 'done'),
      call('guide', 'no-answer'),
    ];
    expect(unanswered(calls, 'guide')).toBe(2);
    expect(unanswered(calls, 'participant')).toBe(0);
  });
});
