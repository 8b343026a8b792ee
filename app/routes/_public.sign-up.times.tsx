import { useActionData, useLoaderData } from '@remix-run/react';
import { ok } from '~/domain/kernel/result';
import { stepAfter } from '~/domain/people/guide-application';
import { timeAnswers } from '~/features/guides/answers';
import { stepPath } from '~/features/guides/application-paths';
import { TimeFields } from '~/features/guides/fields/time-fields';
import { saveAnswers } from '~/features/guides/save-answers.server';
import { TimesForm } from '~/features/guides/sign-up-forms';
import { ApplicationFrame, StepForm } from '~/http/application/application-frame';
import { openApplication } from '~/http/application/open-application.server';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';

export const meta = pageTitle;

export const loader = guardedLoader({ permission: 'guide.apply' }, async (call) => {
  const { application } = await openApplication(call);
  return { title: call.ctx.t('signup:title-times'), application };
});

export const action = guardedAction({
  intents: {
    default: intent({ permission: 'guide.apply', form: TimesForm }, async (call) => {
      const { ctx, application } = await openApplication(call);
      const saved = await saveAnswers(
        ctx,
        { guideId: application.guideId, step: 'times', answers: timeAnswers(call.form) },
        { key: call.key },
      );
      if (!saved.ok) return saved;
      return ok({ to: stepPath(stepAfter('times', application.unit)) });
    }),
  },
});

/** When the guide can meet. */
export default function Times() {
  const { application } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <ApplicationFrame step="times" application={application}>
      <StepForm form={form}>
        <TimeFields application={application} form={form} />
      </StepForm>
    </ApplicationFrame>
  );
}
