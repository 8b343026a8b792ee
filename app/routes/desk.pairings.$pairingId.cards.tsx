import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import { readBothCards } from '~/features/expectation-cards/both-cards.query.server';
import { WholeCardForm } from '~/features/expectation-cards/card-forms';
import { CardSide } from '~/features/expectation-cards/card-side';
import { DifferenceList } from '~/features/expectation-cards/difference-list';
import { saveCard } from '~/features/expectation-cards/save-card.server';
import { WholeCardFields } from '~/features/expectation-cards/whole-card-fields';
import { mayHandlePairing } from '~/features/pairings/pairing-page.query.server';
import { guardedAction, guardedLoader, IdParam, intent, notFound } from '~/http/guarded.server';
import { PostForm } from '~/http/post-form';
import {
  Actions,
  Button,
  Card,
  Cluster,
  ErrorSummary,
  Heading,
  LinkButton,
  Muted,
  PrintButton,
  SideBySide,
  Stack,
} from '~/ui';

const Params = z.object({ pairingId: IdParam });
const Query = z.object({ enter: z.enum(['guide', 'participant']).optional().catch(undefined) });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guardedLoader(
  { permission: 'pairing.read', params: Params, query: Query },
  async ({ ctx, params, query }) => {
    const cards = await readBothCards(ctx, params.pairingId);
    if (!cards) throw notFound();
    const enter = cards.isOpen ? (query.enter ?? null) : null;
    return { title: ctx.t('pairing:tab-page-cards'), id: params.pairingId, enter, cards };
  },
);

export const action = guardedAction({
  params: Params,
  admits: ({ ctx, params }) => mayHandlePairing(ctx, params.pairingId),
  intents: {
    enter: intent(
      { permission: 'pairing.manage', form: WholeCardForm, params: Params },
      async ({ ctx, params, form, key }) => {
        const { side, version, isRoleRead, givenHow, ...answers } = form;
        const released = side === 'participant' ? answers.released : null;
        const saved = await saveCard(
          ctx,
          {
            ...params,
            side,
            answers: { ...answers, released },
            isRoleRead,
            givenHow,
            language: ctx.locale,
            seenVersion: version,
          },
          { key },
        );
        const here = `/desk/pairings/${params.pairingId}/cards`;
        return saved.ok ? ok({ to: here, notice: 'cards:notice-entered' }) : saved;
      },
    ),
  },
});

/** What both sides expect, side by side, and what is worth talking about when they first meet. */
export default function Cards() {
  const { id, enter, cards } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation('cards');
  const refused = useActionData<typeof action>();
  if (enter) {
    return (
      <Card as="section" labelledBy="enter">
        <Heading level={2} id="enter">
          {t('enter-title', { name: cards[enter].name })}
        </Heading>
        <Muted>{t('enter-hint')}</Muted>
        <ErrorSummary form={refused?.form} />
        <PostForm intent="enter" action={`?enter=${enter}`}>
          <WholeCardFields side={enter} card={cards[enter]} form={refused?.form} />
          <Actions>
            <Button>{t('enter-save')}</Button>
            <LinkButton variant="tertiary" href={`/desk/pairings/${id}/cards`}>
              {t('enter-leave')}
            </LinkButton>
          </Actions>
        </PostForm>
      </Card>
    );
  }
  const both = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(
    cards.inCommon.together.map((one) => t(`together-${one}`)),
  );
  const isBoth = cards.guide.isFilled && cards.participant.isFilled;
  return (
    <Stack>
      <Cluster>
        <LinkButton variant="secondary" icon="print" href={`/desk/pairings/${id}/cards/sheet`}>
          {t('sheet-open')}
        </LinkButton>
        <PrintButton />
      </Cluster>
      <Card as="section" tone="main" labelledBy="talk-about">
        <Heading level={2} id="talk-about">
          {t('talk-about')}
        </Heading>
        {cards.differences.length > 0 ? (
          <DifferenceList differences={cards.differences} />
        ) : (
          <p>{t(isBoth ? 'differ-nothing' : 'differ-not-yet')}</p>
        )}
        {both.length > 0 ? <p>{t('both-want', { what: both })}</p> : null}
      </Card>
      <SideBySide
        sides={[
          {
            key: 'guide',
            title: t('card-of-guide'),
            children: <CardSide id={id} side="guide" cards={cards} />,
          },
          {
            key: 'participant',
            title: t('card-of-participant'),
            children: <CardSide id={id} side="participant" cards={cards} />,
          },
        ]}
      />
      <Muted small>{t('nobody-else-sees')}</Muted>
    </Stack>
  );
}
