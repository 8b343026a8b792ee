import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import { readOwnReferral } from '~/features/referrals/own-referrals.query.server';
import { ReferralStatusTag } from '~/features/referrals/status-tag';
import {
  type WithdrawReason,
  withdrawReferral,
} from '~/features/referrals/withdraw-referral.server';
import { guardedAction, guardedLoader, IdParam, intent, notFound } from '~/http/guarded.server';
import { useRoot } from '~/http/page-frame';
import { pageTitle } from '~/http/page-title';
import { PostForm } from '~/http/post-form';
import { formatDay } from '~/i18n/format';
import {
  BackLink,
  Button,
  Card,
  DefinitionList,
  DeskTitle,
  ErrorSummary,
  Fold,
  Muted,
  PersonName,
  Stack,
} from '~/ui';

const Params = z.object({ referralId: IdParam });

export const meta = pageTitle;

export const loader = guardedLoader(
  { permission: 'referral.own', params: Params },
  async ({ ctx, params }) => {
    const referral = await readOwnReferral(ctx, params.referralId);
    if (!referral) throw notFound();
    return { title: ctx.t('referral:title'), referral };
  },
);

function withdrawal(reason: WithdrawReason, notice: string) {
  return intent(
    { permission: 'referral.withdraw', form: z.object({}), params: Params },
    async ({ ctx, params, key }) => {
      const withdrawn = await withdrawReferral(ctx, params.referralId, reason, key);
      return withdrawn.ok ? ok({ to: '/caseworker', notice }) : withdrawn;
    },
  );
}

export const action = guardedAction({
  params: Params,
  intents: {
    withdraw: withdrawal('by-caseworker', 'referral:done-withdrawn'),
    'consent-gone': withdrawal('consent-withdrawn', 'referral:done-gone'),
  },
});

/** One referral: one word, and the ways to take it back. */
export default function OwnReferral() {
  const { referral } = useLoaderData<typeof loader>();
  const { t } = useTranslation('referral');
  const locale = useRoot()?.locale ?? 'nb';
  const refused = useActionData<typeof action>();
  return (
    <>
      <BackLink href="/caseworker">{t('back')}</BackLink>
      <DeskTitle title={<PersonName>{referral.name}</PersonName>} />
      <Stack>
        <ErrorSummary form={refused?.form} />
        <Card>
          <DefinitionList
            facts={[
              {
                key: 'status',
                label: t('status'),
                value: <ReferralStatusTag status={referral.status} />,
              },
              {
                key: 'on',
                label: t('referred-on'),
                value: formatDay(referral.referredOn, locale),
              },
            ]}
          />
          <p>{t(`explain-${referral.status}`)}</p>
          <Muted small>{t('privacy')}</Muted>
        </Card>
        {referral.canWithdraw ? (
          <Fold title={t('withdraw')}>
            <PostForm intent="withdraw">
              <p>{t('withdraw-help')}</p>
              <Button variant="secondary">{t('withdraw')}</Button>
            </PostForm>
          </Fold>
        ) : null}
        <Fold title={t('consent-gone')}>
          <PostForm intent="consent-gone">
            <p>{t('consent-gone-help')}</p>
            <Button variant="secondary">{t('consent-gone-do')}</Button>
          </PostForm>
        </Fold>
      </Stack>
    </>
  );
}
