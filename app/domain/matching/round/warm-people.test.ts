import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyGuide, anyHousehold, anyRound } from '~/testing/any-people';
import { openFresh } from '~/testing/fresh-round';
import type { Snapshot } from '../people';
import { buildProblem, type PeopleProblem } from '../problem/build';
import { DEFAULT_RULES, DEFAULT_WEIGHTS, type Rules } from '../settings';
import { certify } from '../solver/certify';
import { type Plan, solve } from '../solver/solve';
import { applyChange, type PlanChange } from './change';
import { openRound } from './open-round';
import type { Round } from './round';

/** Rules that let most pairs through, so that guides are competed for. */
const RULES: Rules = {
  ...DEFAULT_RULES,
  minOverlapSlots: 0,
  minorsAllowed: true,
  certificateForChildren: false,
  maxTravelMinutes: null,
};

type Step = PlanChange | { kind: 'unpin'; household: string } | { kind: 'undo' } | Joining;
type Joining = { kind: 'join'; household: Snapshot['households'][number] };

const household = fc.nat(9).map((n) => `p${n}`);
const guide = fc.nat(7).map((n) => `g${n}`);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('pin' as const), household, guide }),
  fc.record({ kind: fc.constant('forbid' as const), household, guide }),
  fc.record({ kind: fc.constant('hold' as const), id: fc.oneof(household, guide) }),
  fc.record({ kind: fc.constant('capacity' as const), guide, places: fc.nat(3) }),
  fc.record({ kind: fc.constant('unpin' as const), household }),
  fc.record({ kind: fc.constant('undo' as const) }),
  guide.chain((id) => anyGuide(id).map((unit) => ({ kind: 'recruit' as const, guide: unit }))),
  household.chain((id) =>
    anyHousehold(id).map((unit) => ({ kind: 'join' as const, household: unit })),
  ),
);

function made(round: Round, change: Step) {
  switch (change.kind) {
    case 'unpin':
      return round.unpin(change.household);
    case 'join':
      return round.add(change.household);
    case 'undo':
      return round.undo();
    default:
      return applyChange(round, change);
  }
}

function solved(problem: PeopleProblem): Plan {
  const result = solve(problem);
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
}

/** What a problem says, without the bits of interests, which depend on who came first. */
function said({ unit, on, weights, households, guides, ...edges }: PeopleProblem) {
  const blocked = (h: string) => [...(on.blocked.get(h) ?? [])].sort();
  return {
    edges,
    households: [...households].map(([id, h]) => [id, h.unit, [...(h.blocked ?? [])].sort()]),
    guides: [...guides].map(([id, g]) => [id, g.unit]),
    blocked: [...on.blocked.keys()].sort().map((h) => [h, blocked(h)]),
    today: on.today,
    weights,
  };
}

describe('a round of people after any changes', () => {
  it('is what planning afresh would give, refusals included', () => {
    let edges = 0;
    fc.assert(
      fc.property(
        anyRound(8, 6),
        fc.subarray([0, 1, 2]),
        fc.array(step, { maxLength: 8 }),
        (people, pins, steps) => {
          const pinned = pins.flatMap((n): [string, string][] => {
            const places = people.guides[n]?.capacity ?? 0;
            return places > 0 ? [[`p${n}`, `g${n}`]] : [];
          });
          const problem = buildProblem({ ...people, pinned }, RULES, DEFAULT_WEIGHTS);
          const plan = solved(problem);
          const warm = openRound(problem, plan);
          const fresh = openFresh(problem, plan);
          for (const change of steps) {
            const [is, expected] = [made(warm, change), made(fresh, change)];
            const [state, afresh] = [warm.state(), fresh.state()];
            if (expected !== null && 'ok' in expected) {
              expect(is).toMatchObject(expected.ok ? { ok: true } : expected);
            }
            expect(said(state.problem)).toEqual(said(afresh.problem));
            const { people, priority, score } = afresh.plan;
            expect(certify(state.problem, state.plan)).toEqual({
              ok: true,
              people,
              priority,
              score,
            });
            const { u, v } = solved(state.problem);
            expect([state.plan.u, state.plan.v]).toEqual([u, v]);
            edges += state.problem.column.length;
          }
        },
      ),
      { numRuns: 200, seed: 31 },
    );
    expect(edges).toBeGreaterThan(1000);
  });
});
