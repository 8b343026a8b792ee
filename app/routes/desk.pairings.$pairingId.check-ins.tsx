import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageQuery } from '~/features/check-ins/check-in-forms';
import { CheckInHistory } from '~/features/check-ins/check-in-history';
import { type CheckInsPage, readCheckIns } from '~/features/check-ins/check-ins-page.query.server';
import { DueTable } from '~/features/check-ins/due-table';
import { mayHandlePairing } from '~/features/pairings/pairing-page.query.server';
import { CHECK_IN_INTENTS, CheckInParams } from '~/http/check-ins/check-in-intents.server';
import { OpenCall, type OpenTalk } from '~/http/check-ins/open-call';
import { Signals } from '~/http/check-ins/signals';
import { guardedAction, guardedLoader, notFound } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { Card, Cluster, ErrorSummary, Heading, IconList, PrintButton, Stack } from '~/ui';

export const meta = pageTitle;

export const loader = guardedLoader(
  { permission: 'checkin.manage', params: CheckInParams, query: PageQuery },
  async ({ ctx, params, query }) => {
    const page = await readCheckIns(ctx, params.pairingId);
    if (!page) throw notFound();
    return { title: ctx.t('pairing:tab-page-check-ins'), page, talk: openTalk(page, query) };
  },
);

export const action = guardedAction({
  params: CheckInParams,
  admits: ({ ctx, params }) => mayHandlePairing(ctx, params.pairingId),
  intents: CHECK_IN_INTENTS,
});

/** What is chosen in the address; without a choice the first that is due. */
function openTalk(
  page: CheckInsPage,
  { due, side }: { due: string; side?: 'guide' | 'participant' | undefined },
): OpenTalk | null {
  if (page.isClosed) return null;
  if (due === '' && side) return { key: '', kind: 'between', side };
  const chosen = page.due.find((row) => row.key === due && row.side === (side ?? row.side));
  return chosen ?? page.due[0] ?? null;
}

/** Whom to ring, what to ask, one press to record it, and what was said before. */
export default function CheckIns() {
  const { page, talk } = useLoaderData<typeof loader>();
  const { t } = useTranslation('checkins');
  const refused = useActionData<typeof action>();
  const formOf = (intent: string) => (refused?.intent === intent ? refused.form : undefined);
  const { ladder } = page;
  return (
    <Stack>
      <ErrorSummary form={refused?.form} />
      <Signals signals={page.signals} form={formOf('handle')} />
      {ladder.signs.length > 0 ? (
        <Card as="section" tone="snow" labelledBy="signs">
          <Heading level={2} id="signs">
            {t('signs-title')}
          </Heading>
          <IconList
            items={ladder.signs.map((sign) => ({
              key: sign,
              icon: 'info',
              text: t(`sign-${sign}`, { count: ladder.silentDays }),
            }))}
          />
        </Card>
      ) : null}
      <DueTable page={page} />
      {page.isClosed ? null : (
        <Cluster>
          <span>{t('talk-with')}</span>
          <a href="?side=guide">{t('talk-with-guide')}</a>
          <a href="?side=participant">{t('talk-with-participant')}</a>
        </Cluster>
      )}
      {talk ? <OpenCall talk={talk} page={page} form={formOf('record')} /> : null}
      <Card as="section" labelledBy="history">
        <Cluster>
          <Heading level={2} id="history">
            {t('history')}
          </Heading>
          <PrintButton />
        </Cluster>
        <CheckInHistory rows={page.history} />
      </Card>
    </Stack>
  );
}
