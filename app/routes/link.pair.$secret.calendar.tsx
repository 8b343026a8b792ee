import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import { listCalendarKeys } from '~/features/calendar-feed/calendar-keys.query.server';
import { makeCalendarKey, revokeCalendarKey } from '~/features/calendar-feed/calendar-keys.server';
import { findWeek } from '~/features/weekly-plan/week.query.server';
import { CalendarKeys } from '~/http/calendar-keys';
import { addressIn, CalendarMade } from '~/http/calendar-made';
import { deviceOf } from '~/http/device';
import { guardedAction, guardedLoader, intent, notFound } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { openPairLink, PairParams } from '~/http/pair-link.server';
import { PostForm } from '~/http/post-form';
import { Actions, BackLink, Button, ErrorSummary, Heading, IconList, Notice } from '~/ui';

const permission = 'link.answer';
const params = PairParams;

export const loader = guardedLoader({ permission, params }, async (call) => {
  const { secret } = call.params;
  const { ctx, link } = await openPairLink(call, secret);
  const week = await findWeek(ctx, link.pairingId);
  if (!week) throw notFound();
  const isOver = week.state === 'completed' || week.state === 'ended-early';
  return {
    title: call.ctx.t('week:calendar-page'),
    secret,
    // For both sides of a shielded participant's pairing there is none.
    isOver,
    isOpen: !isOver && !week.isShielded,
    keys: week.isShielded ? [] : await listCalendarKeys(ctx, link),
  };
});

export const meta = pageTitle;

export const action = guardedAction({
  params,
  intents: {
    make: intent({ permission, params, form: z.object({}) }, async (call) => {
      const { ctx, link } = await openPairLink(call, call.params.secret);
      const { side, personId, pairingId } = link;
      const owner = { side, personId, pairingId, device: deviceOf(call.request) };
      const made = await makeCalendarKey(ctx, owner);
      if (!made.ok) return made;
      // In the answer to the press itself and nowhere else: only its hash is kept.
      const address = `${call.runtime.env.baseUrl}/calendar/${made.value.secret}.ics`;
      return Response.json({ address });
    }),
    revoke: intent(
      { permission, params, form: z.object({ keyId: z.string().regex(/^[a-z2-7]{26}$/) }) },
      async (call) => {
        const { secret } = call.params;
        const { ctx, link } = await openPairLink(call, secret);
        const { side, personId } = link;
        const revoked = await revokeCalendarKey(ctx, { side, personId }, call.form.keyId);
        if (!revoked.ok) return revoked;
        return ok({ to: `/link/pair/${secret}/calendar`, notice: 'week:notice-revoked' });
      },
    ),
  },
});

/** The appointments in the phone's own calendar, kept up to date; each device has its own key. */
export default function PairCalendar() {
  const { secret, isOver, isOpen, keys } = useLoaderData<typeof loader>();
  const { t } = useTranslation('week');
  const answer = useActionData<typeof action>();
  const address = addressIn(answer);
  const form = answer && 'form' in answer ? answer.form : undefined;
  return (
    <>
      <BackLink href={`/link/pair/${secret}/week`}>{t('back')}</BackLink>
      <ErrorSummary form={form} />
      <Heading level={1}>{t('calendar-page')}</Heading>
      {address ? <CalendarMade address={address} /> : null}
      {isOpen && !address ? (
        <>
          <IconList
            size="lg"
            items={[
              { key: 'time', icon: 'clock', text: t('calendar-shows-time') },
              {
                key: 'word',
                icon: 'lock',
                text: t('calendar-shows-no-more', { title: t('calendar-title') }),
              },
              { key: 'days', icon: 'calendar', text: t('calendar-lasts') },
            ]}
          />
          <PostForm intent="make">
            <Actions>
              <Button size="lg" icon="calendar">
                {t('calendar-make')}
              </Button>
            </Actions>
          </PostForm>
        </>
      ) : null}
      {isOpen ? null : <Notice tone="info">{t(isOver ? 'calendar-over' : 'calendar-none')}</Notice>}
      <CalendarKeys keys={keys} action="?" />
    </>
  );
}
