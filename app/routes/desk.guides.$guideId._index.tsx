import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { today } from '~/domain/kernel/programme-time';
import { GuideConsents, GuideHistory } from '~/features/guides/guide-history';
import { GuideProfileCard } from '~/features/guides/guide-profile-card';
import { readGuide } from '~/features/guides/guide-record.query.server';
import { GUIDE_TONES } from '~/features/guides/guide-tones';
import { getSettings } from '~/features/programme/settings.query.server';
import { guardedAction, guardedLoader, notFound } from '~/http/guarded.server';
import { ChecklistSection } from '~/http/guides/checklist-section';
import { GuideContact } from '~/http/guides/guide-contact';
import { GUIDE_INTENTS, GuideParams } from '~/http/guides/guide-intents.server';
import { GuideNotices } from '~/http/guides/guide-notices';
import { Move, NoteField } from '~/http/guides/move';
import { NextStep } from '~/http/guides/next-step';
import { OtherActions } from '~/http/guides/other-actions';
import { useRoot } from '~/http/page-frame';
import { pageTitle } from '~/http/page-title';
import { NewTaskLink } from '~/http/tasks/new-task-link';
import { DEFAULT_LOCALE } from '~/i18n/languages';
import {
  BackLink,
  Button,
  Card,
  Columns,
  DeskTitle,
  ErrorSummary,
  Fold,
  Heading,
  PersonName,
  Stack,
  StatusTag,
} from '~/ui';

export const meta = pageTitle;

export const loader = guardedLoader(
  { permission: 'guide.approve', params: GuideParams },
  async ({ ctx, params }) => {
    const guide = await readGuide(ctx, params.guideId);
    if (!guide) throw notFound();
    const { settings } = await getSettings(ctx.db);
    const district = settings.districts.find(({ code }) => code === guide.district);
    return {
      title: ctx.t('people:guide-title'),
      guide,
      districtName: district?.name ?? guide.district,
      declarationVersion: settings.texts.declaration,
      today: today(ctx.clock).toString(),
    };
  },
);

export const action = guardedAction({ params: GuideParams, intents: GUIDE_INTENTS });

/** One guide: what to do now, what is open, who it is, and what has happened. */
export default function Guide() {
  const { guide, districtName, declarationVersion, today: day } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['people', 'onboarding']);
  const locale = useRoot()?.locale ?? DEFAULT_LOCALE;
  const refused = useActionData<typeof action>();
  return (
    <>
      <BackLink href="/desk/guides">{t('people:guides')}</BackLink>
      <DeskTitle
        title={<PersonName>{`${guide.firstName} ${guide.lastName}`.trim()}</PersonName>}
        summary={
          <>
            <StatusTag tone={GUIDE_TONES[guide.shown]}>
              {t(`people:guide-state-${guide.shown}`)}
            </StatusTag>{' '}
            {t('people:guide-days', { count: guide.stateDays })}
          </>
        }
        actions={<NewTaskLink type="guide" id={guide.id} />}
      />
      <ErrorSummary form={refused?.form} />
      <Columns column="wide">
        <Stack>
          <GuideNotices guide={guide} />
          <NextStep guide={guide} locale={locale} refused={refused} />
          <ChecklistSection
            guide={guide}
            locale={locale}
            today={day}
            declarationVersion={declarationVersion}
            form={
              refused?.intent === 'item' || refused?.intent === 'require' ? refused.form : undefined
            }
          />
          <GuideProfileCard guide={guide} districtName={districtName} locale={locale} />
        </Stack>
        <Stack>
          <GuideContact guide={guide} />
          <Card as="section" labelledBy="history">
            <Stack>
              <Heading level={2} id="history">
                {t('onboarding:history')}
              </Heading>
              <Fold title={t('onboarding:write-note')} open={refused?.intent === 'note'}>
                <Move guide={guide} intent="note">
                  <Stack>
                    <NoteField
                      label={t('onboarding:note')}
                      hint={t('onboarding:note-hint')}
                      form={refused?.intent === 'note' ? refused.form : undefined}
                    />
                    <div>
                      <Button variant="secondary">{t('onboarding:do-note')}</Button>
                    </div>
                  </Stack>
                </Move>
              </Fold>
              <GuideHistory guide={guide} locale={locale} />
            </Stack>
          </Card>
          <Card as="section" labelledBy="consents">
            <Stack>
              <Heading level={2} id="consents">
                {t('onboarding:consents')}
              </Heading>
              <GuideConsents guide={guide} locale={locale} />
            </Stack>
          </Card>
          <OtherActions guide={guide} refused={refused} />
        </Stack>
      </Columns>
    </>
  );
}
