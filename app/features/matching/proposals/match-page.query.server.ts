import { userIdOf } from '~/domain/access/actor';
import type { Context } from '~/infra/context';
import { channelTo } from '~/infra/outbox.server';
import { recordReading } from '../../record-reading.server';

const person = {
  id: true,
  firstName: true,
  lastName: true,
  email: true,
  phone: true,
  preferredChannel: true,
} as const;

/**
 * One proposal for a coordinator; null when it is another branch's, or of a shielded participant
 * for whom this coordinator is not named.
 */
export async function findMatch(ctx: Context, id: string) {
  const row = await ctx.db.match.findFirst({
    where: { id },
    select: {
      id: true,
      state: true,
      stateSince: true,
      version: true,
      score: true,
      isByHand: true,
      note: true,
      rulesVersion: true,
      guide: { select: person },
      participant: {
        select: {
          ...person,
          alias: true,
          isShielded: true,
          handlers: { select: { userId: true } },
        },
      },
      pairing: { select: { id: true } },
    },
  });
  if (!row) return null;
  const { participant, guide } = row;
  const userId = userIdOf(ctx.actor);
  if (participant.isShielded && !participant.handlers.some((one) => one.userId === userId))
    return null;
  const asked = row.state === 'guide-asked' ? guide : participant;
  return {
    id: row.id,
    state: row.state,
    since: row.stateSince.toISOString(),
    version: row.version,
    score: row.score,
    isByHand: row.isByHand,
    note: row.note,
    rulesVersion: row.rulesVersion,
    pairingId: row.pairing?.id ?? null,
    isOpen: row.state === 'guide-asked' || row.state === 'participant-asked',
    /** The one whose turn it is has neither e-mail nor mobile. */
    isVoiceOnly: channelTo(asked) === null,
    guide: {
      id: guide.id,
      firstName: guide.firstName,
      lastName: guide.lastName,
      phone: guide.phone,
      email: guide.email,
    },
    participant: {
      id: participant.id,
      firstName: participant.alias || participant.firstName,
      lastName: participant.lastName,
      phone: participant.phone,
      email: participant.email,
    },
  };
}

/** The same for the page that shows it: whose reading it is, is written down. */
export async function readMatch(ctx: Context, id: string) {
  const match = await findMatch(ctx, id);
  if (match) {
    const subjectId = match.participant.id;
    await recordReading(ctx, { subjectType: 'participant', subjectId, page: 'match' });
  }
  return match;
}
