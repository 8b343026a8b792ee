import type { Temporal } from 'temporal-polyfill';
import { userIdOf } from '~/domain/access/actor';
import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { type CoverRefusal, mayCover } from '~/domain/pairing/cover';
import type { PairingState } from '~/domain/pairing/pairing-state';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { countPlaces } from '../guide-places.server';
import { recordStateChange } from '../record-state-change.server';
import type { CommonRefusal } from '../refusal-codes';
import { tellOfCover } from './tell-of-cover.server';

export interface CoverWish {
  readonly pairingId: string;
  readonly version: number;
  readonly guideId: string;
  readonly fromOn: Temporal.PlainDate;
  readonly untilOn: Temporal.PlainDate;
  /** For the branch's coordinators. */
  readonly note: string;
}
type Answer = Promise<Result<{ readonly coverId: string }, CoverRefusal | CommonRefusal>>;

/**
 * Another guide meets the participant for a while. Takes a place of that guide, counted so that two
 * coordinators at once, or a proposal at the same moment, never give it twice.
 */
export function coverPairing(
  ctx: Context,
  input: CoverWish,
  options: { readonly key: string | undefined },
): Answer {
  const coverId = ctx.newId();
  return inTransaction(
    ctx,
    {
      verb: 'pairing.cover',
      subject: { type: 'pairing', id: input.pairingId },
      idempotencyKey: options.key && `${options.key}-cover`,
      details: { guideId: input.guideId, coverId },
    },
    async (tx): Answer => {
      const places = await countPlaces(tx, input.guideId, today(ctx.clock).toString());
      const pairing = await tx.pairing.findFirst({
        where: { id: input.pairingId },
        select: { state: true, guideId: true, participantId: true },
      });
      if (!places || !pairing) return refuse('not-found');
      const { participantId } = pairing;
      const may = mayCover({
        ...input,
        state: pairing.state as PairingState,
        isOwnGuide: pairing.guideId === input.guideId,
        isBlocked: await isBlocked(tx, { participantId, guideId: input.guideId }),
        guideIsAvailable: places.state === 'available' && !places.consentToConfirm,
        freePlaces: places.free,
        today: today(ctx.clock),
      });
      if (!may.ok) return refuse(may.refusal);
      await endOver(tx, ctx, input.pairingId);
      const open = await tx.pairingCover.count({
        where: { pairingId: input.pairingId, endedOn: null },
      });
      if (open > 0) return refuse('cover-already-there');
      await storeCover(tx, ctx, input, coverId);
      const touched = await tx.pairing.updateMany({
        where: { id: input.pairingId, state: pairing.state, version: input.version },
        data: { version: { increment: 1 } },
      });
      if (touched.count !== 1) return refuse('changed-meanwhile');
      await recordStateChange(tx, ctx, {
        subjectType: 'pairing',
        subjectId: input.pairingId,
        event: 'cover-begins',
        from: pairing.state,
        to: pairing.state,
        note: input.note,
      });
      await tellOfCover(tx, ctx, { coverId, pairingId: input.pairingId, guideId: input.guideId });
      return ok({ coverId });
    },
  );
}

async function isBlocked(
  tx: BranchTx,
  pair: { readonly participantId: string; readonly guideId: string },
): Promise<boolean> {
  return (await tx.blockedPair.count({ where: { ...pair, liftedAt: null } })) > 0;
}

/** One that ran out by its date still holds the pairing's only open cover. */
async function endOver(tx: BranchTx, ctx: Context, pairingId: string): Promise<void> {
  const day = today(ctx.clock).toString();
  await tx.pairingCover.updateMany({
    where: { pairingId, endedOn: null, untilOn: { lt: day } },
    data: { endedOn: day, version: { increment: 1 } },
  });
}

async function storeCover(tx: BranchTx, ctx: Context, input: CoverWish, id: string): Promise<void> {
  await tx.pairingCover.create({
    data: {
      id,
      branchId: ctx.branchId,
      pairingId: input.pairingId,
      guideId: input.guideId,
      fromOn: input.fromOn.toString(),
      untilOn: input.untilOn.toString(),
      note: input.note,
      byUserId: userIdOf(ctx.actor),
      createdAt: dateOf(ctx.clock.now()),
    },
  });
}
