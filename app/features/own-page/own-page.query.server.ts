import { today } from '~/domain/kernel/programme-time';
import { daysWaited } from '~/domain/matching/problem/build';
import type { Context } from '~/infra/context';
import { coversOf, type OwnCover } from './own-covers.query.server';
import { type OwnPair, pairsOf } from './own-pairs.query.server';

export interface OwnPage {
  readonly side: 'guide' | 'participant';
  readonly firstName: string;
  readonly state: string;
  readonly days: number | null;
  /** Participants who have waited longer; null when not waiting. */
  readonly ahead: number | null;
  readonly pairs: readonly OwnPair[];
  /** Pairs that this guide stands in for, from the first day on. */
  readonly covers: readonly OwnCover[];
}

const MATCH = { id: true, state: true, pairing: { select: { id: true, state: true } } } as const;
const GUIDE = { select: { firstName: true, phone: true } } as const;
const PARTICIPANT = { select: { firstName: true, alias: true, phone: true } } as const;
/** Of the two, a side reads the other alone. */
const PLACE_OF_GUIDE = {
  select: { match: { select: { ...MATCH, participant: PARTICIPANT } } },
} as const;
const PLACE_OF_PARTICIPANT = { select: { match: { select: { ...MATCH, guide: GUIDE } } } } as const;

/** What a signed-in guide or participant sees of the own case; null for every other role. */
export async function getOwnPage(ctx: Context): Promise<OwnPage | null> {
  if (ctx.actor.role === 'guide') return guidePage(ctx, ctx.actor.guideId);
  if (ctx.actor.role === 'participant') return participantPage(ctx, ctx.actor.participantId);
  return null;
}

async function guidePage(ctx: Context, id: string): Promise<OwnPage | null> {
  const guide = await ctx.db.guide.findFirst({
    where: { id },
    select: { firstName: true, state: true, places: PLACE_OF_GUIDE },
  });
  if (!guide) return null;
  return {
    side: 'guide',
    firstName: guide.firstName,
    state: guide.state,
    days: null,
    ahead: null,
    pairs: await pairsOf(
      ctx,
      'guide',
      guide.places.map(({ match: { participant, ...match } }) => ({
        ...match,
        other: { name: participant.alias || participant.firstName, phone: participant.phone },
      })),
    ),
    covers: await coversOf(ctx, id),
  };
}

async function participantPage(ctx: Context, id: string): Promise<OwnPage | null> {
  const participant = await ctx.db.participant.findFirst({
    where: { id },
    select: {
      firstName: true,
      alias: true,
      state: true,
      waitingSinceOn: true,
      place: PLACE_OF_PARTICIPANT,
    },
  });
  if (!participant) return null;
  const { state, place, waitingSinceOn } = participant;
  const isWaiting = state === 'waiting' && place === null;
  return {
    side: 'participant',
    firstName: participant.alias || participant.firstName,
    state,
    days: isWaiting
      ? daysWaited({ waitingSince: waitingSinceOn }, today(ctx.clock).toString())
      : null,
    ahead: isWaiting ? await countAhead(ctx, waitingSinceOn) : null,
    pairs: await pairsOf(ctx, 'participant', place ? [fromGuide(place.match)] : []),
    covers: [],
  };
}

/** Shielded persons are in no figure, this one included; at most 1,000 are counted. */
function countAhead(ctx: Context, waitingSinceOn: string): Promise<number> {
  return ctx.db.participant.count({
    where: {
      state: 'waiting',
      isShielded: false,
      place: { is: null },
      waitingSinceOn: { lt: waitingSinceOn },
    },
    take: 1000,
  });
}

function fromGuide<M extends { guide: { firstName: string; phone: string | null } }>(match: M) {
  const { guide, ...rest } = match;
  return { ...rest, other: { name: guide.firstName, phone: guide.phone } };
}
