import type { Context } from '~/infra/context';
import type { SystemTx } from '~/infra/db/database';

/** Coordinators of the branch, longest-serving first; at most 50. */
export async function listCoordinators(ctx: Pick<Context, 'system' | 'branchId'>) {
  const { branchId } = ctx;
  return ctx.system.user.findMany({
    where: { memberships: { some: { branchId, role: 'coordinator', endedAt: null } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 50,
    select: { id: true, name: true },
  });
}

/** Whether this person is a coordinator of the branch now. */
export async function isCoordinator(
  system: Pick<SystemTx, 'membership'>,
  branchId: string,
  userId: string,
): Promise<boolean> {
  const where = { branchId, userId, role: 'coordinator', endedAt: null };
  return (await system.membership.count({ where })) > 0;
}
