import type { Result } from '~/domain/kernel/result';

const TIMES = 6;

/**
 * Runs a verb again when another was first: two sides who log one meeting at one moment both want to
 * make its row, and the second, looking again, finds it and joins. Rests on `work` being one
 * transaction that has left nothing behind.
 */
export async function orJoinTheFirst<T, R extends string>(
  work: () => Promise<Result<T, R | 'changed-meanwhile'>>,
): Promise<Result<T, R | 'changed-meanwhile'>> {
  for (let time = 1; ; time += 1) {
    const result = await work();
    if (result.ok || result.refusal !== 'changed-meanwhile' || time === TIMES) return result;
  }
}
