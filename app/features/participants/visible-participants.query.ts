import { type Actor, userIdOf } from '~/domain/access/actor';
import type { Prisma } from '~/infra/db/database';

/** For every list, search, count, export and figure: shielded participants are in none of them. */
export const LISTED = { isShielded: false } as const satisfies Prisma.ParticipantWhereInput;

/** For one record: a shielded participant exists for the named handlers alone. */
export function visibleTo(actor: Actor): Prisma.ParticipantWhereInput {
  if (actor.role !== 'coordinator') return { id: '' };
  return { OR: [LISTED, { handlers: { some: { userId: userIdOf(actor) ?? '' } } }] };
}
