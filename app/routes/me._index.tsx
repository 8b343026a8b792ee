import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { homeOf } from '~/domain/access/home';
import { ok } from '~/domain/kernel/result';
import { OWN_LINKS, openOwnLink } from '~/features/own-page/open-own-link.server';
import { getOwnPage } from '~/features/own-page/own-page.query.server';
import { guardedAction, guardedLoader, IdParam, intent } from '~/http/guarded.server';
import { OwnCoverCard } from '~/http/own-cover-card';
import { OwnPairCard } from '~/http/own-pair-card';
import { ErrorSummary, Heading, Lead, PersonName, Prose, WalkersDrawing } from '~/ui';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guardedLoader({ permission: 'account.home' }, async ({ ctx }) => {
  const page = await getOwnPage(ctx);
  if (!page) throw redirect(homeOf(ctx.actor.role));
  return { title: ctx.t('status:title'), ...page };
});

const OpenForm = z.object({ matchId: IdParam, what: z.enum(OWN_LINKS) });

export const action = guardedAction({
  intents: {
    open: intent({ permission: 'account.home', form: OpenForm }, async ({ ctx, form }) => {
      const opened = await openOwnLink(ctx, form);
      return opened.ok ? ok({ to: opened.value.path }) : opened;
    }),
  },
});

/** How it stands, in plain words, and the one thing to do. */
export default function OwnPage() {
  const { side, firstName, state, days, ahead, pairs, covers } = useLoaderData<typeof loader>();
  const { t } = useTranslation('status');
  const refused = useActionData<typeof action>();
  // A proposal that this side does not know of yet is as if there were none.
  const known = pairs.filter((pair) => pair.otherName !== null);
  return (
    <>
      <ErrorSummary form={refused?.form} />
      <Heading level={1}>
        <PersonName>{t('hello', { name: firstName })}</PersonName>
      </Heading>
      {known.map((pair) => (
        <OwnPairCard key={pair.matchId} pair={pair} side={side} />
      ))}
      {covers.map((cover) => (
        <OwnCoverCard key={cover.id} cover={cover} />
      ))}
      {known.length + covers.length === 0 ? (
        <>
          <Lead>{t(`state-${side}-${state}`)}</Lead>
          {days !== null && ahead !== null ? (
            <Prose>
              <p>{t('waited', { count: days })}</p>
              <p>{t('ahead', { count: ahead })}</p>
              <p>{t('queue-note')}</p>
            </Prose>
          ) : null}
          <WalkersDrawing />
        </>
      ) : null}
    </>
  );
}
