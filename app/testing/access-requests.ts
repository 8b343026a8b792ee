import type { SystemDb } from '~/infra/db/database';
import { storyId } from '../../prisma/scenarios/dice';

const at = new Date('2026-11-10T09:00:00Z');

/** A question for the participant who has waited longest, one for the shielded, one in Bodø. */
export async function addRequests(db: SystemDb, of: { own: string; shielded: string }) {
  const make = async (id: string, slug: 'tromso' | 'bodo', participantId: string) => {
    const data = {
      branchId: storyId(`branch:${slug}`),
      participantId,
      side: 'participant',
      code: 'guide-sex',
      values: { value: 'prefer-same' },
      changeKey: `participant:${participantId}:guide-sex:prefer-same`,
      togetherId: id,
      state: 'asked',
      interpreterNeeded: true,
      askedByUserId: storyId(`${slug}:user:coordinator`),
      askedAt: at,
    };
    await db.relaxationRequest.create({ data: { ...data, id } });
    return id;
  };
  return {
    own: await make('q'.repeat(26), 'tromso', of.own),
    shielded: await make('r'.repeat(26), 'tromso', of.shielded),
    other: await make('s'.repeat(26), 'bodo', storyId('bodo:participant:participant-5')),
  };
}
