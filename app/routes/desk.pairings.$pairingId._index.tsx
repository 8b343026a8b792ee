import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { mayHandlePairing } from '~/features/pairings/pairing-page.query.server';
import { PairingSides } from '~/features/pairings/pairing-sides';
import { PairingSteps } from '~/features/pairings/pairing-steps';
import { readPairing } from '~/features/pairings/read-pairing.server';
import { PairingCalendar } from '~/features/pairings/stories/pairing-calendar';
import { EndSection } from '~/http/end-section';
import { MeetingSection } from '~/http/first-meeting-section';
import { guardedAction, guardedLoader, IdParam, notFound } from '~/http/guarded.server';
import { BreakSection } from '~/http/pairing/break-section';
import { CoverSection, FollowSection } from '~/http/pairing/care-section';
import { firstStepIntents } from '~/http/pairing/first-step-intents.server';
import { LengthSection } from '~/http/pairing/length-section';
import { lifeIntents } from '~/http/pairing/life-intents.server';
import { NextStepCard } from '~/http/pairing/next-step-card';
import { ReopenSection } from '~/http/pairing/reopen-section';
import { TrialSection } from '~/http/trial-section';
import { Columns, ErrorSummary } from '~/ui';
import type { loader as frameLoader } from './desk.pairings.$pairingId';

const Params = z.object({ pairingId: IdParam });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guardedLoader(
  { permission: 'pairing.read', params: Params },
  async ({ ctx, params }) => {
    const page = await readPairing(ctx, params.pairingId);
    if (!page) throw notFound();
    return { title: ctx.t('pairing:title'), ...page };
  },
);

export const action = guardedAction({
  params: Params,
  admits: ({ ctx, params }) => mayHandlePairing(ctx, params.pairingId),
  intents: { ...firstStepIntents, ...lifeIntents },
});

/** One pairing: how it stands, the one thing to do next, and what can be done besides. */
export default function Pairing() {
  const loaded = useLoaderData<typeof loader>();
  const head = useRouteLoaderData<typeof frameLoader>('routes/desk.pairings.$pairingId');
  const refused = useActionData<typeof action>();
  // The frame above has answered before this page is drawn.
  if (!head) return null;
  const { guide, participant } = head;
  const page = { ...loaded, pairing: { ...loaded.pairing, guide, participant } };
  const { pairing, calendar } = page;
  const hasStarted = pairing.startedOn !== null;
  return (
    <>
      <ErrorSummary form={refused?.form} />
      <NextStepCard {...page} />
      {hasStarted ? null : <PairingSteps pairing={pairing} />}
      <PairingSides pairing={pairing} />
      {hasStarted ? null : <MeetingSection {...page} refused={refused} />}
      <TrialSection {...page} />
      {calendar ? <PairingCalendar calendar={calendar} /> : null}
      <Columns>
        <LengthSection {...page} refused={refused} />
        <BreakSection {...page} refused={refused} />
        <CoverSection {...page} />
        <FollowSection {...page} refused={refused} />
      </Columns>
      <EndSection pairing={pairing} />
      <ReopenSection {...page} refused={refused} />
    </>
  );
}
