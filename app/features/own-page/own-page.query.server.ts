import { today } from '~/domain/kernel/programme-time';
import { daysWaited } from '~/domain/matching/problem/build';
import type { NormPicture } from '~/domain/meetings/norm-picture';
import { type MatchSeen, seenBy } from '~/domain/pairing/match-lifecycle';
import type { MatchState } from '~/domain/pairing/match-state';
import type { Context } from '~/infra/context';
import { normPictures } from '../meetings/norm-pictures.query.server';
import { coversOf, type OwnCover } from './own-covers.query.server';

/** A pair as one of the two sees it on the own page. */
export interface OwnPair {
  readonly matchId: string;
  readonly pairingId: string | null;
  readonly seen: MatchSeen;
  readonly pairingState: string | null;
  readonly otherName: string | null;
  /** Only once the agreement is signed and the trial has begun. */
  readonly otherPhone: string | null;
  readonly firstMeeting: { readonly startsAt: string; readonly place: string } | null;
  /** They meet: there is something to log. */
  readonly isUnderWay: boolean;
  /** The last four weeks; null where nothing is asked of them now. */
  readonly norm: NormPicture | null;
  readonly hasAgreement: boolean;
  readonly isAgreementComplete: boolean;
}

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

/** From here on the two have each other's phone number. */
const IN_CONTACT = ['trial', 'active', 'paused', 'closing'];

const PLACE = {
  select: {
    match: {
      select: {
        id: true,
        state: true,
        guide: { select: { firstName: true, phone: true } },
        participant: { select: { firstName: true, alias: true, phone: true } },
        pairing: {
          select: {
            id: true,
            state: true,
            firstMeeting: { select: { startsAt: true, place: true, outcome: true } },
            agreement: { select: { completedAt: true } },
          },
        },
      },
    },
  },
} as const;

/** What a signed-in guide or participant sees of the own case; null for every other role. */
export async function getOwnPage(ctx: Context): Promise<OwnPage | null> {
  if (ctx.actor.role === 'guide') return guidePage(ctx, ctx.actor.guideId);
  if (ctx.actor.role === 'participant') return participantPage(ctx, ctx.actor.participantId);
  return null;
}

async function guidePage(ctx: Context, id: string): Promise<OwnPage | null> {
  const guide = await ctx.db.guide.findFirst({
    where: { id },
    select: { firstName: true, state: true, places: PLACE },
  });
  if (!guide) return null;
  return {
    side: 'guide',
    firstName: guide.firstName,
    state: guide.state,
    days: null,
    ahead: null,
    pairs: await pairsOf(ctx, 'guide', guide.places),
    covers: await coversOf(ctx, id),
  };
}

async function participantPage(ctx: Context, id: string): Promise<OwnPage | null> {
  const participant = await ctx.db.participant.findFirst({
    where: { id },
    select: { firstName: true, alias: true, state: true, waitingSinceOn: true, place: PLACE },
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
    pairs: await pairsOf(ctx, 'participant', place ? [place] : []),
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

interface MatchRow {
  readonly id: string;
  readonly state: string;
  readonly guide: { readonly firstName: string; readonly phone: string | null };
  readonly participant: {
    readonly firstName: string;
    readonly alias: string;
    readonly phone: string | null;
  };
  readonly pairing: {
    readonly id: string;
    readonly state: string;
    readonly firstMeeting: { startsAt: Date; place: string; outcome: string } | null;
    readonly agreement: { readonly completedAt: Date | null } | null;
  } | null;
}

async function pairsOf(
  ctx: Context,
  side: 'guide' | 'participant',
  places: readonly { readonly match: MatchRow }[],
): Promise<OwnPair[]> {
  const underWay = places.flatMap(({ match }) => (isUnderWay(match) ? [match.pairing?.id] : []));
  const norms = await normPictures(
    ctx,
    underWay.filter((id) => id !== undefined),
  );
  return places.map(({ match }) => pairOf(side, match, norms.get(match.pairing?.id ?? '') ?? null));
}

function isUnderWay({ pairing }: MatchRow): boolean {
  return pairing !== null && IN_CONTACT.includes(pairing.state);
}

function pairOf(side: 'guide' | 'participant', match: MatchRow, norm: NormPicture | null): OwnPair {
  const { pairing, participant, guide } = match;
  const seen = seenBy(side, match.state as MatchState);
  const other =
    side === 'guide'
      ? { name: participant.alias || participant.firstName, phone: participant.phone }
      : { name: guide.firstName, phone: guide.phone };
  // A participant knows nothing of a proposal before the guide has said yes.
  const isKnown = seen === 'asked' || seen === 'waiting-for-other' || seen === 'agreed';
  const meeting = pairing?.firstMeeting;
  return {
    matchId: match.id,
    pairingId: pairing?.id ?? null,
    seen,
    pairingState: pairing?.state ?? null,
    otherName: isKnown ? other.name : null,
    otherPhone: isUnderWay(match) ? other.phone : null,
    isUnderWay: isUnderWay(match),
    norm,
    firstMeeting:
      meeting?.outcome === 'planned'
        ? { startsAt: meeting.startsAt.toISOString(), place: meeting.place }
        : null,
    hasAgreement: pairing?.agreement != null,
    isAgreementComplete: pairing?.agreement?.completedAt != null,
  };
}
