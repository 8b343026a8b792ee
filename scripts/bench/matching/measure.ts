export const ROUNDS = 5;
const WARM_UP = 3;

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that this share of the values do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}

export function msOf<T>(work: () => T): { readonly ms: number; readonly result: T } {
  const started = performance.now();
  const result = work();
  return { ms: performance.now() - started, result };
}

/**
 * Lets the contenders work in turns, so that whatever else the machine does weighs on all of them,
 * and gives the median of what each measured, by name. Some turns before are not
 * counted: a server has made its plans before.
 */
export async function inTurns<Name extends string>(
  contenders: readonly (() => Measured<Name> | Promise<Measured<Name>>)[],
): Promise<Readonly<Record<Name, number>>> {
  const all = new Map<Name, number[]>();
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const contender of contenders) {
      const measured = await contender();
      if (round < 0) continue;
      for (const name in measured) {
        all.set(name, [...(all.get(name) ?? []), measured[name] ?? Number.NaN]);
      }
    }
  }
  const medians = [...all].map(([name, values]) => [name, median(values)]);
  return Object.fromEntries(medians) as Record<Name, number>;
}

type Measured<Name extends string> = Readonly<Partial<Record<Name, number>>>;
