import { userIdOf } from '~/domain/access/actor';
import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { finish, type GuideRefusal, type GuideState, rest } from '~/domain/people/guide-lifecycle';
import type { ParticipantRefusal } from '~/domain/people/participant-lifecycle';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { changeOne } from '~/infra/db/in-transaction.server';
import { findStanding, moveParticipant } from '../participant-standing.server';
import { recordStateChange } from '../record-state-change.server';

/**
 * The guide after a pairing: available, resting to a day (ISO; null: says so) or finished for now. A
 * guide with another pair is not finished, and one who has left the lifecycle's middle stays there.
 */
export async function settleGuide(
  tx: BranchTx,
  ctx: Context,
  guideId: string,
  after: 'available' | 'resting' | 'alumni',
  restingUntilOn: string | null,
): Promise<Result<null, GuideRefusal>> {
  const guide = await tx.guide.findFirstOrThrow({
    where: { id: guideId },
    select: { state: true, version: true, _count: { select: { places: true } } },
  });
  const state = guide.state as GuideState;
  const places = guide._count.places;
  if (after === 'available' || state !== 'available') return ok(null);
  if (after === 'alumni' && places > 0) return ok(null);
  const next =
    after === 'resting'
      ? rest(state, restingUntilOn, today(ctx.clock).toString())
      : finish(state, places);
  if (!next.ok) return refuse(next.refusal, 'restingUntilOn');
  const at = dateOf(ctx.clock.now());
  await changeOne(
    tx.guide.updateMany({
      where: { id: guideId, state, version: guide.version },
      data: {
        state: next.value,
        stateSince: at,
        restingUntilOn: after === 'resting' ? restingUntilOn : null,
        updatedAt: at,
        version: { increment: 1 },
      },
    }),
  );
  await recordStateChange(tx, ctx, {
    subjectType: 'guide',
    subjectId: guideId,
    event: after === 'resting' ? 'rest' : 'finish',
    from: state,
    to: next.value,
  });
  return ok(null);
}

const EVENTS = { paused: 'pause', completed: 'complete', moved: 'move' } as const;

/**
 * The participant after a pairing. Who waits needs no step: in a pairing one is stored as waiting, so
 * the queue has the first day of waiting, and it never changed.
 */
export async function settleParticipant(
  tx: BranchTx,
  ctx: Context,
  participantId: string,
  after: 'waiting' | 'paused' | 'completed' | 'moved',
): Promise<Result<null, ParticipantRefusal>> {
  if (after === 'waiting') return ok(null);
  const standing = await findStanding(tx, { id: participantId });
  if (standing?.state !== 'waiting') return ok(null);
  const moved = await moveParticipant(tx, ctx, standing, { event: EVENTS[after] });
  return moved.ok ? ok(null) : moved;
}

/** A pair that ended early is not put together again by the plan; a coordinator can lift it there. */
export async function keepApart(
  tx: BranchTx,
  ctx: Context,
  pair: { readonly guideId: string; readonly participantId: string },
): Promise<void> {
  if ((await tx.blockedPair.count({ where: { ...pair, liftedAt: null } })) > 0) return;
  const byUserId = userIdOf(ctx.actor) ?? '';
  const common = {
    branchId: ctx.branchId,
    ...pair,
    reasonCode: 'paired-before',
    note: '',
    byUserId,
    at: dateOf(ctx.clock.now()),
  };
  await tx.blockedPair.create({ data: { id: ctx.newId(), ...common } });
  const change = { kind: 'forbid', values: {}, moved: {} };
  await tx.planChange.create({ data: { id: ctx.newId(), ...common, ...change } });
}
