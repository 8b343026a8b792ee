import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { GuideEvent, GuideState } from '~/domain/people/guide-lifecycle';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { changeOne, inTransaction } from '~/infra/db/in-transaction.server';
import { countPlaces } from '../guide-places.server';
import { recordStateChange } from '../record-state-change.server';
import type { CommonRefusal } from '../refusal-codes';

/** The move of one guide, as every verb of the lifecycle hands it over. */
export interface GuideMove {
  readonly guideId: string;
  /** Of the row that the person who presses has seen; left out by the applicant alone. */
  readonly version?: number;
  readonly event: GuideEvent;
  /** Permission of the table of rights that the deed needs. */
  readonly verb: string;
  readonly reasonCode?: string;
  /** Coordinators only. */
  readonly note?: string;
  readonly key: string | undefined;
}

/** A guide's row with what the rules of the lifecycle ask about. */
export type GuideRow = NonNullable<Awaited<ReturnType<typeof readRow>>> & {
  readonly state: GuideState;
};

export interface Moved {
  readonly state: GuideState;
  /** Columns that change along with the state. */
  readonly data?: { readonly restingUntilOn?: string | null };
}

/**
 * Carries out one event of the lifecycle: reads the guide, asks `decide` (which may write what belongs
 * to the move), and stores the new state only if the row is still the one that was read. Who, when,
 * from, to and why are kept with it. `changed-meanwhile`: somebody else was first.
 */
export function moveGuide<R extends string>(
  ctx: Context,
  move: GuideMove,
  decide: (tx: BranchTx, guide: GuideRow) => Promise<Result<Moved, R>>,
): Promise<Result<null, R | CommonRefusal>> {
  return inTransaction<null, R | CommonRefusal>(
    ctx,
    {
      verb: move.verb,
      subject: { type: 'guide', id: move.guideId },
      details: { event: move.event, reason: move.reasonCode ?? '' },
      idempotencyKey: move.key && `${move.key}-${move.event}`,
    },
    async (tx) => {
      const row = await readRow(tx, ctx, move.guideId);
      if (!row) return refuse('not-found');
      if (move.version !== undefined && move.version !== row.version)
        return refuse('changed-meanwhile');
      const state = row.state as GuideState;
      const decided = await decide(tx, { ...row, state });
      if (!decided.ok) return decided;
      const { state: to, data } = decided.value;
      const at = dateOf(ctx.clock.now());
      await changeOne(
        tx.guide.updateMany({
          where: { id: row.id, state, version: row.version },
          data: {
            ...data,
            state: to,
            ...(to === state ? {} : { stateSince: at }),
            updatedAt: at,
            version: { increment: 1 },
          },
        }),
      );
      await recordStateChange(tx, ctx, {
        subjectType: 'guide',
        subjectId: row.id,
        event: move.event,
        from: state,
        to,
        reasonCode: move.reasonCode ?? '',
        note: move.note ?? '',
      });
      return ok(null);
    },
  );
}

/** With the places that are taken, counted so that nobody takes another one meanwhile. */
async function readRow(tx: BranchTx, ctx: Context, guideId: string) {
  const places = await countPlaces(tx, guideId, today(ctx.clock).toString());
  const row = await tx.guide.findFirst({ where: { id: guideId }, include: { onboarding: true } });
  if (!places || !row) return null;
  return { ...row, taken: places.numbers.length + places.covers };
}
