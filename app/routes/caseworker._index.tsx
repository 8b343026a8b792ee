import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { listOwnReferrals } from '~/features/referrals/own-referrals.query.server';
import { ReferralStatusTag } from '~/features/referrals/status-tag';
import { guardedLoader } from '~/http/guarded.server';
import { useRoot } from '~/http/page-frame';
import { pageTitle } from '~/http/page-title';
import { formatDay } from '~/i18n/format';
import {
  Cluster,
  DeskTitle,
  EmptyState,
  EnvelopeDrawing,
  LinkButton,
  Muted,
  PersonName,
  Table,
} from '~/ui';

const Query = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) });

export const meta = pageTitle;

export const loader = guardedLoader(
  { permission: 'referral.own', query: Query },
  async ({ ctx, query }) => ({
    title: ctx.t('referral:title'),
    page: query.page,
    ...(await listOwnReferrals(ctx, query.page)),
  }),
);

/** Own referrals with one word each, and nothing more. */
export default function OwnReferrals() {
  const { referrals, hasNext, page } = useLoaderData<typeof loader>();
  const { t } = useTranslation('referral');
  const locale = useRoot()?.locale ?? 'nb';
  return (
    <>
      <DeskTitle
        title={t('title')}
        summary={t('lead')}
        actions={
          <LinkButton href="/caseworker/new" icon="plus">
            {t('new')}
          </LinkButton>
        }
      />
      {referrals.length === 0 ? (
        <EmptyState title={t('empty-title')} drawing={<EnvelopeDrawing />}>
          <p>{t('empty-text')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('title')}
          hideCaption
          columns={[
            { key: 'name', label: t('column-name'), title: true },
            { key: 'status', label: t('column-status') },
            { key: 'referred', label: t('column-referred') },
            { key: 'days', label: t('column-days'), align: 'end' },
          ]}
          rows={referrals.map((referral) => ({
            key: referral.id,
            cells: {
              name: (
                <a
                  href={`/caseworker/referrals/${referral.id}`}
                  aria-label={t('open-label', { name: referral.name })}
                >
                  <PersonName>{referral.name}</PersonName>
                </a>
              ),
              status: <ReferralStatusTag status={referral.status} />,
              referred: formatDay(referral.referredOn, locale),
              days: referral.daysSince,
            },
          }))}
        />
      )}
      <Cluster>
        {page > 1 ? <a href={`?page=${page - 1}`}>{t('previous')}</a> : null}
        {hasNext ? <a href={`?page=${page + 1}`}>{t('next')}</a> : null}
      </Cluster>
      <p>
        <Muted small>{t('privacy')}</Muted>
      </p>
    </>
  );
}
