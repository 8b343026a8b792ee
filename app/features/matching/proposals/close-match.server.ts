import { revokeTokens } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';

/** What every end of a proposal without a pairing does: frees the place and ends its links. */
export async function closeMatch(tx: BranchTx, ctx: Context, matchId: string): Promise<void> {
  await tx.guidePlace.deleteMany({ where: { matchId } });
  await revokeTokens(tx.system, ctx.clock, 'answer-match', matchId);
}
