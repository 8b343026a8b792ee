import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { changeOne, inTransaction } from '~/infra/db/in-transaction.server';
import { countPlaces } from '../guide-places.server';
import { recordStateChange } from '../record-state-change.server';
import type { CommonRefusal } from '../refusal-codes';

/** How many participants the guide may have at a time, 1 to MOST_PLACES, never below what is taken. */
export function setCapacity(
  ctx: Context,
  input: { readonly guideId: string; readonly version: number; readonly capacity: number },
  options: { readonly key: string | undefined },
): Promise<Result<null, 'capacity-in-use' | CommonRefusal>> {
  return inTransaction(
    ctx,
    {
      verb: 'guide.manage',
      subject: { type: 'guide', id: input.guideId },
      details: { capacity: input.capacity },
      idempotencyKey: options.key && `${options.key}-capacity`,
    },
    async (tx) => {
      const guide = await countPlaces(tx, input.guideId, today(ctx.clock).toString());
      if (!guide) return refuse('not-found');
      const highest = Math.max(guide.numbers.length + guide.covers, ...guide.numbers);
      if (input.capacity < highest) return refuse('capacity-in-use', 'capacity');
      await changeOne(
        tx.guide.updateMany({
          where: { id: input.guideId, version: input.version },
          data: {
            capacity: input.capacity,
            updatedAt: dateOf(ctx.clock.now()),
            version: { increment: 1 },
          },
        }),
      );
      return ok(null);
    },
  );
}

/** A note in the guide's history, for the branch's coordinators only. It changes no state. */
export function addNote(
  ctx: Context,
  input: { readonly guideId: string; readonly note: string },
  options: { readonly key: string | undefined },
): Promise<Result<null, CommonRefusal>> {
  return inTransaction(
    ctx,
    {
      verb: 'guide.manage',
      subject: { type: 'guide', id: input.guideId },
      details: { note: true },
      idempotencyKey: options.key && `${options.key}-note`,
    },
    async (tx) => {
      const guide = await tx.guide.findFirst({
        where: { id: input.guideId },
        select: { state: true },
      });
      if (!guide) return refuse('not-found');
      await recordStateChange(tx, ctx, {
        subjectType: 'guide',
        subjectId: input.guideId,
        event: 'note',
        from: guide.state,
        to: guide.state,
        note: input.note,
      });
      return ok(null);
    },
  );
}
