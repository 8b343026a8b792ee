import type { SystemDb, SystemTx } from '~/infra/db/database';
import type { SignInAs } from '../start-session.server';

const STAFF_ROLES = ['coordinator', 'caseworker', 'steering', 'admin'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

export interface StaffMembership {
  readonly id: string;
  readonly role: StaffRole;
  readonly branchId: string | null;
  readonly branchName: string;
}

/** What somebody of the staff may sign in as, in a fixed order; ended memberships are left out. */
export async function listStaffMemberships(
  db: SystemDb | SystemTx,
  userId: string,
): Promise<StaffMembership[]> {
  const rows = await db.membership.findMany({
    where: { userId, endedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, role: true, branchId: true },
  });
  const ids = rows.flatMap((row) => (row.branchId === null ? [] : [row.branchId]));
  const branches = await db.branch.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return STAFF_ROLES.flatMap((role) =>
    rows
      .filter((row) => row.role === role)
      .map(({ id, branchId }) => ({
        id,
        role,
        branchId,
        branchName: branches.find((branch) => branch.id === branchId)?.name ?? '',
      })),
  );
}

export function asSignIn(userId: string, membership: StaffMembership): SignInAs {
  const { id, role, branchId } = membership;
  return { role, userId, membershipId: id, branchId };
}
