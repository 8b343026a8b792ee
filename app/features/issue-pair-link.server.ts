import type { PairSide } from '~/domain/pairing/story';
import { issueToken } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { SystemTx } from '~/infra/db/database';
import { type PairPage, pairPath } from './pair-pages';

/** Long enough for a reminder that lies unread over a holiday, short enough for a phone that is sold. */
const LINK_DAYS = 14;

/**
 * Makes a link to the pages of one side of a pairing: log a meeting, the week, the cards, the end.
 * Older links of the same side stay good until they run out. Answers the path, never the host.
 */
export async function issuePairLink(
  tx: SystemTx,
  ctx: Pick<Context, 'clock' | 'newId' | 'branchId'>,
  to: {
    readonly pairingId: string;
    readonly side: PairSide;
    readonly page?: PairPage;
    /** Longer where a pair has ended: its thanks and certificate are read later. */
    readonly days?: number;
  },
): Promise<string> {
  const secret = await issueToken(tx, ctx, {
    purpose: 'pair',
    branchId: ctx.branchId,
    subjectId: to.pairingId,
    side: to.side,
    lifetimeHours: (to.days ?? LINK_DAYS) * 24,
  });
  return pairPath(secret, to.page);
}
