import { ok, type Result, refuse } from '~/domain/kernel/result';
import { issueToken } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { issuePairLink } from '../issue-pair-link.server';
import type { CommonRefusal } from '../refusal-codes';

/** A page one presses on, one hour is ample. */
const LINK_HOURS = 1;

export const OWN_LINKS = ['proposal', 'agreement', 'pair', 'card'] as const;
export type OwnLink = (typeof OWN_LINKS)[number];

/**
 * A signed-in guide or participant opens the own proposal, agreement or pair: the same page as from the
 * message, behind a short-lived link of its own. Somebody else's is not found.
 */
export function openOwnLink(
  ctx: Context,
  input: { readonly matchId: string; readonly what: OwnLink },
): Promise<Result<{ path: string }, CommonRefusal>> {
  const { actor } = ctx;
  const what = { verb: 'match.open-own', subject: { type: 'match', id: input.matchId } };
  return inTransaction(ctx, what, async (tx): Promise<Result<{ path: string }, CommonRefusal>> => {
    if (actor.role !== 'guide' && actor.role !== 'participant') return refuse('not-found');
    const own =
      actor.role === 'guide' ? { guideId: actor.guideId } : { participantId: actor.participantId };
    const match = await tx.match.findFirst({
      where: { id: input.matchId, ...own },
      select: { id: true, state: true, pairing: { select: { id: true } } },
    });
    if (!match) return refuse('not-found');
    if (input.what === 'pair' || input.what === 'card') {
      if (!match.pairing) return refuse('not-found');
      const to = { pairingId: match.pairing.id, side: actor.role };
      const page = input.what === 'card' ? ({ page: 'card' } as const) : {};
      return ok({ path: await issuePairLink(tx.system, ctx, { ...to, ...page }) });
    }
    const token = { branchId: ctx.branchId, side: actor.role, lifetimeHours: LINK_HOURS };
    if (input.what === 'agreement') {
      if (!match.pairing) return refuse('not-found');
      const subjectId = match.pairing.id;
      const secret = await issueToken(tx.system, ctx, {
        ...token,
        purpose: 'sign-agreement',
        subjectId,
      });
      return ok({ path: `/link/agreement/${secret}` });
    }
    const isTurn = match.state === `${actor.role}-asked`;
    if (!isTurn) return refuse('not-allowed-now');
    const secret = await issueToken(tx.system, ctx, {
      ...token,
      purpose: 'answer-match',
      subjectId: match.id,
    });
    return ok({ path: `/link/match/${secret}` });
  });
}
