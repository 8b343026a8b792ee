import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { MeetingHoursFigures } from '~/features/reporting/meeting-hours';
import { readMeetingHours } from '~/features/reporting/meeting-hours.query.server';
import { guardedLoader } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { Heading, Lead, Prose } from '~/ui';

export const loader = guardedLoader({ permission: 'stats.branch' }, async ({ ctx }) => {
  return { title: ctx.t('steering:title'), hours: await readMeetingHours(ctx) };
});

export const meta = pageTitle;

/** Time together, and an honest placeholder: the report of the quarter is not made yet. */
export default function Steering() {
  const { hours } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['steering', 'fairness']);
  return (
    <>
      <Heading level={1}>{t('title')}</Heading>
      <Lead>{t('lead')}</Lead>
      <MeetingHoursFigures hours={hours} />
      <Prose>
        <p>
          <a href="/steering/fairness">{t('fairness:steering-link')}</a>
        </p>
        <p>{t('what-comes')}</p>
        <p>{t('what-never')}</p>
      </Prose>
    </>
  );
}
