import type { Actor } from '~/domain/access/actor';
import type { SystemDb } from '~/infra/db/database';
import { totpPicture } from '~/infra/second-factor.server';

/** Name under which authenticator apps show us: neutral, for others may see the screen. */
const ISSUER = 'FG';

/** The secret that waits to be confirmed, as text and picture; null when it has been. */
export async function findEnrolment(
  db: SystemDb,
  actor: Actor,
): Promise<{ readonly secret: string; readonly picture: string } | null> {
  if (!('membershipId' in actor)) return null;
  const user = await db.user.findUnique({
    where: { id: actor.userId },
    select: { email: true, totpSecret: true, totpConfirmedAt: true },
  });
  if (!user?.totpSecret || user.totpConfirmedAt) return null;
  const svg = await totpPicture(user.totpSecret, user.email ?? '', ISSUER);
  const groups = user.totpSecret.match(/.{1,4}/g) ?? [];
  const picture = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  return { secret: groups.join(' '), picture };
}
