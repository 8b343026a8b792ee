import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyChanges, laidOut, solvedProblem, Trial } from '~/testing/matching-changes';
import { bareRounds } from '~/testing/matching-instances';
import { certify } from '../solver/certify';
import { difference } from './open-round';

describe('a round after any changes', () => {
  it('has the best plan that there is under them, laid out as a fresh one', () => {
    fc.assert(
      fc.property(bareRounds(6), anyChanges(), (round, changes) => {
        const trial = new Trial(round);
        for (const change of changes) {
          const before = trial.warm.state();
          const delta = trial.make(change);
          const { problem, plan } = trial.warm.state();
          if (delta !== null) expect(delta).toEqual(difference(before, { problem, plan }));
          expect({ ...problem, unit: 0 }).toEqual({ ...laidOut(trial.now), unit: 0 });
          const fresh = solvedProblem(problem);
          const { people, priority, score } = fresh;
          expect(certify(problem, plan)).toEqual({ ok: true, people, priority, score });
          expect([plan.u, plan.v]).toEqual([fresh.u, fresh.v]);
        }
      }),
      { numRuns: 2000, seed: 30 },
    );
  });
});
