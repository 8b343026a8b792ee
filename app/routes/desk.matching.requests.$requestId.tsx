import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { findRequest } from '~/features/matching/requests/requests.query.server';
import { recordReading } from '~/features/record-reading.server';
import { guardedAction, guardedLoader, notFound } from '~/http/guarded.server';
import { AnswerForm } from '~/http/matching/answer-form';
import { RequestParams, requestIntents } from '~/http/matching/request-intents.server';
import { pageTitle } from '~/http/page-title';
import { isolated } from '~/i18n/isolate';
import { languageName } from '~/i18n/language-names';
import {
  BackLink,
  Card,
  DefinitionList,
  DeskTitle,
  ErrorSummary,
  Heading,
  Notice,
  PhoneLink,
  Stack,
} from '~/ui';

export const meta = pageTitle;

export const loader = guardedLoader(
  { permission: 'participant.case.read', params: RequestParams },
  async ({ ctx, params }) => {
    const page = await findRequest(ctx, params.requestId);
    if (!page) throw notFound();
    const subject =
      page.guideId === null
        ? ({ subjectType: 'participant', subjectId: page.participant.id } as const)
        : ({ subjectType: 'guide', subjectId: page.guideId } as const);
    await recordReading(ctx, { ...subject, page: 'relaxation' });
    return { title: ctx.t('asking:page-title'), page };
  },
);

export const action = guardedAction({
  params: RequestParams,
  admits: async ({ ctx, params }) => (await findRequest(ctx, params.requestId)) !== null,
  intents: requestIntents,
});

/** One question for one person: how to reach them, the words to read aloud, and the answer. */
export default function Request() {
  const { page } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation('asking');
  const refused = useActionData<typeof action>();
  const { participant } = page;
  return (
    <>
      <BackLink href={`/desk/matching/${participant.id}`}>
        {t('back', { name: isolated(participant.name) })}
      </BackLink>
      <DeskTitle
        title={t('to-ask', { name: isolated(page.name) })}
        summary={t('page-summary', { name: isolated(participant.name) })}
      />
      <Stack>
        <ErrorSummary form={refused?.form} />
        {page.isPrivate && page.state === 'asked' ? (
          <Notice tone="warning" title={t('private-title')}>
            <p>{t('private-text')}</p>
          </Notice>
        ) : null}
        <Card as="section" tone="main" labelledBy="read-aloud">
          <Stack>
            <Heading level={2} id="read-aloud">
              {t('read-aloud')}
            </Heading>
            <Heading level={3}>{t('in-nb')}</Heading>
            <p className="fg-lead" lang="nb">
              {page.questions.nb}
            </p>
            <Heading level={3}>{t('in-en')}</Heading>
            <p lang="en">{page.questions.en}</p>
          </Stack>
        </Card>
        <DefinitionList
          facts={[
            {
              key: 'phone',
              label: t('fact-phone'),
              value: page.phone ? <PhoneLink phone={page.phone} /> : null,
            },
            { key: 'email', label: t('fact-email'), value: page.email },
            { key: 'via', label: t('fact-via'), value: page.via },
            {
              key: 'language',
              label: t('fact-language'),
              value: page.language ? languageName(page.language, i18n.language) : null,
            },
            {
              key: 'interpreter',
              label: t('fact-interpreter'),
              value: page.language
                ? t(page.needsInterpreter ? 'interpreter-yes' : 'interpreter-no')
                : null,
            },
            { key: 'if-yes', label: t('if-yes'), value: page.ifYes },
          ]}
        />
        {page.needsProof ? <p>{t('proof')}</p> : null}
        <AnswerForm page={page} refused={refused} />
      </Stack>
    </>
  );
}
