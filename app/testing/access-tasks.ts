import type { SystemDb } from '~/infra/db/database';
import { storyId } from '../../prisma/scenarios/dice';

const at = new Date('2026-11-10T09:00:00Z');

/** A task about the pair of the story, one about the shielded participant, one of the other branch. */
export async function addTasks(db: SystemDb, of: { own: string; shielded: string }) {
  const make = async (id: string, slug: 'tromso' | 'bodo', type: string, subjectId: string) => {
    await db.handTask.create({
      data: {
        id,
        branchId: storyId(`branch:${slug}`),
        title: 'Ring',
        dueOn: '2026-11-10',
        subjectType: type,
        subjectId,
        createdAt: at,
      },
    });
    return id;
  };
  return {
    own: await make('t'.repeat(26), 'tromso', 'pairing', of.own),
    shielded: await make('u'.repeat(26), 'tromso', 'participant', of.shielded),
    other: await make('v'.repeat(26), 'bodo', '', ''),
  };
}
