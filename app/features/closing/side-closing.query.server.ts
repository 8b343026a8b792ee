import type { NextStep } from '~/domain/pairing/closing';
import type { PairingState } from '~/domain/pairing/pairing-state';
import type { PairSide } from '~/domain/pairing/story';
import type { Context } from '~/infra/context';
import { listCertificates } from '../certificates/certificates.query.server';

/** `asked`: this side has said so and a coordinator calls; `closing`: everybody knows. */
export type ClosingView = 'open' | 'asked' | 'closing' | 'closed';

/**
 * What the page at the end shows to one side. That the other side wants to end is said by a person:
 * until a coordinator has named the day of the goodbye, or this side has asked itself, the page is as
 * if nothing had been said. Never the reason, never who asked.
 */
export async function readSideClosing(
  ctx: Context,
  of: { readonly pairingId: string; readonly side: PairSide },
) {
  const { pairingId, side } = of;
  const pairing = await ctx.db.pairing.findFirstOrThrow({
    where: { id: pairingId },
    select: {
      state: true,
      lastMeetingOn: true,
      closingAnswers: { where: { side }, select: { nextStep: true } },
    },
  });
  const said = await ctx.db.stateChange.findMany({
    where: { subjectType: 'pairing', subjectId: pairingId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 100,
    select: { event: true, actorRole: true },
  });
  const state = pairing.state as PairingState;
  const isClosed = state === 'completed' || state === 'ended-early';
  return {
    view: viewOf(state, pairing.lastMeetingOn, said, side),
    isTrial: state === 'trial',
    lastMeetingOn: pairing.lastMeetingOn,
    nextStep: (pairing.closingAnswers[0]?.nextStep as NextStep | undefined) ?? null,
    certificates: isClosed ? await listCertificates(ctx.db, of) : [],
  };
}

/** `said` newest first: what was asked before a closing that was taken back no longer counts. */
function viewOf(
  state: PairingState,
  lastMeetingOn: string | null,
  said: readonly { readonly event: string; readonly actorRole: string }[],
  side: PairSide,
): ClosingView {
  if (state === 'completed' || state === 'ended-early') return 'closed';
  const lastReopened = said.findIndex(({ event }) => event === 'reopen');
  const since = lastReopened < 0 ? said : said.slice(0, lastReopened);
  const isMine = since.some(({ event, actorRole }) => event === 'ask-to-end' && actorRole === side);
  if (state !== 'closing') return isMine ? 'asked' : 'open';
  const isByCoordinator = since.some(
    ({ event, actorRole }) => event === 'begin-closing' && actorRole === 'coordinator',
  );
  return isMine || isByCoordinator || lastMeetingOn !== null ? 'closing' : 'open';
}
