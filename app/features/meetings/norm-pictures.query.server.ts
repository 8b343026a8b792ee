import { type NormPicture, normPicture } from '~/domain/meetings/norm-picture';
import type { Context } from '~/infra/context';
import { followFrame } from '../pairings/stories/follow-frame.query.server';
import { loadNorms } from '../pairings/stories/norms.query.server';

/**
 * The shared picture of these pairings, by their ids. One for which the programme asks nothing now
 * (a pause, not begun) has none.
 */
export async function normPictures(
  ctx: Pick<Context, 'db' | 'clock'>,
  pairingIds: readonly string[],
): Promise<ReadonlyMap<string, NormPicture>> {
  if (pairingIds.length === 0) return new Map();
  const norms = await loadNorms(ctx.db, pairingIds, await followFrame(ctx));
  const asked = [...norms].filter(([, norm]) => norm.normMinutes > 0);
  return new Map(asked.map(([id, norm]) => [id, normPicture(norm)]));
}
