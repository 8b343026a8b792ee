import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { MessageText } from '~/features/demo/message-text';
import { listOutbox, OUTBOX_PAGE_SIZE } from '~/features/demo/outbox.query.server';
import { demandDemo } from '~/http/demo.server';
import { guardedLoader } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { Card, EmptyState, Heading, Lead, Muted, Pagination, Stack, Tag } from '~/ui';

const Query = z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1) });

export const loader = guardedLoader(
  { permission: 'demo.use', query: Query },
  async ({ ctx, query, runtime }) => {
    demandDemo(runtime);
    const { messages, total } = await listOutbox(ctx.system, query.page);
    const format = new Intl.DateTimeFormat(ctx.locale === 'nb' ? 'nb' : 'en-GB', {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: 'Europe/Oslo',
    });
    return {
      title: ctx.t('demo:outbox-title'),
      messages: messages.map((one) => ({ ...one, when: format.format(new Date(one.at)) })),
      page: query.page,
      pages: Math.max(1, Math.ceil(total / OUTBOX_PAGE_SIZE)),
      total,
      baseUrl: runtime.env.baseUrl,
    };
  },
);

export const meta = pageTitle;

/** Everything that the program would have sent; its links lead on. */
export default function DemoOutbox() {
  const { messages, page, pages, baseUrl } = useLoaderData<typeof loader>();
  const { t } = useTranslation('demo');
  return (
    <>
      <Heading level={1}>{t('outbox-title')}</Heading>
      <Lead>{t('outbox-lead')}</Lead>
      {messages.length === 0 ? <EmptyState title={t('outbox-empty')} /> : null}
      <Stack>
        {messages.map((message) => (
          <Card key={message.id} as="article">
            <p>
              <Tag>{t(`channel-${message.channel}`)}</Tag> <bdi>{message.to}</bdi>
            </p>
            <p>
              <Muted>{message.when}</Muted>
            </p>
            {message.subject ? <h2>{message.subject}</h2> : null}
            <MessageText text={message.body} baseUrl={baseUrl} />
          </Card>
        ))}
      </Stack>
      <Pagination page={page} pages={pages} hrefOf={(number) => `/demo/outbox?page=${number}`} />
    </>
  );
}
