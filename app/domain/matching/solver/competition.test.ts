import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareRounds, solved } from '~/testing/matching-instances';
import { competitionGroup } from './competition';

describe('the group that competes with somebody who waits', () => {
  it('has fewer places than people, all taken, by nobody who has waited less', () => {
    let groups = 0;
    fc.assert(
      fc.property(bareRounds(7), (round) => {
        const { problem, plan } = solved(round);
        const { match } = plan;
        problem.rows.forEach((_, row) => {
          if ((match[row] ?? -1) >= 0) return;
          const { rows, columns, places } = competitionGroup(problem, plan, row);
          const waiting = rows.filter((other) => (match[other] ?? -1) < 0);
          const placed = rows.filter((other) => (match[other] ?? -1) >= 0);
          expect(rows).toContain(row);
          expect(rows.length).toBe(places + waiting.length);
          for (const column of columns) {
            const holders = placed.filter((other) => match[other] === column);
            expect(holders.length).toBe(problem.capacity[column]);
          }
          for (const other of placed) {
            expect(columns).toContain(match[other]);
            expect(problem.priority[other]).toBeGreaterThanOrEqual(problem.priority[row] ?? 0);
          }
          groups++;
        });
      }),
      { numRuns: 1500, seed: 23 },
    );
    expect(groups).toBeGreaterThan(1000);
  });
});
