/**
 * Checks a printed plan against its instance, from the two JSON texts alone: it shares no code
 * with the engine. Reports what is wrong; an empty list is a proof that no plan is better.
 */
export function planFaults(instanceText: string, planText: string): string[] {
  const { participants, guides, edges, pinned = [], blocked = [] } = JSON.parse(instanceText);
  const { pairs, certificate, unmatched, ...printed } = JSON.parse(planText);
  const { A, u, v } = certificate;
  const faults: string[] = [];
  const demand = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  const key = (a: string, b: string) => `${a}\n${b}`;
  const forbidden = new Set(blocked.map(([p, g]: string[]) => key(`${p}`, `${g}`)));
  const fixed = new Map<string, string>(pinned);
  const priority = new Map<string, number>();
  for (const p of participants) priority.set(p.id, p.priority);
  const room = new Map<string, number>();
  for (const g of guides) room.set(g.id, g.capacity);
  const matched = new Map<string, string>();
  let bound = 0n;
  let value = 0n;
  for (const [p, g] of pairs) {
    demand(!matched.has(p), `${p} twice`);
    matched.set(p, g);
    room.set(g, (room.get(g) ?? 0) - 1);
    demand((room.get(g) ?? -1) >= 0, `${g} over capacity`);
  }
  for (const [p, g] of fixed) demand(matched.get(p) === g, `pin of ${p} not kept`);
  let [people, waited, score] = [0, 0, 0];
  for (const [p, g, s] of edges) {
    const weight = A * (priority.get(p) ?? 0) + s;
    if (matched.get(p) === g) {
      demand(!forbidden.has(key(p, g)), `${p} with a blocked guide`);
      [people, waited, score] = [people + 1, waited + (priority.get(p) ?? 0), score + s];
      if (!fixed.has(p)) value += BigInt(weight);
    }
    if (fixed.has(p) || forbidden.has(key(p, g))) continue;
    demand(u[p] + v[g] >= weight, `edge ${p} ${g} above its price`);
  }
  for (const price of Object.values<number>(u)) bound += BigInt(price);
  for (const g of guides) {
    const taken = pinned.filter((pair: string[]) => pair[1] === g.id).length;
    bound += BigInt(v[g.id]) * BigInt(g.capacity - taken);
  }
  demand(
    [...Object.values<number>(u), ...Object.values<number>(v)].every((x) => x >= 0),
    'price < 0',
  );
  demand(value === bound, `worth ${value} but bound ${bound}`);
  demand(A > 1000 * Math.min(participants.length, value > 0n ? pairs.length : 0), 'A too small');
  demand(people === pairs.length && people === printed.people, 'people');
  demand(waited === printed.priority && score === printed.score, 'priority or score');
  demand(unmatched.length + pairs.length === participants.length, 'unmatched');
  return faults;
}
