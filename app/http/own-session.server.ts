import { findSession } from '~/features/accounts/find-actor.server';
import type { Call } from './call.server';
import { parse } from './cookies';
import { notFound } from './guarded.server';

/** The session this very request came with; 404 when it has just ended. */
export async function ownSession({ runtime, request }: Call) {
  const session = await findSession(runtime, parse(request));
  if (!session) throw notFound();
  return session;
}
