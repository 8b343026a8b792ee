import { z } from 'zod';
import type { SystemDb } from '~/infra/db/database';

/** Written by the story under this key (prisma/scenarios/story.ts). */
const KEY = 'demo-people';

const People = z.array(
  z.object({
    key: z.string(),
    role: z.enum(['coordinator', 'guide', 'participant', 'caseworker', 'steering', 'admin']),
    name: z.string(),
    userId: z.string(),
    branchId: z.string().nullable(),
    recordId: z.string(),
  }),
);
export type DemoPerson = z.output<typeof People>[number];

/** Whom a visitor of the demo can be, in the order of the story. */
export async function listDemoPeople(db: SystemDb): Promise<DemoPerson[]> {
  const row = await db.installation.findUnique({ where: { key: KEY } });
  return row ? People.parse(JSON.parse(row.value)) : [];
}
