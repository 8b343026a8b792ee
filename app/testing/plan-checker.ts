/**
 * Checks a printed plan against its instance (docs/formats), from the two JSON texts alone: it
 * shares no code with the engine. An empty list of faults is a proof that no plan is better: with
 * u + v ≥ weight for every pair, no plan is worth more than Σ u + Σ places × v, and this one is.
 */
export function planFaults(instanceText: string, planText: string): string[] {
  const { participants, guides, edges, pinned = [], blocked = [] } = JSON.parse(instanceText);
  const { pairs, certificate, ...printed } = JSON.parse(planText);
  const { A, u, v } = certificate;
  const faults = new Set<string>();
  const demand = (holds: boolean, fault: string) => holds || faults.add(fault);
  const name = ([p, g]: string[]) => JSON.stringify([p, g]);
  const [planned, fixed, forbidden] = [pairs, pinned, blocked].map(
    (list) => new Set(list.map(name)),
  );
  const pinnedPeople = new Set(pinned.map(([p]: string[]) => p));
  const priority = new Map<string, number>();
  for (const { id, priority: p } of participants) priority.set(id, p);

  let [people, waited, points, worth, bound] = [0, 0, 0, 0n, 0n];
  for (const edge of edges) {
    const [p, g, score] = edge;
    const weight = A * (priority.get(p) ?? Number.NaN) + score;
    const isOpen = !pinnedPeople.has(p) && !forbidden?.has(name(edge));
    if (isOpen) demand(u[p] >= 0 && v[g] >= 0 && u[p] + v[g] >= weight, `price of ${p} with ${g}`);
    if (!planned?.has(name(edge))) continue;
    demand(isOpen || fixed?.has(name(edge)) === true, `${p} may not have ${g}`);
    [people, waited, points] = [people + 1, waited + (priority.get(p) ?? 0), points + score];
    if (isOpen) worth += BigInt(weight);
  }
  for (const { id, capacity } of guides) {
    const count = (list: string[][]) => list.filter(([, g]) => g === id).length;
    demand(count(pairs) <= capacity, `${id} over capacity`);
    bound += BigInt(v[id]) * BigInt(capacity - count(pinned));
  }
  for (const price of Object.values<number>(u)) bound += BigInt(price);
  const matched = new Set(pairs.map(([p]: string[]) => p));
  demand(matched.size === pairs.length && people === pairs.length, 'a pair twice, or no pair');
  demand(
    [...(fixed ?? [])].every((pair) => planned?.has(pair)),
    'a pin that was not kept',
  );
  demand(worth === bound, `worth ${worth} but bound ${bound}`);
  demand(A > 1000 * pairs.length, 'points could outweigh a day of waiting');
  demand(people === printed.people && waited === printed.priority, 'people or priority');
  demand(points === printed.score, 'score');
  const left = participants.filter(({ id }: { id: string }) => !matched.has(id));
  demand(left.length === printed.unmatched.length, 'who is left out');
  return [...faults];
}
