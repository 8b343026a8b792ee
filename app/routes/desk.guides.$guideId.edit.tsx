import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { stepsFor } from '~/domain/people/guide-application';
import { readApplicationOnDesk } from '~/features/guides/application.query.server';
import { questionLists } from '~/features/guides/fields/question';
import { getSettings } from '~/features/programme/settings.query.server';
import { guardedAction, guardedLoader, notFound } from '~/http/guarded.server';
import { EDIT_INTENTS } from '~/http/guides/edit-intents.server';
import { EditPart, PARTS } from '~/http/guides/edit-part';
import { GuideParams } from '~/http/guides/guide-intents.server';
import { pageTitle } from '~/http/page-title';
import { BackLink, DeskTitle, ErrorSummary, Tabs } from '~/ui';

const Query = z.object({ part: z.enum(PARTS).catch('about') });

export const meta = pageTitle;

export const loader = guardedLoader(
  { permission: 'guide.manage', params: GuideParams, query: Query },
  async ({ ctx, params, query }) => {
    const application = await readApplicationOnDesk(ctx, params.guideId);
    if (!application) throw notFound();
    const { settings } = await getSettings(ctx.db);
    return {
      title: ctx.t('onboarding:edit-title'),
      part: query.part,
      application,
      lists: questionLists(settings),
    };
  },
);

export const action = guardedAction({ params: GuideParams, intents: EDIT_INTENTS });

/** The coordinator writes down what the guide says; the history shows that it was done for the guide. */
export default function EditGuide() {
  const { application, lists, part } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['onboarding', 'signup']);
  const refused = useActionData<typeof action>();
  const parts = PARTS.filter((step) => stepsFor(application.unit).includes(step));
  return (
    <>
      <BackLink href={`/desk/guides/${application.guideId}`}>
        {t('onboarding:back-to-guide')}
      </BackLink>
      <DeskTitle title={t('onboarding:edit-title')} summary={t('onboarding:edit-summary')} />
      <Tabs
        label={t('onboarding:edit-title')}
        tabs={parts.map((step) => ({
          href: `?part=${step}`,
          label: t(`signup:step-${step}`),
          current: step === part,
        }))}
      />
      <ErrorSummary form={refused?.form} />
      <EditPart part={part} application={application} lists={lists} refused={refused} />
    </>
  );
}
