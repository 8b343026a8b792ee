import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ok, refuse } from '~/domain/kernel/result';
import { stepAfter } from '~/domain/people/guide-application';
import { stepPath } from '~/features/guides/application-paths';
import { addPerson, removePerson } from '~/features/guides/change-household.server';
import { saveAnswers } from '~/features/guides/save-answers.server';
import { PersonForm, RemovePersonForm } from '~/features/guides/sign-up-forms';
import { ApplicationFrame } from '~/http/application/application-frame';
import { AddPerson, PersonList } from '~/http/application/household-form';
import { openApplication } from '~/http/application/open-application.server';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { PostForm } from '~/http/post-form';
import { Actions, Button, ErrorSummary } from '~/ui';

export const meta = pageTitle;

const HERE = stepPath('household');

export const loader = guardedLoader({ permission: 'guide.apply' }, async (call) => {
  const { application } = await openApplication(call);
  if (application.unit === 'single') throw redirect(stepPath('languages'));
  return { title: call.ctx.t('signup:title-household'), application };
});

export const action = guardedAction({
  intents: {
    default: intent({ permission: 'guide.apply', form: z.object({}) }, async (call) => {
      const { ctx, application } = await openApplication(call);
      if (application.persons.length === 0) return refuse('household-empty');
      const { guideId, unit } = application;
      const saved = await saveAnswers(
        ctx,
        { guideId, step: 'household', answers: { profile: {} } },
        { key: call.key },
      );
      return saved.ok ? ok({ to: stepPath(stepAfter('household', unit)) }) : saved;
    }),
    add: intent({ permission: 'guide.apply', form: PersonForm }, async (call) => {
      const { ctx, application } = await openApplication(call);
      const { firstName, sex, age, birthYear } = call.form;
      const person = { firstName, sex, isAdult: age === 'adult', birthYear: birthYear ?? null };
      const added = await addPerson(
        ctx,
        { guideId: application.guideId, person },
        { key: call.key },
      );
      return added.ok ? ok({ to: HERE }) : added;
    }),
    remove: intent({ permission: 'guide.apply', form: RemovePersonForm }, async (call) => {
      const { ctx, application } = await openApplication(call);
      const { personId } = call.form;
      const removed = await removePerson(
        ctx,
        { guideId: application.guideId, personId },
        { key: call.key },
      );
      return removed.ok ? ok({ to: HERE }) : removed;
    }),
  },
});

/** Who the others are: each is added and taken out with a press of its own. */
export default function Household() {
  const { t } = useTranslation('signup');
  const { application } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const mayAdd = application.unit === 'family' || application.persons.length === 0;
  return (
    <ApplicationFrame step="household" application={application}>
      <ErrorSummary form={refused?.form} />
      {application.persons.length > 0 ? <PersonList persons={application.persons} /> : null}
      {mayAdd ? <AddPerson form={refused?.intent === 'add' ? refused.form : undefined} /> : null}
      <PostForm>
        <Actions>
          <Button size="lg" iconEnd="arrow-forward">
            {t('go-on')}
          </Button>
        </Actions>
      </PostForm>
    </ApplicationFrame>
  );
}
