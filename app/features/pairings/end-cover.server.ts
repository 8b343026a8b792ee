import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { Context } from '~/infra/context';
import { changeOne, inTransaction } from '~/infra/db/in-transaction.server';
import { recordStateChange } from '../record-state-change.server';
import type { CommonRefusal } from '../refusal-codes';
import { tellOfCover } from './tell-of-cover.server';

/** The own guide is back: the other guide's place is free at once. */
export function endCover(
  ctx: Context,
  input: { readonly pairingId: string; readonly coverId: string; readonly version: number },
  options: { readonly key: string | undefined },
): Promise<Result<null, CommonRefusal>> {
  const { pairingId, coverId, version } = input;
  return inTransaction(
    ctx,
    {
      verb: 'pairing.end-cover',
      subject: { type: 'pairing', id: pairingId },
      idempotencyKey: options.key && `${options.key}-end-cover`,
      details: { coverId },
    },
    async (tx): Promise<Result<null, CommonRefusal>> => {
      const cover = await tx.pairingCover.findFirst({
        where: { id: coverId, pairingId },
        select: { guideId: true, endedOn: true, pairing: { select: { state: true } } },
      });
      if (!cover) return refuse('not-found');
      if (cover.endedOn) return refuse('not-allowed-now');
      await changeOne(
        tx.pairingCover.updateMany({
          where: { id: coverId, version, endedOn: null },
          data: { endedOn: today(ctx.clock).toString(), version: { increment: 1 } },
        }),
      );
      await recordStateChange(tx, ctx, {
        subjectType: 'pairing',
        subjectId: pairingId,
        event: 'cover-ends',
        from: cover.pairing.state,
        to: cover.pairing.state,
      });
      await tellOfCover(tx, ctx, { coverId, pairingId, guideId: cover.guideId, isOver: true });
      return ok(null);
    },
  );
}
