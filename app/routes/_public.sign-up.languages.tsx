import { useActionData, useLoaderData } from '@remix-run/react';
import { ok } from '~/domain/kernel/result';
import { stepAfter } from '~/domain/people/guide-application';
import { languageAnswers } from '~/features/guides/answers';
import { stepPath } from '~/features/guides/application-paths';
import { LanguageFields } from '~/features/guides/fields/language-fields';
import { saveAnswers } from '~/features/guides/save-answers.server';
import { LanguagesForm } from '~/features/guides/sign-up-forms';
import { ApplicationFrame, StepForm } from '~/http/application/application-frame';
import { openApplication } from '~/http/application/open-application.server';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';

export const meta = pageTitle;

export const loader = guardedLoader({ permission: 'guide.apply' }, async (call) => {
  const { application, lists } = await openApplication(call);
  return { title: call.ctx.t('signup:title-languages'), application, lists };
});

export const action = guardedAction({
  intents: {
    default: intent({ permission: 'guide.apply', form: LanguagesForm }, async (call) => {
      const { ctx, application } = await openApplication(call);
      const saved = await saveAnswers(
        ctx,
        { guideId: application.guideId, step: 'languages', answers: languageAnswers(call.form) },
        { key: call.key },
      );
      if (!saved.ok) return saved;
      if (call.form.go === 'more') return ok({ to: stepPath('languages') });
      return ok({ to: stepPath(stepAfter('languages', application.unit)) });
    }),
  },
});

/** Languages and work. */
export default function Languages() {
  const { application, lists } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <ApplicationFrame step="languages" application={application}>
      <StepForm form={form}>
        <LanguageFields application={application} lists={lists} form={form} />
      </StepForm>
    </ApplicationFrame>
  );
}
