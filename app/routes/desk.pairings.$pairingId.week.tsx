import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import { revokeCalendarsOfPair } from '~/features/calendar-feed/calendar-keys.server';
import { mayHandlePairing } from '~/features/pairings/pairing-page.query.server';
import { readWeek } from '~/features/weekly-plan/read-week.server';
import { WeekQuery } from '~/features/weekly-plan/week-forms';
import { guardedAction, guardedLoader, IdParam, intent, notFound } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { PostForm } from '~/http/post-form';
import { weekAsked } from '~/http/week/week-asked.server';
import { weekIntents } from '~/http/week/week-intents.server';
import { WeekPage } from '~/http/week/week-page';
import { Button, Heading, Stack } from '~/ui';

const Params = z.object({ pairingId: IdParam });

export const loader = guardedLoader(
  { permission: 'pairing.read', params: Params, query: WeekQuery },
  async ({ ctx, params, query }) => {
    const read = await readWeek(ctx, params.pairingId);
    if (!read) throw notFound();
    const { week, calendars } = read;
    const title = ctx.t('pairing:tab-page-week');
    return { title, week, calendars, asked: weekAsked(ctx, week, query) };
  },
);

export const meta = pageTitle;

const here = (id: string) => `/desk/pairings/${id}/week`;

export const action = guardedAction({
  params: Params,
  admits: ({ ctx, params }) => mayHandlePairing(ctx, params.pairingId),
  intents: {
    ...weekIntents({
      permission: 'pairing.manage',
      params: Params,
      open: async ({ ctx, params }) => {
        const { pairingId } = params;
        return { ctx, pairingId, by: 'coordinator', to: here(pairingId) };
      },
    }),
    'revoke-calendars': intent(
      { permission: 'pairing.manage', params: Params, form: z.object({}) },
      async ({ ctx, params, key }) => {
        const revoked = await revokeCalendarsOfPair(ctx, params.pairingId, { key });
        if (!revoked.ok) return revoked;
        return ok({ to: here(params.pairingId), notice: 'week:notice-all-revoked' });
      },
    ),
  },
});

/** The pair's usual time and next meetings, said for them by a coordinator who has them on the phone. */
export default function DeskWeek() {
  const { week, asked, calendars } = useLoaderData<typeof loader>();
  const { t } = useTranslation('week');
  const refused = useActionData<typeof action>();
  return (
    <Stack gap="lg">
      <WeekPage week={week} asked={asked} reader="coordinator" files={null} refused={refused} />
      {asked.what === 'week' && calendars > 0 ? (
        <section>
          <Heading level={2}>{t('calendars-title')}</Heading>
          <p>{t('calendars-count', { count: calendars })}</p>
          <PostForm intent="revoke-calendars" action="?">
            <Button
              variant="secondary"
              tone="danger"
              icon="trash"
              confirm={t('revoke-all-confirm')}
            >
              {t('revoke-all')}
            </Button>
          </PostForm>
        </section>
      ) : null}
    </Stack>
  );
}
