import type { EdgesInstance, PeopleInstance } from '../instances/instance-format';
import { type InstanceProblem, problemAt } from '../instances/instance-problems';

type Pair = readonly [string, string, ...unknown[]];
type Path = readonly (string | number)[];
type Round = EdgesInstance | PeopleInstance;

interface Ids {
  readonly participants: ReadonlyMap<string, number>;
  readonly guides: ReadonlyMap<string, number>;
}

/** Ids that stand twice or nowhere, and pins that cannot all be kept. */
export function pairProblems(instance: Round): InstanceProblem[] {
  const ids = idsOf(instance);
  const found = [
    ...sameIds(instance.participants, 'participants'),
    ...sameIds(instance.guides, 'guides'),
  ];
  const blocked = new Map(instance.blocked.map((pair, n) => [keyOf(pair), n]));
  instance.blocked.forEach((pair, n) => {
    found.push(...unknownIds(ids, pair, ['blocked', n]));
  });
  const pinnedAt = new Map<string, number>();
  const places = new Map(instance.guides.map(({ id, capacity }) => [id, capacity]));
  instance.pinned.forEach((pair, n) => {
    const [participant, guide] = pair;
    found.push(...unknownIds(ids, pair, ['pinned', n]));
    const block = blocked.get(keyOf(pair));
    if (block !== undefined) {
      found.push(problemAt(['pinned', n], `is also blocked, in blocked[${block}]`));
    }
    const first = pinnedAt.get(participant);
    if (first !== undefined) {
      found.push(problemAt(['pinned', n, 0], `is already pinned in pinned[${first}]`));
    }
    pinnedAt.set(participant, n);
    const left = places.get(guide);
    if (left === 0) found.push(problemAt(['pinned', n, 1], 'has no place left for this pin'));
    else if (left !== undefined) places.set(guide, left - 1);
  });
  return found;
}

function sameIds(units: readonly { readonly id: string }[], list: string): InstanceProblem[] {
  const seen = new Map<string, number>();
  return units.flatMap(({ id }, n) => {
    const first = seen.get(id);
    if (first !== undefined) {
      return [problemAt([list, n, 'id'], `is the same as ${list}[${first}].id`)];
    }
    seen.set(id, n);
    return [];
  });
}

export function unknownIds(ids: Ids, [participant, guide]: Pair, path: Path): InstanceProblem[] {
  const found: InstanceProblem[] = [];
  if (!ids.participants.has(participant)) {
    found.push(problemAt([...path, 0], 'is no participant of this file'));
  }
  if (!ids.guides.has(guide)) found.push(problemAt([...path, 1], 'is no guide of this file'));
  return found;
}

export function idsOf(instance: Round): Ids {
  return {
    participants: new Map(instance.participants.map(({ id }, n) => [id, n])),
    guides: new Map(instance.guides.map(({ id }, n) => [id, n])),
  };
}

export function keyOf([participant, guide]: Pair): string {
  return JSON.stringify([participant, guide]);
}
