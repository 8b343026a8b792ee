import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { readMoved } from '~/features/matching/changes/moved-view.query.server';
import { IfChosen, OtherGuides, OtherParticipants } from '~/features/matching/pair/near-pair';
import { PairCard } from '~/features/matching/pair/pair-card';
import { PairDetails } from '~/features/matching/pair/pair-details';
import { readPairPage } from '~/features/matching/pair/pair-page.query.server';
import { findWaiting } from '~/features/matching/pair/pair-view.query.server';
import { UnmatchedCard, UnmatchedDetails } from '~/features/matching/pair/unmatched-card';
import { RequestLines } from '~/features/matching/requests/request-lines';
import { SuggestionList } from '~/features/matching/requests/suggestion-list';
import { recordReading } from '~/features/record-reading.server';
import { guardedAction, guardedLoader, IdParam, notFound } from '~/http/guarded.server';
import { AskButton } from '~/http/matching/ask-button';
import { ask } from '~/http/matching/ask-intent.server';
import { changeHref } from '~/http/matching/change-href';
import { MovedNotice } from '~/http/matching/moved-notice';
import { PairParams, pairIntents } from '~/http/matching/pair-intents.server';
import { PairDecision } from '~/http/pair-decision';
import { openBranchPlan } from '~/http/plan-or-wait.server';
import {
  BackLink,
  Button,
  DeskTitle,
  ErrorSummary,
  Fold,
  LinkButton,
  Notice,
  SelectField,
} from '~/ui';

const Query = z.object({
  guide: IdParam.optional().catch(undefined),
  change: IdParam.optional().catch(undefined),
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guardedLoader(
  { permission: 'matching.plan', params: PairParams, query: Query },
  async ({ ctx, params, query, runtime, request }) => {
    const waiting = await findWaiting(ctx, params.participantId);
    if (!waiting) throw notFound();
    const plan = await openBranchPlan({ ctx, runtime, request });
    const page = await readPairPage(ctx, plan, waiting, query.guide ?? null);
    if (!page) throw notFound();
    await recordReading(ctx, {
      subjectType: 'participant',
      subjectId: waiting.id,
      page: 'matching',
    });
    return {
      title: ctx.t('matching:title'),
      participant: { id: waiting.id, name: waiting.name, days: waiting.days },
      openMatchId: waiting.openMatchId,
      isWaiting: waiting.isWaiting,
      isInPlan: waiting.isWaiting && !waiting.openMatchId && !waiting.row.isShielded,
      moved: await readMoved(ctx, query.change),
      ...page,
    };
  },
);

export const action = guardedAction({
  params: PairParams,
  admits: async ({ ctx, params }) => (await findWaiting(ctx, params.participantId)) !== null,
  intents: { ...pairIntents, ask },
});

/** One proposal with its reasons, and the coordinator's decision. */
export default function Proposal() {
  const page = useLoaderData<typeof loader>();
  const { participant, openMatchId, isWaiting, pair, near, profiles, unmatched, guides } = page;
  const { t } = useTranslation(['matching', 'plan']);
  const refused = useActionData<typeof action>();
  const here = `/desk/matching/${participant.id}`;
  const days = t('days', { count: participant.days });
  const heading = pair
    ? t('pair-title', { participant: participant.name, guide: pair.guide.name })
    : participant.name;
  return (
    <>
      <BackLink href="/desk/matching">{t('title')}</BackLink>
      <DeskTitle title={heading} summary={t('waited', { days })} />
      <ErrorSummary form={refused?.form} />
      {page.moved ? <MovedNotice moved={page.moved} back={here} /> : null}
      {openMatchId ? (
        <Notice>
          {t('has-proposal')} <a href={`/desk/matches/${openMatchId}`}>{t('title')}</a>
        </Notice>
      ) : null}
      {pair ? <PairCard pair={pair} /> : null}
      {near.ifChosen ? (
        <IfChosen found={near.ifChosen} plannedHref={`/desk/matching/${participant.id}`} />
      ) : null}
      {pair && isWaiting && !openMatchId ? <PairDecision pair={pair} refused={refused} /> : null}
      {unmatched ? <UnmatchedCard found={unmatched} /> : null}
      <RequestLines lines={page.requests} name={participant.name} />
      {page.suggestions ? (
        <SuggestionList
          suggestions={page.suggestions}
          name={participant.name}
          recruits={page.recruits}
          askFor={(one) => <AskButton suggestion={one} />}
        />
      ) : null}
      {page.isInPlan ? (
        <LinkButton
          href={changeHref({
            participantId: participant.id,
            guideId: pair?.guide.id ?? null,
            back: here,
          })}
          variant="secondary"
        >
          {t('plan:change-here')}
        </LinkButton>
      ) : null}
      <div>
        {pair ? <PairDetails pair={pair} profiles={profiles} /> : null}
        {unmatched ? <UnmatchedDetails found={unmatched} /> : null}
        <OtherGuides near={near} participant={participant} hasOwn={pair !== null} />
        {pair ? <OtherParticipants near={near} guide={pair.guide.name} /> : null}
        <Fold title={t('choose-other')}>
          <form method="get">
            <SelectField
              name="guide"
              label={t('choose-label')}
              defaultValue={pair?.guide.id}
              options={guides.map((one) => ({ value: one.id, label: one.name }))}
            />
            <Button variant="secondary">{t('choose')}</Button>
          </form>
        </Fold>
      </div>
      <LinkButton href={`/desk/participants/${participant.id}`} variant="tertiary">
        {participant.name}
      </LinkButton>
    </>
  );
}
