import { NORM_DAYS, type Norm, normOf } from '~/domain/meetings/norm';
import type { FollowFrame } from '~/domain/pairing/follow-frame';
import type { BranchDb, BranchTx } from '~/infra/db/database';
import { BREAK, MEETING, PAIRING } from './story-select';
import { tellStory } from './tell-story';

const NOTHING = { checkIns: [], signals: [], logsOf: new Map<string, never[]>() } as const;

/**
 * The norm of these pairings by their ids, in three statements: the part of their stories that the
 * norm reads, told by the same hand. For pages that show nothing else of a story.
 */
export async function loadNorms(
  db: BranchDb | BranchTx,
  pairingIds: readonly string[],
  frame: FollowFrame,
): Promise<ReadonlyMap<string, Norm>> {
  const norms = new Map<string, Norm>();
  if (pairingIds.length === 0) return norms;
  const pairingId = { in: [...pairingIds] };
  const pairings = await db.pairing.findMany({ where: { id: pairingId }, select: PAIRING });
  const breaks = await db.pairingBreak.findMany({ where: { pairingId }, select: BREAK });
  const gte = frame.today.subtract({ days: NORM_DAYS }).toString();
  const meetings = await db.meeting.findMany({
    where: { pairingId, meetsOn: { gte } },
    select: MEETING,
  });
  for (const pairing of pairings) {
    const isOwn = (row: { readonly pairingId: string }) => row.pairingId === pairing.id;
    const rows = { breaks: breaks.filter(isOwn), meetings: meetings.filter(isOwn) };
    norms.set(pairing.id, normOf(tellStory(pairing, { ...NOTHING, ...rows }), frame));
  }
  return norms;
}
