import { describe, expect, it } from 'vitest';
import { guide, household, round } from '~/testing/matching-people';
import { buildProblem } from '../problem/build';
import { DEFAULT_RULES, DEFAULT_WEIGHTS } from '../settings';
import { solve } from '../solver/solve';
import { applyChanges } from './change';
import { openRound } from './open-round';

function opened() {
  const people = round(
    [household({ id: 'p1', waitingSince: '2026-01-01' }), household({ id: 'p2' })],
    [guide({ id: 'g1' })],
  );
  const problem = buildProblem(people, DEFAULT_RULES, DEFAULT_WEIGHTS);
  const plan = solve(problem);
  if (!plan.ok) throw new Error(plan.refusal);
  return openRound(problem, plan.value);
}

describe('a round', () => {
  it('answers a change with what moved, and takes it back', () => {
    const plan = opened();
    const pinned = plan.pin('p2', 'g1');
    expect(pinned).toMatchObject({
      ok: true,
      value: {
        changed: [
          { household: 'p1', from: 'g1', to: null },
          { household: 'p2', from: null, to: 'g1' },
        ],
        people: 0,
      },
    });
    expect(plan.undo()?.changed).toHaveLength(2);
    expect(plan.undo()).toBeNull();
  });

  it('forks without touching the plan', () => {
    const plan = opened();
    const fork = plan.fork();
    expect(fork.addGuide(guide({ id: 'g2' }))).toMatchObject({ ok: true, value: { people: 1 } });
    expect(plan.state().plan.people).toBe(1);
    expect(fork.state().plan.people).toBe(2);
  });

  it('remembers a refusal for one who leaves and comes back', () => {
    const plan = opened();
    const [first] = plan.state().problem.households.values();
    if (first === undefined) throw new Error('nobody');
    expect(plan.forbid('p1', 'g1').ok).toBe(true);
    expect(plan.withdraw('p1').ok).toBe(true);
    expect(plan.add(first.unit)).toMatchObject({ value: { changed: [] } });
    expect(plan.withdraw('p2')).toMatchObject({ value: { people: -1 } });
  });

  it('refuses what cannot be, and names what a what-if had to leave out', () => {
    const plan = opened();
    expect(plan.pin('nobody', 'g1')).toMatchObject({ refusal: 'unknown-id' });
    expect(plan.forbid('p1', 'g1').ok).toBe(true);
    expect(plan.pin('p1', 'g1')).toMatchObject({ refusal: 'pair-forbidden' });
    expect(plan.pin('p2', 'g1').ok).toBe(true);
    expect(plan.setCapacity('g1', 0)).toMatchObject({ refusal: 'no-place' });
    expect(applyChanges(plan, [{ kind: 'hold', id: 'gone' }])).toMatchObject([
      { refusal: 'unknown-id' },
    ]);
  });
});
