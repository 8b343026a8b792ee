import { useActionData, useLoaderData } from '@remix-run/react';
import { ok } from '~/domain/kernel/result';
import { stepAfter } from '~/domain/people/guide-application';
import { aboutAnswers } from '~/features/guides/answers';
import { stepPath } from '~/features/guides/application-paths';
import { AboutFields } from '~/features/guides/fields/about-fields';
import { saveAnswers } from '~/features/guides/save-answers.server';
import { AboutForm } from '~/features/guides/sign-up-forms';
import { ApplicationFrame, StepForm } from '~/http/application/application-frame';
import { openApplication } from '~/http/application/open-application.server';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';

export const meta = pageTitle;

export const loader = guardedLoader({ permission: 'guide.apply' }, async (call) => {
  const { application, lists } = await openApplication(call);
  return { title: call.ctx.t('signup:title-about'), application, lists };
});

export const action = guardedAction({
  intents: {
    default: intent({ permission: 'guide.apply', form: AboutForm }, async (call) => {
      const { ctx, application } = await openApplication(call);
      const saved = await saveAnswers(
        ctx,
        { guideId: application.guideId, step: 'about', answers: aboutAnswers(call.form) },
        { key: call.key },
      );
      if (!saved.ok) return saved;
      return ok({ to: stepPath(stepAfter('about', call.form.unit)) });
    }),
  },
});

/** Who the guide is, alone or with others. */
export default function About() {
  const { application, lists } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <ApplicationFrame step="about" application={application}>
      <StepForm form={form}>
        <AboutFields application={application} lists={lists} form={form} />
      </StepForm>
    </ApplicationFrame>
  );
}
