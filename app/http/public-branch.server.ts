import type { Runtime } from '~/infra/runtime';

/**
 * The branch whose public pages a visitor without a session sees: the one chosen by /p/<slug> (a
 * cookie), else the installation's oldest. Null while there is no branch at all.
 */
export async function findPublicBranch(
  runtime: Runtime,
  slug: string | undefined,
): Promise<string | null> {
  const { system } = runtime.database;
  if (slug && /^[a-z0-9-]{1,40}$/.test(slug)) {
    const chosen = await system.branch.findUnique({ where: { slug }, select: { id: true } });
    if (chosen) return chosen.id;
  }
  const oldest = await system.branch.findFirst({
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  return oldest?.id ?? null;
}
