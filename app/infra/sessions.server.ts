import type { Actor } from '~/domain/access/actor';
import type { Runtime } from './runtime';

/** Who the session cookie says is asking; anonymous without a valid one. */
export async function findActor(
  _runtime: Runtime,
  _cookies: Readonly<Record<string, string>>,
): Promise<Actor> {
  return { role: 'anonymous' };
}
