import { HEAVIEST_EDGE, unitOfPriority } from '~/domain/matching/problem/problem';
import { MAX_SCORE } from '~/domain/matching/settings';
import { idsOf, keyOf, pairProblems, unknownIds } from '../pair/pair-checks';
import type { EdgesInstance, PeopleInstance } from './instance-format';
import { type InstanceProblem, problemAt } from './instance-problems';

/** What the shape alone can't say of a round of people: ids, pairs, days, weights. */
export function peopleProblems(instance: PeopleInstance): InstanceProblem[] {
  const found = pairProblems(instance);
  instance.participants.forEach(({ waitingSince }, n) => {
    if (waitingSince <= instance.today) return;
    found.push(problemAt(['participants', n, 'waitingSince'], 'is later than today'));
  });
  const weights = Object.values(instance.weights ?? {});
  if (weights.length > 0 && weights.reduce((sum, weight) => sum + weight, 0) !== MAX_SCORE) {
    found.push(problemAt(['weights'], `must sum to ${MAX_SCORE}`));
  }
  return found;
}

export function edgesProblems(instance: EdgesInstance): InstanceProblem[] {
  const found = pairProblems(instance);
  const ids = idsOf(instance);
  const seen = new Map<string, number>();
  instance.edges.forEach((edge, n) => {
    found.push(...unknownIds(ids, edge, ['edges', n]));
    const first = seen.get(keyOf(edge));
    if (first === undefined) seen.set(keyOf(edge), n);
    else found.push(problemAt(['edges', n], `is the same pair as edges[${first}]`));
  });
  instance.pinned.forEach((pair, n) => {
    if (seen.has(keyOf(pair))) return;
    found.push(problemAt(['pinned', n], 'is a pair without an edge'));
  });
  return [...found, ...priorityProblems(instance)];
}

/** The largest priority whose weight, and whose sum over everyone, a double holds exactly. */
function priorityProblems({ participants, guides }: EdgesInstance): InstanceProblem[] {
  const places = guides.reduce((sum, { capacity }) => sum + capacity, 0);
  const unit = unitOfPriority(participants.length, places);
  const most = Math.floor((HEAVIEST_EDGE - MAX_SCORE - 1) / unit);
  const exact = Math.min(most, Math.floor(Number.MAX_SAFE_INTEGER / (participants.length || 1)));
  return participants.flatMap(({ priority }, n) =>
    priority <= exact
      ? []
      : [problemAt(['participants', n, 'priority'], `must be at most ${exact} to stay exact`)],
  );
}
