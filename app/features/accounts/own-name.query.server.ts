import { userIdOf } from '~/domain/access/actor';
import type { Context } from '~/infra/context';

/** The signed-in person's own name, for the corner of the page; empty when nobody is signed in. */
export async function getOwnName(ctx: Pick<Context, 'actor' | 'system'>): Promise<string> {
  const id = userIdOf(ctx.actor);
  if (!id) return '';
  const user = await ctx.system.user.findUnique({ where: { id }, select: { name: true } });
  return user?.name ?? '';
}
