import { userIdOf } from '~/domain/access/actor';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';

/** Writes down that this member of the staff has read this person's record; one row per reading. */
export async function recordReading(
  ctx: Context,
  read: {
    /** `branch` for what is handed out of a whole branch. */
    readonly subjectType: 'guide' | 'participant' | 'branch';
    readonly subjectId: string;
    /** Short name of the page, such as `record`. */
    readonly page: string;
  },
): Promise<void> {
  await ctx.db.accessEvent.create({
    data: {
      id: ctx.newId(),
      branchId: ctx.branchId,
      at: dateOf(ctx.clock.now()),
      actorUserId: userIdOf(ctx.actor) ?? '',
      actorRole: ctx.actor.role,
      ...read,
    },
  });
}
