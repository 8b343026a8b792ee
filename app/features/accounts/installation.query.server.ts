import type { SystemDb } from '~/infra/db/database';

export interface BranchLine {
  readonly id: string;
  readonly name: string;
  readonly municipality: string;
  readonly slug: string;
  /** People of the staff by role; never guides or participants: those are cases. */
  readonly staff: readonly {
    readonly name: string;
    readonly role: string;
    readonly hasAccount: boolean;
  }[];
}

/** What an admin sees: branches and who works in them. */
export async function listBranches(db: SystemDb): Promise<BranchLine[]> {
  const branches = await db.branch.findMany({
    orderBy: { name: 'asc' },
    select: { id: true, name: true, municipality: true, slug: true },
  });
  const memberships = await db.membership.findMany({
    where: { endedAt: null, branchId: { not: null } },
    orderBy: { createdAt: 'asc' },
    select: {
      branchId: true,
      role: true,
      user: { select: { name: true, passwordHash: true } },
    },
  });
  return branches.map((branch) => ({
    ...branch,
    staff: memberships
      .filter((one) => one.branchId === branch.id)
      .map(({ role, user }) => ({
        name: user.name,
        role,
        hasAccount: user.passwordHash !== null,
      })),
  }));
}
