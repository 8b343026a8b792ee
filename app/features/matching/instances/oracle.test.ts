import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planFaults } from '~/testing/plan-checker';
import { Random } from '../../../../scripts/bench/matching/random';
import { type Load, Scipy } from '../../../../scripts/bench/matching/scipy';
import { pythonWithScipy } from '../../../../scripts/setup/scipy.mjs';
import { EDGES_FORMAT, type EdgesInstance } from './instance-format';
import { runInstance } from './run-instance';

const INSTANCES = 1000;

type Instance = EdgesInstance & { readonly format: typeof EDGES_FORMAT };

/** From 5 to 300 people, small ones more often; with ties, scarce and no places, pins and blocks. */
function instanceFrom(random: Random): Instance {
  const people = 5 + Math.floor(296 * random.next() ** 2);
  const volunteers = Math.max(1, Math.round(people * (0.4 + random.next())));
  const share = Math.min(1, (1 + random.below(9)) / volunteers);
  const priorities = random.pick([1, 8, 1500]);
  const scores = random.pick([1, 5, 1001]);
  const participants = Array.from({ length: people }, (_, n) => ({
    id: `p${n}`,
    priority: 1 + random.below(priorities),
  }));
  const guides = Array.from({ length: volunteers }, (_, n) => ({
    id: `g${n}`,
    capacity: random.weighted([
      [0, 1],
      [1, 8],
      [2, 2],
      [5, 1],
    ]),
  }));
  const edges = participants.flatMap(({ id }) =>
    random.some(guides, share).map((g): Edge => [id, g.id, random.below(scores)]),
  );
  const blocked = random.some(edges, 0.05).map(pairOf);
  return { format: EDGES_FORMAT, participants, guides, edges, blocked, pinned: [] };
}

type Edge = EdgesInstance['edges'][number];
const pairOf = ([p, g]: Edge): [string, string] => [p, g];

/** Pins some pairs that may be pinned: nobody twice, nobody over capacity, nobody blocked. */
function pinSome(instance: Instance, random: Random): Instance {
  const places = new Map(instance.guides.map(({ id, capacity }) => [id, capacity]));
  const people = new Set<string>();
  const blocked = new Set(instance.blocked.map(String));
  const pinned = random
    .some(instance.edges, 0.02)
    .map(pairOf)
    .filter(([p, g]) => {
      if (people.has(p) || blocked.has(String([p, g])) || (places.get(g) ?? 0) < 1) return false;
      people.add(p);
      places.set(g, (places.get(g) ?? 0) - 1);
      return true;
    });
  return { ...instance, pinned };
}

/** The instance as SciPy's arrays: who is pinned is out, and so are their places. */
function arraysOf({ participants, guides, edges, blocked, pinned }: Instance): Load {
  const isPinned = new Set(pinned.map(([p]) => p));
  const isBlocked = new Set(blocked.map(String));
  const open = participants.filter(({ id }) => !isPinned.has(id));
  const rows = open.map(({ id }) =>
    edges.filter((edge) => edge[0] === id && !isBlocked.has(String(pairOf(edge)))),
  );
  const columnOf = new Map(guides.map(({ id }, n) => [id, n]));
  const taken = (id: string) => pinned.filter(([, g]) => g === id).length;
  let end = 0;
  return {
    priority: Float64Array.from(open, ({ priority }) => priority),
    capacity: Int32Array.from(guides, ({ id, capacity }) => capacity - taken(id)),
    rowPtr: Int32Array.from([0, ...rows.map((row) => (end += row.length))]),
    column: Int32Array.from(rows.flat(), ([, g]) => columnOf.get(g) ?? -1),
    score: Int16Array.from(rows.flat(), ([, , score]) => score),
  };
}

/** What the pairs outside of the pins come to. */
function besidesPins({ participants, edges, pinned }: Instance, answer: Worth): Worth {
  const isPinned = new Set(pinned.map(String));
  const pinnedPeople = new Set(pinned.map(([p]) => p));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
  const waits = participants.filter(({ id }) => pinnedPeople.has(id));
  const scores = edges.filter((edge) => isPinned.has(String(pairOf(edge))));
  return {
    people: answer.people - pinned.length,
    priority: answer.priority - sum(waits.map(({ priority }) => priority)),
    score: answer.score - sum(scores.map(([, , score]) => score)),
  };
}

interface Worth {
  readonly people: number;
  readonly priority: number;
  readonly score: number;
}

// Where no Python has SciPy this is skipped, and `npm test` says so (scripts/setup/scipy.mjs).
describe.skipIf(pythonWithScipy() === undefined)('beside SciPy', () => {
  let scipy: Scipy | null = null;
  beforeAll(() => {
    scipy = Scipy.start();
  });
  afterAll(() => scipy?.stop());

  it(`is worth exactly as much on ${INSTANCES} instances, and its printed proof holds`, async () => {
    const random = new Random(2026);
    for (let n = 0; n < INSTANCES; n++) {
      const instance = pinSome(instanceFrom(random), random);
      const ran = runInstance(instance, { explain: false, deadlineMs: null, now: () => 0 });
      if (!ran.ok) throw new Error(JSON.stringify(ran.problems));
      const printed = JSON.stringify(ran.answer);
      expect(planFaults(JSON.stringify(instance), printed), `instance ${n}`).toEqual([]);
      await scipy?.load(arraysOf(instance));
      const { ms: _, ...best } = (await scipy?.solve('csgraph')) ?? { ms: 0 };
      expect(besidesPins(instance, JSON.parse(printed)), `instance ${n}`).toEqual(best);
    }
  });
});
