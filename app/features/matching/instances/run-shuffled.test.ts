import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Guide, Household } from '~/domain/matching/people';
import { branch } from '~/testing/matching-branch';
import { bareRounds } from '~/testing/matching-instances';
import { runInstance } from './run-instance';

/** The answer as it is printed: no time passes, so all that is left depends on the input alone. */
function printed(data: unknown): string {
  const outcome = runInstance(data, { explain: true, deadlineMs: null, now: () => 0 });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return JSON.stringify(outcome.answer);
}

function shuffled<T>(list: readonly T[], random: fc.Stream<number>): T[] {
  const keys = [...random.take(list.length)];
  return [...list.keys()]
    .sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b)
    .map((n) => list[n] as T);
}

const anyOrder = fc.infiniteStream(fc.nat());

describe('the same input in another order', () => {
  it('gives the same plan of edges, byte for byte', () => {
    fc.assert(
      fc.property(bareRounds(), anyOrder, (round, random) => {
        const blocked = round.edges.filter((_, n) => n % 5 === 0).map(([h, g]) => [h, g]);
        const instance = { format: 'flyktningguide-edges/1', ...round, blocked };
        const other = {
          ...instance,
          participants: shuffled(round.participants, random),
          guides: shuffled(round.guides, random),
          edges: shuffled(round.edges, random),
          blocked: shuffled(blocked, random),
        };
        expect(printed(other)).toBe(printed(instance));
      }),
      { numRuns: 300, seed: 28 },
    );
  });

  it('gives the same plan of people, byte for byte, whatever order their answers have', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), anyOrder, (seed, random) => {
        const { households, ...round } = branch(30, 24, seed);
        const instance = { format: 'flyktningguide-people/1', ...round, participants: households };
        const mixed = <U extends Household | Guide>(unit: U): U => ({
          ...unit,
          availability: shuffled(unit.availability, random),
          interests: shuffled(unit.interests, random),
          favourites: shuffled(unit.favourites, random),
          languages: shuffled(unit.languages, random),
        });
        const other = {
          ...instance,
          participants: shuffled(households, random).map(mixed),
          guides: shuffled(round.guides, random).map(mixed),
        };
        expect(printed(other)).toBe(printed(instance));
      }),
      { numRuns: 25, seed: 29 },
    );
  });
});
