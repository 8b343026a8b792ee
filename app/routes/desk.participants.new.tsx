import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { today } from '~/domain/kernel/programme-time';
import { ok } from '~/domain/kernel/result';
import { createParticipant } from '~/features/participants/create-participant.server';
import { unanswered } from '~/features/participants/participant-record';
import { TalkForm, talkInput } from '~/features/participants/talk/talk-form';
import { getSettings } from '~/features/programme/settings.query.server';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { TalkPage } from '~/http/participants/talk-page';
import { BackLink, DeskTitle } from '~/ui';

export const meta = pageTitle;

export const loader = guardedLoader({ permission: 'participant.case.read' }, async ({ ctx }) => {
  const { settings } = await getSettings(ctx.db);
  const { districts, interests, goals, fields, languages } = settings;
  return {
    title: ctx.t('people:participant-new-title'),
    answers: unanswered('nb'),
    standing: {
      isShielded: false,
      hasConsent: false,
      talk: null,
      today: today(ctx.clock).toString(),
    },
    lists: { districts, interests, goals, fields, languages },
  };
});

export const action = guardedAction({
  intents: {
    default: intent(
      { permission: 'participant.case.update', form: TalkForm },
      async ({ ctx, form, key }) => {
        const input = { ...talkInput(form), specialCare: form.specialCare };
        const created = await createParticipant(ctx, input, key);
        if (!created.ok) return created;
        return ok({
          to: `/desk/participants/${created.value.participantId}`,
          notice: 'people:participant-done-created',
        });
      },
    ),
  },
});

/** A participant who is registered in a talk, or from a note. */
export default function NewParticipant() {
  const { answers, standing, lists } = useLoaderData<typeof loader>();
  const { t } = useTranslation('people');
  const refused = useActionData<typeof action>();
  return (
    <>
      <BackLink href="/desk/participants">{t('participant-back')}</BackLink>
      <DeskTitle title={t('participant-new-title')} summary={t('participant-new-lead')} />
      <TalkPage
        answers={answers}
        lists={lists}
        form={refused?.form}
        standing={standing}
        version={undefined}
        mayWait
      />
    </>
  );
}
