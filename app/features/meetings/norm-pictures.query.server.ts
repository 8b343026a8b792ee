import { normOf } from '~/domain/meetings/norm';
import type { Context } from '~/infra/context';
import { followFrame } from '../pairings/stories/follow-frame.query.server';
import { loadStories } from '../pairings/stories/load-stories.query.server';

/** What a pair is shown of its four weeks, in minutes. */
export interface NormPicture {
  readonly heldMinutes: number;
  readonly normMinutes: number;
}

/**
 * The shared picture of these pairings, by their ids. One for which the programme asks nothing now
 * (a pause, not begun) has none.
 */
export async function normPictures(
  ctx: Pick<Context, 'db' | 'clock'>,
  pairingIds: readonly string[],
): Promise<ReadonlyMap<string, NormPicture>> {
  const pictures = new Map<string, NormPicture>();
  if (pairingIds.length === 0) return pictures;
  const frame = await followFrame(ctx);
  const where = { id: { in: [...pairingIds] } };
  for (const story of await loadStories(ctx.db, { where, today: frame.today })) {
    const { heldMinutes, normMinutes } = normOf(story, frame);
    if (normMinutes > 0) pictures.set(story.pairingId, { heldMinutes, normMinutes });
  }
  return pictures;
}
