import { describe, expect, it } from 'vitest';
import { branch } from '~/testing/matching-branch';
import { guide, household, round } from '~/testing/matching-people';
import type { Snapshot } from '../people';
import { buildProblem } from '../problem/build';
import { openRound } from '../round/open-round';
import { DEFAULT_RULES, DEFAULT_WEIGHTS } from '../settings';
import { candidatesOf, guideOf, pairsOf } from '../solver/plan';
import { solve } from '../solver/solve';
import { consequenceOf, withConsequences } from './consequence';
import { explainMatch } from './explain-match';

function opened(snapshot: Snapshot) {
  const problem = buildProblem(snapshot, DEFAULT_RULES, DEFAULT_WEIGHTS);
  const plan = solve(problem);
  if (!plan.ok) throw new Error(plan.refusal);
  return openRound(problem, plan.value);
}

describe('what would follow from another guide', () => {
  const snapshot = branch(30, 20);
  const plan = opened(snapshot);
  const { problem } = plan.state();

  it('is the difference to the plan that is made with the pair pinned, for every possible pair', () => {
    const before = plan.state().plan;
    let asked = 0;
    for (const { id } of snapshot.households) {
      for (const { guide: g } of candidatesOf(problem, id)) {
        const pinned = opened({ ...snapshot, pinned: [[id, g]] }).state();
        const found = consequenceOf(plan, id, g);
        const { people, priority, score } = pinned.plan;
        expect(found).toMatchObject({
          ok: true,
          value: {
            people: people - before.people,
            priority: priority - before.priority,
            score: score - before.score,
          },
        });
        asked++;
      }
    }
    expect(asked).toBeGreaterThan(30);
    expect(plan.state().plan).toBe(before);
  });

  it('never serves more than the plan does, where the rules allow the pair', () => {
    for (const { id } of snapshot.households) {
      for (const { guide: g } of candidatesOf(problem, id)) {
        const found = consequenceOf(plan, id, g);
        const { people, priority, score } = found.ok ? found.value : { people: 1 };
        const isWorse = [people, priority, score].find((n) => n !== 0) ?? 0;
        expect(isWorse).toBeLessThanOrEqual(0);
      }
    }
  });

  it('is nothing for the guide that the plan has', () => {
    for (const pair of pairsOf(problem, plan.state().plan)) {
      expect(consequenceOf(plan, pair.household, pair.guide)).toMatchObject({
        value: { changed: [], people: 0, score: 0 },
      });
    }
  });

  it('stands beside each of the alternatives of an explanation, and leaves the plan as it is', () => {
    const { household: id } = pairsOf(problem, plan.state().plan)[0] ?? { household: '' };
    const match = explainMatch(problem, plan.state().plan, id);
    if (!match) throw new Error('a pair is explained');
    const priced = withConsequences(match, plan);
    expect(priced.alternatives.map(({ guide: g }) => g)).toEqual(
      match.alternatives.map(({ guide: g }) => g),
    );
    for (const { guide: g, ifChosen } of priced.alternatives) {
      const found = consequenceOf(plan, id, g);
      expect(found).toEqual({ ok: true, value: ifChosen });
      expect(ifChosen?.changed).toContainEqual(expect.objectContaining({ household: id, to: g }));
    }
    expect(withConsequences(match, plan)).toEqual(priced);
  });
});

describe('a small plan', () => {
  const people = round(
    [
      household({ id: 'old', waitingSince: '2026-01-01' }),
      household({ id: 'new', waitingSince: '2026-10-12' }),
    ],
    [guide({ id: 'g1' }), guide({ id: 'g2', persons: [{ sex: 'man', birthYear: 1990 }] })],
  );

  it('names whoever loses a guide, and whoever gets one', () => {
    const one = opened({ ...people, guides: people.guides.slice(0, 1) });
    expect(consequenceOf(one, 'new', 'g1')).toMatchObject({
      value: {
        changed: [
          { household: 'new', from: null, to: 'g1' },
          { household: 'old', from: 'g1', to: null },
        ],
        people: 0,
      },
    });
  });

  it('gives up a pin of the same household, as one change', () => {
    const pinned = opened({ ...people, pinned: [['old', 'g2']] });
    const found = consequenceOf(pinned, 'old', 'g1');
    expect(found).toMatchObject({
      value: {
        changed: [
          { household: 'new', from: 'g1', to: 'g2' },
          { household: 'old', from: 'g2', to: 'g1' },
        ],
        people: 0,
      },
    });
    expect(guideOf(pinned.state().problem, pinned.state().plan, 'old')).toBe('g2');
  });

  it('says why where no plan can hold the pair', () => {
    const full = opened({ ...people, pinned: [['old', 'g1']] });
    expect(consequenceOf(full, 'new', 'g1')).toMatchObject({ refusal: 'no-place' });
    const blocked = opened({ ...people, blocked: [['new', 'g1']] });
    expect(consequenceOf(blocked, 'new', 'g1')).toMatchObject({ refusal: 'pair-forbidden' });
    expect(consequenceOf(blocked, 'nobody', 'g1')).toMatchObject({ refusal: 'unknown-id' });
  });
});
