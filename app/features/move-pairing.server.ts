import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { Pairing, PairingFrame } from '~/domain/pairing/lifecycle/pairing';
import { pauseOverOn } from '~/domain/pairing/lifecycle/pauses';
import {
  afterPairingEvent,
  type PairingEvent,
  type PairingRefusal,
} from '~/domain/pairing/pairing-lifecycle';
import type { PairSide } from '~/domain/pairing/story';
import { dateOf, revokeTokens } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx, Prisma } from '~/infra/db/database';
import { endCalendars } from './end-calendars.server';
import { keepWeeklyPlan } from './keep-weekly-plan.server';
import { pairingFrame } from './pairings/pairing-frame';
import { type LoadedPairing, loadPairing } from './pairings/pairing-row.query.server';
import { getSettings } from './programme/settings.query.server';
import { recordStateChange } from './record-state-change.server';

export interface PairingMove {
  readonly pairingId: string;
  readonly version: number;
  readonly event: PairingEvent;
  readonly reasonCode?: string;
  readonly note?: string;
  /** The side that moves it by a link without a session. */
  readonly actor?: PairSide;
  /** Columns of a verb's own, written with the move; the days of the states are written from them. */
  readonly data?: Prisma.PairingUpdateManyMutationInput;
}

export interface MovedPairing {
  readonly from: Pairing;
  readonly to: Pairing;
  readonly row: LoadedPairing;
}

/**
 * Moves a pairing by one event, if its state and its version are still those the coordinator saw, and
 * does what belongs to the move whoever makes it: a pause that is left is over, a pairing that closes
 * frees the guide's place and its cover.
 */
export async function movePairing(
  tx: BranchTx,
  ctx: Context,
  move: PairingMove,
): Promise<Result<MovedPairing, PairingRefusal | 'not-found' | 'changed-meanwhile'>> {
  const { settings } = await getSettings(tx);
  const frame = pairingFrame(ctx.clock, settings);
  const row = await loadPairing(tx, move.pairingId, frame);
  if (!row) return refuse('not-found');
  const from = row.pairing;
  const next = afterPairingEvent(from, move.event, frame);
  if (!next.ok) return next;
  const to = next.value;
  const moved = await tx.pairing.updateMany({
    where: { id: move.pairingId, state: from.state, version: move.version },
    data: {
      ...columnsOf(to),
      ...move.data,
      ...(to.state === from.state ? {} : { stateSince: dateOf(ctx.clock.now()) }),
      version: { increment: 1 },
    },
  });
  if (moved.count !== 1) return refuse('changed-meanwhile');
  await settle(tx, ctx, { from, to, row }, frame);
  await recordStateChange(tx, ctx, {
    subjectType: 'pairing',
    subjectId: move.pairingId,
    event: move.event.type,
    from: from.state,
    to: to.state,
    reasonCode: move.reasonCode ?? '',
    note: move.note ?? '',
    ...(move.actor ? { actor: move.actor } : {}),
  });
  // A pair that pauses or ends has nothing planned; one that meets again has its usual time back.
  await keepWeeklyPlan(tx, ctx, move.pairingId);
  return ok({ from, to, row });
}

/** What a state has, in columns; what it doesn't have is emptied, for a pairing can be opened again. */
function columnsOf(pairing: Pairing): Prisma.PairingUpdateManyMutationInput {
  const isClosed = pairing.state === 'completed' || pairing.state === 'ended-early';
  const open = isClosed ? pairing.before : pairing;
  const isRunning = open.state !== 'first-meeting-to-book' && open.state !== 'first-meeting-booked';
  return {
    state: pairing.state,
    startedOn: isRunning ? open.startedOn.toString() : null,
    plannedEndOn: isRunning ? open.plannedEndOn.toString() : null,
    ...(isClosed
      ? { endedOn: pairing.endedOn.toString() }
      : { endedOn: null, endReason: '', endInitiator: '' }),
    ...(isClosed || pairing.state === 'closing' ? {} : { lastMeetingOn: null }),
  };
}

async function settle(
  tx: BranchTx,
  ctx: Context,
  { from, to, row }: MovedPairing,
  { today }: PairingFrame,
): Promise<void> {
  if (from.state === 'paused' && to.state !== 'paused') {
    await tx.pairingBreak.updateMany({
      where: { pairingId: row.id, kind: 'pause', endedOn: null },
      data: { endedOn: pauseOverOn(from.pause, today).toString(), version: { increment: 1 } },
    });
  }
  if (to.state !== 'completed' && to.state !== 'ended-early') return;
  await tx.guidePlace.deleteMany({ where: { matchId: row.matchId } });
  await tx.pairingCover.updateMany({
    where: { pairingId: row.id, endedOn: null },
    data: { endedOn: today.toString(), version: { increment: 1 } },
  });
  await revokeTokens(tx.system, ctx.clock, 'sign-agreement', row.id);
  await endCalendars(tx, ctx, row.id);
}
