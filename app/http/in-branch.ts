import type { Call } from './call.server';

/**
 * The same call in another branch: for pages opened by a token, whose branch is the token's and not
 * the one that the visitor's own pages show.
 */
export function inBranch(call: Call, branchId: string): Call['ctx'] {
  return { ...withoutDb(call.ctx), branchId, db: call.runtime.database.forBranch(branchId) };
}

// Spreading reads every getter, and `db` throws where the visitor has no branch at all.
function withoutDb(ctx: Call['ctx']): Omit<Call['ctx'], 'db'> {
  const { actor, branchId, system, clock, locale, t, requestId, newId } = ctx;
  return { actor, branchId, system, clock, locale, t, requestId, newId };
}
