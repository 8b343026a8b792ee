import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { readSideClosing } from '~/features/closing/side-closing.query.server';
import { AskToEnd } from '~/http/closing/ask-to-end';
import { closingIntents } from '~/http/closing/closing-by-link.server';
import { NextStepForm } from '~/http/closing/next-step-form';
import { OwnCertificates } from '~/http/closing/own-certificates';
import { guardedAction, guardedLoader } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { openPairLink, PairParams } from '~/http/pair-link.server';
import { formatDay } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import {
  Actions,
  CupsDrawing,
  ErrorSummary,
  Heading,
  type IconItem,
  IconList,
  Lead,
  LinkButton,
  Stack,
  WalkersDrawing,
} from '~/ui';

const Query = z.object({ said: z.literal('talk').optional().catch(undefined) });

export const meta = pageTitle;

export const loader = guardedLoader(
  { permission: 'link.answer', params: PairParams, query: Query },
  async (call) => {
    const { secret } = call.params;
    const { ctx, link } = await openPairLink(call, secret);
    const page = await readSideClosing(ctx, link);
    const said = call.query.said ?? null;
    const title = call.ctx.t('closing:link-page-title');
    return { title, side: link.side, base: `/link/pair/${secret}`, said, ...page };
  },
);

export const action = guardedAction({ params: PairParams, intents: closingIntents });

/** From "we want to stop" to the thanks: how far it is, and the one thing to press. */
export default function ClosingByLink() {
  const page = useLoaderData<typeof loader>();
  const { side, base, said, view, nextStep, certificates, lastMeetingOn } = page;
  const { t, i18n } = useTranslation('closing');
  const refused = useActionData<typeof action>();
  const errors = <ErrorSummary form={refused?.form} />;
  if (said === 'talk' || view === 'asked') {
    const word = said === 'talk' ? 'talk' : 'asked';
    return (
      <Stack gap="lg">
        <Heading level={1}>{t(`${word}-title`)}</Heading>
        <Lead>{t(`${word}-text`)}</Lead>
        <CupsDrawing />
      </Stack>
    );
  }
  if (view === 'open') {
    return (
      <>
        {errors}
        <AskToEnd />
      </>
    );
  }
  const day = lastMeetingOn ? formatDay(lastMeetingOn, i18n.language as Locale) : null;
  const ending: IconItem[] = day
    ? [{ key: 'last', icon: 'calendar', text: t('last-meeting', { day }) }]
    : [];
  const over: IconItem[] = [
    { key: 'over', icon: 'check-circle', text: t('closed-over') },
    { key: 'friends', icon: 'heart', text: t('closed-friends') },
    { key: 'help', icon: 'phone', text: t('closed-help') },
  ];
  const isClosed = view === 'closed';
  return (
    <Stack gap="xl">
      {errors}
      <Stack gap="lg">
        <Heading level={1}>{t(isClosed ? 'closed-title' : 'closing-title')}</Heading>
        <Lead>{t(isClosed ? `closed-lead-${side}` : 'closing-lead')}</Lead>
        {isClosed ? <WalkersDrawing /> : null}
        <IconList
          size="lg"
          items={[
            ...(isClosed ? over : ending),
            { key: 'questions', icon: 'message', text: t('evaluation') },
          ]}
        />
        <Actions>
          <LinkButton href={`${base}/how?about=evaluation-final`} size="lg" variant="secondary">
            {t('button-evaluation')}
          </LinkButton>
        </Actions>
      </Stack>
      <OwnCertificates rows={certificates} base={base} />
      <NextStepForm side={side} chosen={nextStep} />
    </Stack>
  );
}
