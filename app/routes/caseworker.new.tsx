import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { today } from '~/domain/kernel/programme-time';
import { ok } from '~/domain/kernel/result';
import { getSettings } from '~/features/programme/settings.query.server';
import { referParticipant } from '~/features/referrals/refer-participant.server';
import { ReferralFields } from '~/features/referrals/referral-fields';
import { ReferralForm } from '~/features/referrals/referral-form';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { PostForm } from '~/http/post-form';
import { Actions, BackLink, Button, DeskTitle, ErrorSummary, Notice, Stack } from '~/ui';

export const meta = pageTitle;

export const loader = guardedLoader({ permission: 'referral.own' }, async ({ ctx }) => {
  const { settings } = await getSettings(ctx.db);
  return {
    title: ctx.t('referral:new-title'),
    languages: settings.languages,
    today: today(ctx.clock).toString(),
  };
});

export const action = guardedAction({
  intents: {
    default: intent(
      { permission: 'referral.create', form: ReferralForm },
      async ({ ctx, form, key }) => {
        const { told: _told, consent: _consent, specialCare, phone, email, ...person } = form;
        const referred = await referParticipant(
          ctx,
          { ...person, phone, email, specialCare: specialCare === 'yes' },
          key,
        );
        if (!referred.ok) return referred;
        return referred.value.isShielded
          ? ok({ to: '/caseworker/sent' })
          : ok({ to: '/caseworker', notice: 'referral:done' });
      },
    ),
  },
});

/** A referral in two minutes. */
export default function NewReferral() {
  const { languages, today: now } = useLoaderData<typeof loader>();
  const { t } = useTranslation('referral');
  const refused = useActionData<typeof action>();
  return (
    <>
      <BackLink href="/caseworker">{t('back')}</BackLink>
      <DeskTitle title={t('new-title')} summary={t('new-lead')} />
      <PostForm data-width="full">
        <Stack>
          <ErrorSummary form={refused?.form} />
          <Notice>{t('new-rule')}</Notice>
          <ReferralFields form={refused?.form} languages={languages} today={now} />
          <Actions>
            <Button>{t('send')}</Button>
          </Actions>
        </Stack>
      </PostForm>
    </>
  );
}
