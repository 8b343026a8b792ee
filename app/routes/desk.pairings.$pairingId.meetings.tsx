import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { readPairMeetings } from '~/features/meetings/pair-meetings.query.server';
import { mayHandlePairing } from '~/features/pairings/pairing-page.query.server';
import { guardedAction, guardedLoader, notFound } from '~/http/guarded.server';
import { deskIntents, MeetingsParams } from '~/http/log/desk-intents.server';
import { LogFor, Phones } from '~/http/log/log-for';
import { MeetingLines } from '~/http/log/meeting-lines';
import { NormPicture } from '~/http/log/norm-picture';
import { pageTitle } from '~/http/page-title';
import { Card, EmptyState, ErrorSummary, Heading, Pagination, Stack } from '~/ui';

const Query = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) });

export const meta = pageTitle;

export const loader = guardedLoader(
  { permission: 'meeting.settle', params: MeetingsParams, query: Query },
  async ({ ctx, params, query }) => {
    const page = await readPairMeetings(ctx, params.pairingId, query.page);
    if (!page) throw notFound();
    return { title: ctx.t('pairing:tab-page-meetings'), page };
  },
);

export const action = guardedAction({
  params: MeetingsParams,
  admits: ({ ctx, params }) => mayHandlePairing(ctx, params.pairingId),
  intents: deskIntents,
});

/** Every meeting of a pair as the branch sees it, those that somebody must settle first. */
export default function Meetings() {
  const { page } = useLoaderData<typeof loader>();
  const { t } = useTranslation('meetings');
  const refused = useActionData<typeof action>();
  return (
    <Stack>
      <ErrorSummary form={refused?.form} />
      <Card as="section" labelledBy="four-weeks">
        <Heading level={2} id="four-weeks">
          {t('title')}
        </Heading>
        {page.norm ? <NormPicture norm={page.norm} /> : <p>{t('no-norm')}</p>}
        {page.expenses > 0 ? (
          <p>
            <a href={`/desk/expenses?pairing=${page.pairingId}`}>
              {t('expenses', { count: page.expenses })}
            </a>
          </p>
        ) : null}
      </Card>
      <LogFor page={page} form={refused?.intent === 'log' ? refused.form : undefined} />
      {page.rows.length === 0 ? (
        <EmptyState title={t('empty')}>
          <p>{t('empty-text')}</p>
        </EmptyState>
      ) : (
        <MeetingLines page={page} />
      )}
      <Pagination page={page.page} pages={page.pages} hrefOf={(number) => `?page=${number}`} />
      <Phones page={page} />
    </Stack>
  );
}
