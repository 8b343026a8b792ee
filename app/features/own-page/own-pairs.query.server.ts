import type { NormPicture } from '~/domain/meetings/norm-picture';
import { type MatchSeen, seenBy } from '~/domain/pairing/match-lifecycle';
import type { MatchState } from '~/domain/pairing/match-state';
import type { Context } from '~/infra/context';
import { normPictures } from '../meetings/norm-pictures.query.server';

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

/** From here on the two have each other's phone number. */
const IN_CONTACT = ['trial', 'active', 'paused', 'closing'];

interface MatchRow {
  readonly id: string;
  readonly state: string;
  readonly other: { readonly name: string; readonly phone: string | null };
  readonly pairing: { readonly id: string; readonly state: string } | null;
}

/** What one side's own page shows of its pairs, each with the other's name where it may be known. */
export async function pairsOf(
  ctx: Context,
  side: 'guide' | 'participant',
  matches: readonly MatchRow[],
): Promise<OwnPair[]> {
  const idsOf = (rows: readonly MatchRow[]) => rows.flatMap(({ pairing }) => pairing?.id ?? []);
  const norms = await normPictures(ctx, idsOf(matches.filter(isUnderWay)));
  const beginnings = await beginningsOf(ctx, idsOf(matches.filter((one) => !isUnderWay(one))));
  return matches.map((match) => {
    const id = match.pairing?.id ?? '';
    return pairOf(side, match, norms.get(id) ?? null, beginnings.get(id) ?? null);
  });
}

/** First meeting and agreement of those that have not begun; for others both are behind them. */
async function beginningsOf(ctx: Context, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, Beginning>();
  const rows = await ctx.db.pairing.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      firstMeeting: { select: { startsAt: true, place: true, outcome: true } },
      agreement: { select: { completedAt: true } },
    },
  });
  return new Map(rows.map(({ id, ...beginning }): [string, Beginning] => [id, beginning]));
}

interface Beginning {
  readonly firstMeeting: { startsAt: Date; place: string; outcome: string } | null;
  readonly agreement: { readonly completedAt: Date | null } | null;
}

function isUnderWay({ pairing }: MatchRow): boolean {
  return pairing !== null && IN_CONTACT.includes(pairing.state);
}

function pairOf(
  side: 'guide' | 'participant',
  match: MatchRow,
  norm: NormPicture | null,
  beginning: Beginning | null,
): OwnPair {
  const { pairing, other } = match;
  const seen = seenBy(side, match.state as MatchState);
  // A participant knows nothing of a proposal before the guide has said yes.
  const isKnown = seen === 'asked' || seen === 'waiting-for-other' || seen === 'agreed';
  const isBegun = isUnderWay(match);
  const meeting = beginning?.firstMeeting;
  return {
    matchId: match.id,
    pairingId: pairing?.id ?? null,
    seen,
    pairingState: pairing?.state ?? null,
    otherName: isKnown ? other.name : null,
    otherPhone: isBegun ? other.phone : null,
    isUnderWay: isBegun,
    norm,
    firstMeeting:
      meeting?.outcome === 'planned'
        ? { startsAt: meeting.startsAt.toISOString(), place: meeting.place }
        : null,
    // The trial begins with a signed agreement.
    hasAgreement: isBegun || beginning?.agreement != null,
    isAgreementComplete: isBegun || beginning?.agreement?.completedAt != null,
  };
}
