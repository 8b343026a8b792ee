import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { today } from '~/domain/kernel/programme-time';
import { ok } from '~/domain/kernel/result';
import { readParticipant } from '~/features/participants/read-participant.query.server';
import { saveTalk } from '~/features/participants/save-talk.server';
import { TalkForm, talkInput } from '~/features/participants/talk/talk-form';
import { getSettings } from '~/features/programme/settings.query.server';
import { guardedAction, guardedLoader, intent, notFound } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { RecordParams } from '~/http/participants/record-intents.server';
import { TalkPage } from '~/http/participants/talk-page';
import { BackLink, DeskTitle } from '~/ui';

export const meta = pageTitle;

export const loader = guardedLoader(
  { permission: 'participant.case.read', params: RecordParams },
  async ({ ctx, params }) => {
    const page = await readParticipant(ctx, params.participantId, 'talk');
    if (!page) throw notFound();
    const { settings } = await getSettings(ctx.db);
    const { districts, interests, goals, fields, languages } = settings;
    const { answers, version, state, isShielded, hasConsent, talk } = page;
    return {
      title: ctx.t('people:participant-talk'),
      id: page.id,
      answers,
      version,
      mayWait: ['referred', 'registered', 'info-given', 'consented', 'intake-done'].includes(state),
      standing: { isShielded, hasConsent, talk, today: today(ctx.clock).toString() },
      lists: { districts, interests, goals, fields, languages },
    };
  },
);

export const action = guardedAction({
  params: RecordParams,
  intents: {
    default: intent(
      { permission: 'participant.case.update', form: TalkForm, params: RecordParams },
      async ({ ctx, params: { participantId }, form, key }) => {
        const input = { ...talkInput(form), version: form.version ?? 0 };
        const saved = await saveTalk(ctx, participantId, input, key);
        if (!saved.ok) return saved;
        const notice = input.wait ? 'queued' : 'saved';
        return ok({
          to: `/desk/participants/${participantId}`,
          notice: `people:participant-done-${notice}`,
        });
      },
    ),
  },
});

/** The talk with a participant, with an interpreter beside or on the phone. */
export default function ParticipantTalk() {
  const { id, answers, version, mayWait, standing, lists } = useLoaderData<typeof loader>();
  const { t } = useTranslation('people');
  const refused = useActionData<typeof action>();
  const name = answers.alias || answers.firstName;
  return (
    <>
      <BackLink href={`/desk/participants/${id}`}>{name}</BackLink>
      <DeskTitle
        title={t('participant-talk-title', { name })}
        summary={t('participant-talk-lead')}
      />
      <TalkPage
        answers={answers}
        lists={lists}
        form={refused?.form}
        standing={standing}
        version={version}
        mayWait={mayWait}
      />
    </>
  );
}
