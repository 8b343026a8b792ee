import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { findWeek } from '~/features/weekly-plan/week.query.server';
import { WeekQuery } from '~/features/weekly-plan/week-forms';
import { guardedAction, guardedLoader, notFound } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { openPairLink, PairParams } from '~/http/pair-link.server';
import { weekAsked } from '~/http/week/week-asked.server';
import { openWeekByLink } from '~/http/week/week-by-link.server';
import { weekIntents } from '~/http/week/week-intents.server';
import { WeekPage } from '~/http/week/week-page';
import { BackLink, LinkButton } from '~/ui';

export const loader = guardedLoader(
  { permission: 'link.answer', params: PairParams, query: WeekQuery },
  async (call) => {
    const { secret } = call.params;
    const { ctx, link } = await openPairLink(call, secret);
    const week = await findWeek(ctx, link.pairingId);
    if (!week) throw notFound();
    return {
      title: call.ctx.t('week:title'),
      secret,
      side: link.side,
      week,
      asked: weekAsked(ctx, week, call.query),
    };
  },
);

export const meta = pageTitle;

export const action = guardedAction({
  params: PairParams,
  intents: weekIntents({
    permission: 'link.answer',
    params: PairParams,
    open: openWeekByLink,
  }),
});

/** When the two meet: their usual time, the next meetings, and what to do when it does not suit. */
export default function PairWeek() {
  const { secret, side, week, asked } = useLoaderData<typeof loader>();
  const { t } = useTranslation('week');
  const refused = useActionData<typeof action>();
  const home = `/link/pair/${secret}`;
  const files = week.isShielded ? null : `${home}/appointment`;
  return (
    <>
      {asked.what === 'week' ? <BackLink href={home}>{t('home')}</BackLink> : null}
      <WeekPage week={week} asked={asked} reader={side} files={files} refused={refused} />
      {asked.what === 'week' && week.meets ? (
        <LinkButton href={`${home}/calendar`} variant="secondary" size="lg" icon="calendar">
          {t('calendar-link')}
        </LinkButton>
      ) : null}
    </>
  );
}
