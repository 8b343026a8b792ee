import { hashSecret } from '~/infra/access-tokens.server';
import type { SystemDb } from '~/infra/db/database';

/**
 * The branch that sent a link, for the name and the phone number on the link's page: a reader in one
 * branch must not be told to ring another. Null for an address that was never a link.
 */
export async function findBranchOfLink(system: SystemDb, secret: string): Promise<string | null> {
  const token = await system.accessToken.findUnique({
    where: { hash: hashSecret(secret) },
    select: { branchId: true },
  });
  return token?.branchId ?? null;
}
