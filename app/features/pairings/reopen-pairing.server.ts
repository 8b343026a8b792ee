import { userIdOf } from '~/domain/access/actor';
import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { PairingRefusal } from '~/domain/pairing/pairing-lifecycle';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { countPlaces, lowestFree } from '../guide-places.server';
import { type MovedPairing, movePairing } from '../move-pairing.server';
import { recordStateChange } from '../record-state-change.server';
import type { CommonRefusal } from '../refusal-codes';

export type ReopenRefusal = PairingRefusal | 'guide-has-no-place' | 'participant-already-proposed';
type Answer = Promise<Result<null, ReopenRefusal | CommonRefusal>>;

/**
 * Takes back a closing that was begun, or a close by mistake. A pairing that was closed takes its
 * guide's place again, if there is one and the participant has no other; what was made for its end
 * (certificates) no longer counts.
 */
export function reopenPairing(
  ctx: Context,
  input: { readonly pairingId: string; readonly version: number; readonly note: string },
  options: { readonly key: string | undefined },
): Answer {
  const { pairingId, version, note } = input;
  return inTransaction(
    ctx,
    {
      verb: 'pairing.reopen',
      subject: { type: 'pairing', id: pairingId },
      idempotencyKey: options.key && `${options.key}-reopen`,
    },
    async (tx): Answer => {
      const event = { type: 'reopen' } as const;
      const moved = await movePairing(tx, ctx, { pairingId, version, event, note });
      if (!moved.ok) return moved;
      if (moved.value.from.state === 'closing') return ok(null);
      return takeBack(tx, ctx, moved.value.row);
    },
  );
}

async function takeBack(tx: BranchTx, ctx: Context, row: MovedPairing['row']): Answer {
  const { participantId, guideId, matchId } = row;
  const at = dateOf(ctx.clock.now());
  const places = await countPlaces(tx, guideId, today(ctx.clock).toString());
  if (!places || places.free <= 0) return refuse('guide-has-no-place');
  const other = await tx.guidePlace.count({ where: { participantId } });
  if (other > 0) return refuse('participant-already-proposed');
  await tx.guidePlace.create({
    data: {
      id: ctx.newId(),
      branchId: ctx.branchId,
      guideId,
      number: lowestFree(places.numbers),
      participantId,
      matchId,
      takenAt: at,
    },
  });
  await tx.certificate.updateMany({
    where: { pairingId: row.id, revokedAt: null },
    data: { revokedAt: at },
  });
  await waitAgain(tx, ctx, participantId);
  await meetAgain(tx, ctx, { guideId, participantId });
  return ok(null);
}

/** Whoever is in a pairing is stored as waiting: that a place is taken says the rest. */
async function waitAgain(tx: BranchTx, ctx: Context, participantId: string): Promise<void> {
  const done = { id: participantId, state: { in: ['completed', 'paused'] } };
  const found = await tx.participant.findFirst({ where: done, select: { state: true } });
  if (!found) return;
  await tx.participant.updateMany({
    where: { id: participantId, state: found.state },
    data: {
      state: 'waiting',
      stateSince: dateOf(ctx.clock.now()),
      pausedUntilOn: null,
      version: { increment: 1 },
    },
  });
  await recordStateChange(tx, ctx, {
    subjectType: 'participant',
    subjectId: participantId,
    event: 'pairing-reopened',
    from: found.state,
    to: 'waiting',
  });
}

/** The guide is available again, and what kept the two from being put together is lifted. */
async function meetAgain(
  tx: BranchTx,
  ctx: Context,
  pair: { readonly guideId: string; readonly participantId: string },
): Promise<void> {
  const at = dateOf(ctx.clock.now());
  const apart = { ...pair, reasonCode: 'paired-before' };
  await tx.blockedPair.updateMany({ where: { ...apart, liftedAt: null }, data: { liftedAt: at } });
  await tx.planChange.updateMany({
    where: { ...apart, kind: 'forbid', undoneAt: null },
    data: { undoneAt: at, undoneByUserId: userIdOf(ctx.actor), endCode: 'taken-back' },
  });
  const gone = { id: pair.guideId, state: { in: ['resting', 'alumni'] } };
  const guide = await tx.guide.findFirst({ where: gone, select: { state: true } });
  if (!guide) return;
  await tx.guide.updateMany({
    where: { id: pair.guideId, state: guide.state },
    data: {
      ...{ state: 'available', stateSince: at, restingUntilOn: null, updatedAt: at },
      version: { increment: 1 },
    },
  });
  await recordStateChange(tx, ctx, {
    subjectType: 'guide',
    subjectId: pair.guideId,
    event: 'return',
    from: guide.state,
    to: 'available',
  });
}
