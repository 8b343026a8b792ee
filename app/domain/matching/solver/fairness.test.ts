import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bareRounds,
  pairsById,
  placedIn,
  solved,
  strict,
  without,
} from '~/testing/matching-instances';
import type { BareRound } from '../problem/bare';

const RUNS = { numRuns: 1500, seed: 22 };

describe('the order in which people are listed', () => {
  it('never changes the plan or its prices', () => {
    fc.assert(
      fc.property(bareRounds(), fc.infiniteStream(fc.nat()), (round, random) => {
        const shuffled = {
          ...round,
          participants: shuffle(round.participants, random),
          guides: shuffle(round.guides, random),
          edges: shuffle(round.edges, random),
        };
        const [plain, other] = [solved(round), solved(shuffled)];
        expect(pairsById(other)).toEqual(pairsById(plain));
        expect([...other.plan.u, ...other.plan.v]).toEqual([...plain.plan.u, ...plain.plan.v]);
      }),
      RUNS,
    );
  });

  it('and the ids that they have never change what the plan is worth, or how long those served waited', () => {
    fc.assert(
      fc.property(bareRounds(), fc.infiniteStream(fc.nat()), (round, random) => {
        const other = renamed(round, random);
        const waits = (r: BareRound) =>
          r.participants
            .filter(({ id }) => placedIn(r).has(id))
            .map(({ priority }) => priority)
            .sort();
        const { people, priority, score } = solved(round).plan;
        expect(solved(other).plan).toMatchObject({ people, priority, score });
        expect(waits(other)).toEqual(waits(round));
      }),
      RUNS,
    );
  });

  it('and the ids that they have never change who is placed, where no two wait equally long', () => {
    fc.assert(
      fc.property(strict(bareRounds()), fc.infiniteStream(fc.nat()), (round, random) => {
        const other = renamed(round, random);
        const waits = (r: BareRound) =>
          new Set(r.participants.filter((p) => placedIn(r).has(p.id)).map((p) => p.priority));
        expect(waits(other)).toEqual(waits(round));
      }),
      RUNS,
    );
  });
});

describe('somebody who waits', () => {
  it('cannot take over, by any chain of swaps, from one who has waited less', () => {
    fc.assert(
      fc.property(bareRounds(), (round) => {
        const matched = new Map(pairsById(solved(round)));
        const priority = new Map(round.participants.map((p) => [p.id, p.priority]));
        for (const { id } of round.participants.filter((p) => !matched.has(p.id))) {
          for (const holder of reachable(round, matched, id)) {
            expect(priority.get(holder)).toBeGreaterThanOrEqual(priority.get(id) ?? 0);
          }
        }
      }),
      RUNS,
    );
  });
});

describe('whoever has a guide in the plan keeps one', () => {
  it('when a guide joins', () => {
    fc.assert(
      fc.property(strict(bareRounds()), (round) => {
        const joined = placedIn(round);
        for (const id of placedIn(without(round, 'g0'))) expect(joined).toContain(id);
      }),
      RUNS,
    );
  });

  it('when somebody else withdraws', () => {
    fc.assert(
      fc.property(strict(bareRounds()), (round) => {
        const left = placedIn(without(round, 'p0'));
        for (const id of placedIn(round)) if (id !== 'p0') expect(left).toContain(id);
      }),
      RUNS,
    );
  });

  it('when they have waited longer', () => {
    fc.assert(
      fc.property(strict(bareRounds()), fc.nat(5), fc.nat(4), (round, who, more) => {
        const id = `p${who}`;
        if (!placedIn(round).has(id)) return;
        const participants = round.participants.map((p) =>
          p.id === id ? { ...p, priority: p.priority + 8 * more } : p,
        );
        expect(placedIn({ ...round, participants })).toContain(id);
      }),
      RUNS,
    );
  });

  it('when they accept more guides', () => {
    fc.assert(
      fc.property(strict(bareRounds()), fc.nat(5), fc.nat(1000), (round, who, score) => {
        const id = `p${who}`;
        if (!placedIn(round).has(id)) return;
        const known = new Set(round.edges.filter(([h]) => h === id).map(([, g]) => g));
        const more = round.guides.filter((g) => !known.has(g.id));
        const edges = more.map((g): [string, string, number] => [id, g.id, score]);
        expect(placedIn({ ...round, edges: [...round.edges, ...edges] })).toContain(id);
      }),
      RUNS,
    );
  });
});

function shuffle<T>(list: readonly T[], random: fc.Stream<number>): T[] {
  const keys = [...random.take(list.length)];
  return list
    .map((item, n) => ({ item, key: keys[n] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** The same people under other ids, so that the solver takes them in another order. */
function renamed(round: BareRound, random: fc.Stream<number>): BareRound {
  const names = (ids: readonly { id: string }[]) =>
    new Map(shuffle(ids, random).map(({ id }, n) => [id, `x${n}`]));
  const people = names(round.participants);
  const guides = names(round.guides);
  const name = (id: string) => people.get(id) ?? guides.get(id) ?? '';
  return {
    ...round,
    participants: round.participants.map((p) => ({ ...p, id: name(p.id) })),
    guides: round.guides.map((g) => ({ ...g, id: name(g.id) })),
    edges: round.edges.map(([h, g, score]) => [name(h), name(g), score]),
  };
}

/** Matched people whom a chain of swaps starting at `id` can reach. */
function reachable(round: BareRound, matched: ReadonlyMap<string, string>, id: string) {
  const people = new Set([id]);
  for (const person of people) {
    for (const [household, guide] of round.edges) {
      if (household !== person) continue;
      for (const [holder, held] of matched) if (held === guide) people.add(holder);
    }
  }
  people.delete(id);
  return people;
}
