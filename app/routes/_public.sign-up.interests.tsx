import { useActionData, useLoaderData } from '@remix-run/react';
import { ok } from '~/domain/kernel/result';
import { stepAfter } from '~/domain/people/guide-application';
import { interestAnswers } from '~/features/guides/answers';
import { stepPath } from '~/features/guides/application-paths';
import { InterestFields } from '~/features/guides/fields/interest-fields';
import { saveAnswers } from '~/features/guides/save-answers.server';
import { InterestsForm } from '~/features/guides/sign-up-forms';
import { ApplicationFrame, StepForm } from '~/http/application/application-frame';
import { openApplication } from '~/http/application/open-application.server';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';

export const meta = pageTitle;

export const loader = guardedLoader({ permission: 'guide.apply' }, async (call) => {
  const { application, lists } = await openApplication(call);
  return { title: call.ctx.t('signup:title-interests'), application, lists };
});

export const action = guardedAction({
  intents: {
    default: intent({ permission: 'guide.apply', form: InterestsForm }, async (call) => {
      const { ctx, application } = await openApplication(call);
      const saved = await saveAnswers(
        ctx,
        { guideId: application.guideId, step: 'interests', answers: interestAnswers(call.form) },
        { key: call.key },
      );
      if (!saved.ok) return saved;
      return ok({ to: stepPath(stepAfter('interests', application.unit)) });
    }),
  },
});

/** What the guide likes to do. */
export default function Interests() {
  const { application, lists } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <ApplicationFrame step="interests" application={application}>
      <StepForm form={form}>
        <InterestFields application={application} lists={lists} form={form} />
      </StepForm>
    </ApplicationFrame>
  );
}
