import { today } from '~/domain/kernel/programme-time';
import type { Context } from '~/infra/context';
import { visibleTo } from '../participants/visible-participants.query';
import { getSettings } from '../programme/settings.query.server';

/** Names in a choice; more can't be looked through. */
const MOST = 100;

/**
 * Who could stand in for a pairing's guide: available guides with a free place whom nobody has
 * refused for this participant, by name; the verb asks again. Null: not theirs to know.
 */
export async function findCoverPage(ctx: Context, id: string) {
  const pairing = await ctx.db.pairing.findFirst({
    where: { id, participant: visibleTo(ctx.actor) },
    select: {
      version: true,
      guideId: true,
      participantId: true,
      guide: { select: { firstName: true } },
      participant: { select: { isShielded: true } },
    },
  });
  if (!pairing) return null;
  const { guideId, participantId } = pairing;
  const day = today(ctx.clock).toString();
  const blocked = await ctx.db.blockedPair.findMany({
    where: { participantId, liftedAt: null },
    select: { guideId: true },
  });
  const guides = await ctx.db.guide.findMany({
    where: {
      state: 'available',
      consentToConfirm: false,
      capacity: { gt: 0 },
      id: { notIn: [guideId, ...blocked.map((one) => one.guideId)] },
    },
    orderBy: [{ searchKey: 'asc' }, { id: 'asc' }],
    // Some of them have no place left.
    take: MOST * 4,
    select: {
      id: true,
      firstName: true,
      lastName: true,
      district: true,
      capacity: true,
      _count: {
        select: { places: true, covers: { where: { endedOn: null, untilOn: { gte: day } } } },
      },
    },
  });
  const { settings } = await getSettings(ctx.db);
  return {
    version: pairing.version,
    guide: pairing.guide.firstName,
    isShielded: pairing.participant.isShielded,
    participantId,
    today: day,
    guides: guides
      .filter(({ capacity, _count }) => _count.places + _count.covers < capacity)
      .slice(0, MOST)
      .map((one) => ({
        id: one.id,
        name: [one.firstName, one.lastName].join(' ').trim(),
        district: settings.districts.find(({ code }) => code === one.district)?.name ?? '',
      })),
  };
}
