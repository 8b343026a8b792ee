import type { Actor } from '~/domain/access/actor';
import type { Database } from '~/infra/db/database';

const at = new Date('2026-01-05T08:00:00Z');

/** Two branches, each with two coordinators, the second of `branch-a` named for protected persons. */
export async function addBranches(database: Database): Promise<void> {
  const { system } = database;
  for (const id of ['branch-a', 'branch-b']) {
    await system.branch.create({
      data: { id, slug: id, name: id, municipality: id, createdAt: at },
    });
  }
  await addStaff(database, 'coordinator-a', 'branch-a', 'coordinator');
  await addStaff(database, 'handler-a', 'branch-a', 'coordinator', true);
  await addStaff(database, 'third-a', 'branch-a', 'coordinator');
  await addStaff(database, 'coordinator-b', 'branch-b', 'coordinator');
  await addStaff(database, 'caseworker-a', 'branch-a', 'caseworker');
  await addStaff(database, 'caseworker-2', 'branch-a', 'caseworker');
}

async function addStaff(
  { system }: Database,
  userId: string,
  branchId: string,
  role: 'coordinator' | 'caseworker',
  handlesProtected = false,
): Promise<void> {
  await system.user.create({
    data: { id: userId, isStaff: true, name: `Staff ${userId}`, createdAt: at },
  });
  await system.membership.create({
    data: {
      id: `membership-${userId}`,
      userId,
      branchId,
      role,
      organisation: role === 'caseworker' ? 'Flyktningtjenesten' : '',
      handlesProtected,
      createdAt: at,
    },
  });
}

export function staff(
  userId: string,
  role: 'coordinator' | 'caseworker' | 'steering' = 'coordinator',
  branchId = 'branch-a',
): Actor {
  return { role, userId, branchId, membershipId: `membership-${userId}`, isVerified: true };
}
