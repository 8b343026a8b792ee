import { Temporal } from 'temporal-polyfill';
import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import {
  afterPairingEvent,
  type PairingEvent,
  type PairingRefusal,
} from '~/domain/pairing/pairing-lifecycle';
import type { PairingState } from '~/domain/pairing/pairing-state';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx, Prisma } from '~/infra/db/database';
import { keepWeeklyPlan } from '../keep-weekly-plan.server';
import { getSettings } from '../programme/settings.query.server';
import { recordStateChange } from '../record-state-change.server';

/**
 * Moves a pairing by one event, if its state and its version are still those the coordinator saw.
 * `data` is written with the move; use the answer's facts for days that depend on it.
 */
export async function movePairing(
  tx: BranchTx,
  ctx: Context,
  move: {
    readonly pairingId: string;
    readonly version: number;
    readonly event: PairingEvent;
    readonly reasonCode?: string;
    readonly note?: string;
    readonly data?: Prisma.PairingUpdateManyMutationInput;
  },
): Promise<
  Result<{ readonly to: PairingState }, PairingRefusal | 'not-found' | 'changed-meanwhile'>
> {
  const pairing = await tx.pairing.findFirst({
    where: { id: move.pairingId },
    select: {
      state: true,
      startedOn: true,
      firstMeeting: { select: { outcome: true } },
      agreement: { select: { completedAt: true } },
    },
  });
  if (!pairing) return refuse('not-found');
  const { settings } = await getSettings(tx);
  const next = afterPairingEvent(pairing.state as PairingState, move.event, {
    firstMeetingHeld: pairing.firstMeeting?.outcome === 'held',
    agreementComplete: pairing.agreement?.completedAt != null,
    startedOn: pairing.startedOn ? Temporal.PlainDate.from(pairing.startedOn) : null,
    today: today(ctx.clock),
    trialWeeks: settings.trialWeeks,
  });
  if (!next.ok) return next;
  const moved = await tx.pairing.updateMany({
    where: { id: move.pairingId, state: pairing.state, version: move.version },
    data: {
      ...move.data,
      state: next.value,
      stateSince: dateOf(ctx.clock.now()),
      version: { increment: 1 },
    },
  });
  if (moved.count !== 1) return refuse('changed-meanwhile');
  await recordStateChange(tx, ctx, {
    subjectType: 'pairing',
    subjectId: move.pairingId,
    event: move.event,
    from: pairing.state,
    to: next.value,
    reasonCode: move.reasonCode ?? '',
    note: move.note ?? '',
  });
  // A pair that pauses or ends has nothing planned; one that meets again has its usual time back.
  await keepWeeklyPlan(tx, ctx, move.pairingId);
  return ok({ to: next.value });
}
