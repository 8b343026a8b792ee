import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { IdeaCards } from '~/features/ideas/idea-cards';
import { pairIdeas } from '~/features/ideas/pair-ideas.query.server';
import { guardedLoader } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { openPairLink, PairParams } from '~/http/pair-link.server';
import { Actions, Heading, Lead, LinkButton, Muted, Stack } from '~/ui';

const Query = z.object({ turn: z.coerce.number().int().min(0).max(999).catch(0) });

export const meta = pageTitle;

export const loader = guardedLoader(
  { permission: 'link.answer', params: PairParams, query: Query },
  async (call) => {
    const { ctx, link } = await openPairLink(call, call.params.secret);
    const { turn } = call.query;
    const page = await pairIdeas(ctx, { pairingId: link.pairingId, turn, locale: call.ctx.locale });
    return { title: call.ctx.t('ideas:page-title'), ...page };
  },
);

/** Three things to do together this week, in pictures; the next three by one press. */
export default function PairIdeas() {
  const { ideas, next, hasMore } = useLoaderData<typeof loader>();
  const { t } = useTranslation('ideas');
  return (
    <Stack gap="lg">
      <Heading level={1}>{t('heading')}</Heading>
      {ideas.length === 0 ? <Lead>{t('none')}</Lead> : <IdeaCards ideas={ideas} />}
      {hasMore ? (
        <Actions>
          <LinkButton href={`?turn=${next}`} size="lg" variant="secondary" iconEnd="arrow-forward">
            {t(next === 0 ? 'again' : 'others')}
          </LinkButton>
        </Actions>
      ) : null}
      {ideas.every((idea) => idea.isApproved) ? null : <Muted>{t('not-approved')}</Muted>}
    </Stack>
  );
}
