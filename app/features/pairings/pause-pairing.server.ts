import type { Temporal } from 'temporal-polyfill';
import { userIdOf } from '~/domain/access/actor';
import { ok, type Result } from '~/domain/kernel/result';
import type { BreakReason, BreakSaidBy } from '~/domain/pairing/pairing-break';
import type { PairingRefusal } from '~/domain/pairing/pairing-lifecycle';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { changeOne, inTransaction } from '~/infra/db/in-transaction.server';
import { keepWeeklyPlan } from '../keep-weekly-plan.server';
import { movePairing } from '../move-pairing.server';
import type { CommonRefusal } from '../refusal-codes';

type Answer = Promise<Result<null, PairingRefusal | CommonRefusal>>;
interface Seen {
  readonly pairingId: string;
  /** Of the pairing as the coordinator saw it. */
  readonly version: number;
}
interface Options {
  readonly key: string | undefined;
}

const deed = (verb: string, { pairingId }: Seen, { key }: Options, reason?: string) => ({
  verb: `pairing.${verb}`,
  subject: { type: 'pairing', id: pairingId },
  idempotencyKey: key && `${key}-${verb}`,
  ...(reason ? { details: { reason } } : {}),
});

/**
 * The pair rests: from a day that has come to a day that is known. The norm, the silence ladder and
 * every reminder stand still on these days; a coordinator decides what then.
 */
export function pausePairing(
  ctx: Context,
  input: Seen & {
    readonly fromOn: Temporal.PlainDate;
    readonly untilOn: Temporal.PlainDate;
    readonly reason: BreakReason;
    readonly saidBy: BreakSaidBy;
    readonly note: string;
  },
  options: Options,
): Answer {
  const { pairingId, version, fromOn, untilOn, reason, note } = input;
  return inTransaction(ctx, deed('pause', input, options, reason), async (tx) => {
    const event = { type: 'pause', fromOn, untilOn } as const;
    const moved = await movePairing(tx, ctx, {
      pairingId,
      version,
      event,
      reasonCode: reason,
      note,
    });
    if (!moved.ok) return moved;
    await tx.pairingBreak.create({
      data: {
        id: ctx.newId(),
        branchId: ctx.branchId,
        pairingId,
        kind: 'pause',
        reasonCode: reason,
        fromOn: fromOn.toString(),
        untilOn: untilOn.toString(),
        saidBy: input.saidBy,
        note,
        byUserId: userIdOf(ctx.actor),
        createdAt: dateOf(ctx.clock.now()),
      },
    });
    await keepWeeklyPlan(tx, ctx, pairingId);
    return ok(null);
  });
}

/** Another last day of the running pause, never more than the programme's weeks from its first day. */
export function changePause(
  ctx: Context,
  input: Seen & { readonly untilOn: Temporal.PlainDate },
  options: Options,
): Answer {
  const { pairingId, version, untilOn } = input;
  return inTransaction(ctx, deed('change-pause', input, options), async (tx) => {
    const event = { type: 'change-pause', untilOn } as const;
    const moved = await movePairing(tx, ctx, { pairingId, version, event });
    if (!moved.ok) return moved;
    await changeOne(
      tx.pairingBreak.updateMany({
        where: { pairingId, kind: 'pause', endedOn: null },
        data: { untilOn: untilOn.toString(), version: { increment: 1 } },
      }),
    );
    await keepWeeklyPlan(tx, ctx, pairingId);
    return ok(null);
  });
}

/** They meet again from today, in the trial if the pause came in it. */
export function resumePairing(ctx: Context, input: Seen, options: Options): Answer {
  const { pairingId, version } = input;
  return inTransaction(ctx, deed('resume', input, options), async (tx) => {
    const moved = await movePairing(tx, ctx, { pairingId, version, event: { type: 'resume' } });
    return moved.ok ? ok(null) : moved;
  });
}
