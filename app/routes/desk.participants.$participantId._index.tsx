import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestLines } from '~/features/matching/requests/request-lines';
import { listRequests } from '~/features/matching/requests/requests.query.server';
import { readParticipant } from '~/features/participants/read-participant.query.server';
import { ParticipantConsents, ParticipantHistory } from '~/features/participants/record/history';
import { ReferralFacts } from '~/features/participants/record/referral-facts';
import { ParticipantStateTag } from '~/features/participants/record/state-tag';
import { ParticipantWarnings } from '~/features/participants/record/warnings';
import { ParticipantWays } from '~/features/participants/record/ways';
import { WhoFacts } from '~/features/participants/record/who-facts';
import { PracticalFacts, WishFacts } from '~/features/participants/record/wish-facts';
import { getSettings } from '~/features/programme/settings.query.server';
import { guardedAction, guardedLoader, notFound } from '~/http/guarded.server';
import { useRoot } from '~/http/page-frame';
import { pageTitle } from '~/http/page-title';
import { CareForms } from '~/http/participants/care-forms';
import { RecordParams, recordIntents } from '~/http/participants/record-intents.server';
import { StepForms } from '~/http/participants/step-forms';
import { NewTaskLink } from '~/http/tasks/new-task-link';
import { BackLink, Card, Cluster, Columns, DeskTitle, Heading, PersonName, Stack } from '~/ui';

export const meta = pageTitle;

export const loader = guardedLoader(
  { permission: 'participant.case.read', params: RecordParams },
  async ({ ctx, params }) => {
    const page = await readParticipant(ctx, params.participantId, 'record');
    if (!page) throw notFound();
    const { settings } = await getSettings(ctx.db);
    const { districts, languages } = settings;
    const requests = await listRequests(ctx, {
      id: params.participantId,
      name: page.answers.alias || page.answers.firstName,
    });
    return { title: ctx.t('people:participant-title'), page, requests, districts, languages };
  },
);

export const action = guardedAction({ params: RecordParams, intents: recordIntents });

/** One participant: who, what next, wishes, consents, and everything that has happened. */
export default function ParticipantRecord() {
  const { page, requests, districts, languages } = useLoaderData<typeof loader>();
  const { t } = useTranslation('people');
  const locale = useRoot()?.locale ?? 'nb';
  const refused = useActionData<typeof action>();
  const { answers } = page;
  const back = page.isShielded ? '/desk/special-care' : '/desk/participants';
  return (
    <>
      <BackLink href={back}>
        {t(page.isShielded ? 'participant-special-care' : 'participant-back')}
      </BackLink>
      <DeskTitle
        title={
          <PersonName>{answers.alias || `${answers.firstName} ${answers.lastName}`}</PersonName>
        }
        summary={
          <Cluster gap="sm">
            <ParticipantStateTag state={page.state} />
            <span>{t('participant-since', { count: page.stateDays })}</span>
          </Cluster>
        }
        actions={
          <>
            {page.isShielded ? null : <NewTaskLink type="participant" id={page.id} />}
            <ParticipantWays page={page} />
          </>
        }
      />
      <Stack>
        <ParticipantWarnings page={page} locale={locale} />
        <RequestLines lines={requests} name={answers.alias || answers.firstName} />
        <Columns column="wide">
          <Stack>
            <Section title={t('participant-steps')}>
              <StepForms
                id={page.id}
                version={page.version}
                events={page.events}
                language={answers.contactLanguage}
                languages={languages}
                refused={refused}
              />
            </Section>
            <Section title={t('participant-more')}>
              <CareForms page={page} refused={refused} />
            </Section>
            <Section title={t('participant-history')}>
              <ParticipantHistory page={page} locale={locale} />
            </Section>
          </Stack>
          <Stack>
            <Section title={t('participant-who')}>
              <WhoFacts answers={answers} districts={districts} />
            </Section>
            <Section title={t('participant-wishes')}>
              <WishFacts answers={answers} />
              <PracticalFacts answers={answers} />
            </Section>
            <Section title={t('participant-consents')}>
              <ParticipantConsents page={page} locale={locale} />
            </Section>
            {page.referral ? (
              <Section title={t('participant-referral')}>
                <ReferralFacts referral={page.referral} locale={locale} />
              </Section>
            ) : null}
          </Stack>
        </Columns>
      </Stack>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card as="section">
      <Stack gap="sm">
        <Heading level={2}>{title}</Heading>
        {children}
      </Stack>
    </Card>
  );
}
