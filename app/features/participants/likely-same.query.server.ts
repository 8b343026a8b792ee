import { shapeOf, soundsAlike } from '~/domain/import/names/skeleton';
import type { Context } from '~/infra/context';
import type { Prisma } from '~/infra/db/database';
import { LISTED } from './visible-participants.query';

export interface LikelySame {
  readonly id: string;
  readonly name: string;
  /** What is the same: the strongest sign first. */
  readonly because: 'phone' | 'email' | 'name-and-year';
}

const MOST_COMPARED = 400;

/**
 * Others in the branch who may be the same person: for the coordinator to look at, never shown to
 * whoever registers, for that would tell who is known here. A shared phone is common in families.
 */
export async function findLikelySame(
  ctx: Pick<Context, 'db'>,
  person: {
    readonly id: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly latinName: string;
    readonly phone: string | null;
    readonly email: string | null;
    readonly birthYear: number | null;
  },
): Promise<LikelySame[]> {
  const { phone, email, birthYear } = person;
  const signs: Prisma.ParticipantWhereInput[] = [];
  if (phone) signs.push({ phone });
  if (email) signs.push({ email });
  if (birthYear !== null) signs.push({ birthYear });
  if (signs.length === 0) return [];
  const others = await ctx.db.participant.findMany({
    where: { ...LISTED, id: { not: person.id }, state: { not: 'started' }, OR: signs },
    select: { id: true, firstName: true, lastName: true, phone: true, email: true },
    orderBy: { id: 'asc' },
    take: MOST_COMPARED,
  });
  const shapes = [shapeOf(person.firstName, person.lastName), shapeOf(person.latinName, '')];
  return others.flatMap((other): LikelySame[] => {
    const name = `${other.firstName} ${other.lastName}`.trim();
    const shape = shapeOf(other.firstName, other.lastName);
    if (phone && other.phone === phone) return [{ id: other.id, name, because: 'phone' }];
    if (email && other.email === email) return [{ id: other.id, name, because: 'email' }];
    const isAlike = shapes.some((own) => own.words.length > 0 && soundsAlike(own, shape));
    return isAlike ? [{ id: other.id, name, because: 'name-and-year' }] : [];
  });
}
