import { useActionData, useLoaderData } from '@remix-run/react';
import { ok } from '~/domain/kernel/result';
import { stepAfter } from '~/domain/people/guide-application';
import { wishAnswers } from '~/features/guides/answers';
import { stepPath } from '~/features/guides/application-paths';
import { WishFields } from '~/features/guides/fields/wish-fields';
import { saveAnswers } from '~/features/guides/save-answers.server';
import { WishesForm } from '~/features/guides/sign-up-forms';
import { ApplicationFrame, StepForm } from '~/http/application/application-frame';
import { openApplication } from '~/http/application/open-application.server';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';

export const meta = pageTitle;

export const loader = guardedLoader({ permission: 'guide.apply' }, async (call) => {
  const { application, lists } = await openApplication(call);
  return { title: call.ctx.t('signup:title-wishes'), application, lists };
});

export const action = guardedAction({
  intents: {
    default: intent({ permission: 'guide.apply', form: WishesForm }, async (call) => {
      const { ctx, application } = await openApplication(call);
      const saved = await saveAnswers(
        ctx,
        { guideId: application.guideId, step: 'wishes', answers: wishAnswers(call.form) },
        { key: call.key },
      );
      if (!saved.ok) return saved;
      return ok({ to: stepPath(stepAfter('wishes', application.unit)) });
    }),
  },
});

/** Whom the guide would like to meet, and what the home is like. */
export default function Wishes() {
  const { application, lists } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <ApplicationFrame step="wishes" application={application}>
      <StepForm form={form}>
        <WishFields application={application} lists={lists} form={form} />
      </StepForm>
    </ApplicationFrame>
  );
}
