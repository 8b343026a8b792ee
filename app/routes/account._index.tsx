import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ok, refuse } from '~/domain/kernel/result';
import { endOtherSessions, endSession } from '~/features/accounts/end-sessions.server';
import { listOwnSessions } from '~/features/accounts/own-sessions.query.server';
import { SessionCard } from '~/features/accounts/session-card';
import { listStaffMemberships } from '~/features/accounts/staff-memberships.query.server';
import { listCalendarKeys, ownerOf } from '~/features/calendar-feed/calendar-keys.query.server';
import { revokeCalendarKey } from '~/features/calendar-feed/calendar-keys.server';
import { chooseDigest, wantsDigest } from '~/features/reminders/choose-digest.server';
import { CalendarKeys } from '~/http/calendar-keys';
import { DigestChoice } from '~/http/digest-choice';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { ownSession } from '~/http/own-session.server';
import { pageTitle } from '~/http/page-title';
import { PostForm } from '~/http/post-form';
import { formatMoment } from '~/i18n/format';
import { Button, Heading, Lead, Stack } from '~/ui';

export const loader = guardedLoader({ permission: 'account.sessions.list.own' }, async (call) => {
  const { ctx } = call;
  const own = await ownSession(call);
  const sessions = await listOwnSessions(ctx.system, own);
  const roles = await listStaffMemberships(ctx.system, own.userId);
  const owner = ownerOf(ctx.actor);
  return {
    title: ctx.t('accounts:account-title'),
    calendars: owner ? await listCalendarKeys(ctx, owner) : [],
    hasRoles: roles.length > 1,
    digest: await wantsDigest(ctx),
    sessions: sessions.map((session) => ({
      ...session,
      startedAt: formatMoment(session.startedAt, ctx.locale),
      lastSeenAt: formatMoment(session.lastSeenAt, ctx.locale),
    })),
  };
});

export const meta = pageTitle;

const permission = 'account.sessions.list.own';
const KeyForm = z.object({ keyId: z.string().regex(/^[a-z2-7]{26}$/) });
const EndForm = z.object({ session: z.string().regex(/^[0-9a-f]{32}$/) });

export const action = guardedAction({
  intents: {
    digest: intent(
      { permission, form: z.object({ wanted: z.enum(['yes', 'no']) }) },
      async ({ ctx, form }) => {
        const chosen = await chooseDigest(ctx, form.wanted === 'yes');
        return chosen.ok ? ok({ to: '/account', notice: 'reminder:digest-saved' }) : chosen;
      },
    ),
    end: intent({ permission, form: EndForm }, async ({ ctx, form }) => {
      const ended = await endSession(ctx, form.session);
      return ended.ok ? ok({ to: '/account', notice: 'accounts:session-ended' }) : ended;
    }),
    'end-others': intent({ permission, form: z.object({}) }, async (call) => {
      const ended = await endOtherSessions(call.ctx, (await ownSession(call)).rowId);
      return ended.ok ? ok({ to: '/account', notice: 'accounts:others-ended' }) : ended;
    }),
    revoke: intent({ permission: 'ics.token.create', form: KeyForm }, async ({ ctx, form }) => {
      const owner = ownerOf(ctx.actor);
      if (!owner) return refuse('not-found');
      const revoked = await revokeCalendarKey(ctx, owner, form.keyId);
      return revoked.ok ? ok({ to: '/account', notice: 'week:notice-revoked' }) : revoked;
    }),
  },
});

/** Where one is signed in, and the ways to end that. */
export default function Account() {
  const { sessions, hasRoles, calendars, digest } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  return (
    <>
      <Heading level={1}>{t('account-title')}</Heading>
      <Lead>{t('account-lead')}</Lead>
      <Stack>
        {sessions.map((session) => (
          <SessionCard key={session.handle} session={session}>
            {session.isThisOne ? null : (
              <PostForm intent="end" action="/account?index">
                <input type="hidden" name="session" value={session.handle} />
                <Button
                  variant="secondary"
                  size="sm"
                  label={t('end-named', { name: session.device || t('unknown-device') })}
                >
                  {t('end')}
                </Button>
              </PostForm>
            )}
          </SessionCard>
        ))}
      </Stack>
      {sessions.length > 1 ? (
        <PostForm intent="end-others" action="/account?index">
          <Button variant="secondary">{t('end-others')}</Button>
        </PostForm>
      ) : null}
      <CalendarKeys keys={calendars} action="/account?index" />
      {digest === null ? null : <DigestChoice isOn={digest} />}
      {hasRoles ? (
        <p>
          <a href="/sign-in/role">{t('other-role')}</a>
        </p>
      ) : null}
      <PostForm action="/sign-out">
        <Button icon="sign-out">{t('sign-out')}</Button>
      </PostForm>
    </>
  );
}
