import { expect, it } from 'vitest';
import { ok } from '~/domain/kernel/result';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { describeOnBothEngines } from '~/testing/database';
import { activePair, PAIR } from '~/testing/pairs';
import { issuePairLink } from '../issue-pair-link.server';
import { shieldParticipant } from '../shield-participant.server';
import { findPairLink } from './pair-link.query.server';

describeOnBothEngines("a link to a pair's pages", (db) => {
  it('opens nothing for a participant who has come under protection, and goes on for the guide', async () => {
    const ctx = await activePair(db());
    const linkOf = async (side: 'guide' | 'participant') => {
      const path = await issuePairLink(ctx.system, ctx, { pairingId: PAIR.pairingId, side });
      return path.split('/').at(-1) ?? '';
    };
    const [hers, his] = [await linkOf('participant'), await linkOf('guide')];
    const kindOf = async (secret: string) =>
      (await findPairLink(db(), ctx.clock, secret))?.kind ?? null;
    expect([await kindOf(hers), await kindOf(his)]).toEqual(['open', 'open']);

    const what = {
      verb: 'participant.shield.raise',
      subject: { type: 'participant', id: PAIR.participantId },
    };
    await inTransaction(ctx, what, async (tx) => {
      await shieldParticipant(tx, ctx, PAIR.participantId);
      return ok(null);
    });
    expect([await kindOf(hers), await kindOf(his)]).toEqual([null, 'open']);
  });
});
