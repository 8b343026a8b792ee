import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import { resendMessage, settleByPhone } from '~/features/messages/settle-delivery.server';
import { listUndelivered } from '~/features/messages/undelivered.query.server';
import { DeliveryButtons } from '~/http/delivery-buttons';
import { guardedAction, guardedLoader, IdParam, intent } from '~/http/guarded.server';
import { useRoot } from '~/http/page-frame';
import { pageTitle } from '~/http/page-title';
import { formatDayOf } from '~/i18n/format';
import { DEFAULT_LOCALE } from '~/i18n/languages';
import {
  DeskTitle,
  EmptyState,
  EnvelopeDrawing,
  ErrorSummary,
  Pagination,
  PersonName,
  RowLink,
  Table,
} from '~/ui';

const permission = 'delivery.manage';
const HERE = '/desk/deliveries';
const Query = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) });

export const meta = pageTitle;

export const loader = guardedLoader({ permission, query: Query }, async ({ ctx, query }) => {
  const title = ctx.t('deliveries:title');
  return { title, page: query.page, ...(await listUndelivered(ctx, query.page)) };
});

const Again = z.object({ messageId: IdParam, channel: z.enum(['email', 'sms']) });

export const action = guardedAction({
  intents: {
    again: intent({ permission, form: Again }, async ({ ctx, form, key }) => {
      const sent = await resendMessage(ctx, form, { key });
      return sent.ok ? ok({ to: HERE, notice: 'deliveries:tried-again' }) : sent;
    }),
    'by-phone': intent(
      { permission, form: z.object({ messageId: IdParam }) },
      async ({ ctx, form, key }) => {
        const settled = await settleByPhone(ctx, form, { key });
        return settled.ok ? ok({ to: HERE, notice: 'deliveries:done-by-phone' }) : settled;
      },
    ),
  },
});

/** Messages that nobody got, and what can be done about each. */
export default function Deliveries() {
  const { rows, total, page, pages } = useLoaderData<typeof loader>();
  const { t } = useTranslation('deliveries');
  const locale = useRoot()?.locale ?? DEFAULT_LOCALE;
  const form = useActionData<typeof action>()?.form;
  if (total === 0) {
    return (
      <>
        <DeskTitle title={t('title')} />
        <EmptyState title={t('empty-title')} drawing={<EnvelopeDrawing />}>
          <p>{t('empty-text')}</p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <DeskTitle title={t('title')} summary={t('summary', { count: total })} />
      <ErrorSummary form={form} />
      <Table
        caption={t('title')}
        hideCaption
        columns={[
          { key: 'who', label: t('column-who'), title: true },
          { key: 'what', label: t('column-what') },
          { key: 'why', label: t('column-why') },
          { key: 'when', label: t('column-when'), nowrap: true },
          { key: 'do', label: t('column-do') },
        ]}
        rows={rows.map((row) => {
          const name = row.name || t('nobody');
          const channel = t(`channel-${row.channel}`);
          return {
            key: row.id,
            cells: {
              who: row.href ? (
                <RowLink href={row.href} label={name}>
                  {name}
                </RowLink>
              ) : (
                <PersonName>{name}</PersonName>
              ),
              what: t('what-by', { what: t(`what-${row.sort}`), channel }),
              why: t(`why-${row.failure}`),
              when: formatDayOf(row.gaveUpAt, locale),
              do: <DeliveryButtons row={row} name={name} />,
            },
          };
        })}
      />
      <Pagination page={page} pages={pages} hrefOf={(number) => `?page=${number}`} />
    </>
  );
}
