import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { findPairLink, type PairLink } from '~/features/pair-link/pair-link.query.server';
import type { Call } from './call.server';
import { inBranch } from './in-branch';

export const PairParams = z.object({ secret: z.string().regex(/^[\w-]{43}$/) });

/**
 * Opens a page of a pair by its link, in the link's branch. A link that has run out, and one that
 * never was, lead to the first page, which says so and offers a new one.
 */
export async function openPairLink(
  call: Call,
  secret: string,
): Promise<{ readonly ctx: Call['ctx']; readonly link: PairLink }> {
  const { database, clock } = call.runtime;
  const found = await findPairLink(database, clock, secret);
  if (found?.kind !== 'open') throw redirect(`/link/pair/${secret}`);
  return { ctx: inBranch(call, found.link.branchId), link: found.link };
}
