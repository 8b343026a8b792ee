import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ok, refuse } from '~/domain/kernel/result';
import type { GuideUnit } from '~/domain/matching/people';
import { firstOpenStep } from '~/domain/people/guide-application';
import { APPLICATION_COOKIE, findApplication } from '~/features/guides/application.query.server';
import { stepPath } from '~/features/guides/application-paths';
import { openApplication } from '~/features/guides/open-application.server';
import { serialize } from '~/http/cookies';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { inBranch } from '~/http/in-branch';
import { pageTitle } from '~/http/page-title';
import { PostForm } from '~/http/post-form';
import { Actions, Button, CupsDrawing, ErrorSummary, Heading, Lead, LinkButton } from '~/ui';

const Params = z.object({ secret: z.string().regex(/^[\w-]{43}$/) });

export const meta = pageTitle;

export const loader = guardedLoader(
  { permission: 'link.answer', params: Params },
  async ({ ctx, params, runtime }) => {
    const found = await findApplication(runtime.database, runtime.clock, params.secret);
    return { title: ctx.t('signup:resume-title'), isOpen: found !== null };
  },
);

export const action = guardedAction({
  params: Params,
  intents: {
    default: intent(
      { permission: 'link.answer', form: z.object({}), params: Params },
      async (call) => {
        const { params, runtime } = call;
        const found = await findApplication(runtime.database, runtime.clock, params.secret);
        if (!found) return refuse('link-not-valid');
        const opened = await openApplication(inBranch(call, found.branchId), params.secret);
        if (!opened.ok) return opened;
        const headers = new Headers();
        headers.append(
          'Set-Cookie',
          serialize(APPLICATION_COOKIE, opened.value.secret, { secure: runtime.env.isProduction }),
        );
        const step = firstOpenStep(opened.value.savedSteps, opened.value.unit as GuideUnit);
        return ok({ to: stepPath(step), headers });
      },
    ),
  },
});

/** Shows nothing of the person behind the link: only the press opens the application. */
export default function ResumeApplication() {
  const { t } = useTranslation('signup');
  const { isOpen } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (!isOpen) {
    return (
      <>
        <Heading level={1}>{t('gone-title')}</Heading>
        <Lead>{t('gone-text')}</Lead>
        <Actions>
          <LinkButton href="/sign-up/link">{t('link-send')}</LinkButton>
        </Actions>
      </>
    );
  }
  return (
    <>
      <ErrorSummary form={refused?.form} />
      <Heading level={1}>{t('resume-title')}</Heading>
      <Lead>{t('resume-text')}</Lead>
      <PostForm>
        <Actions>
          <Button size="lg" iconEnd="arrow-forward">
            {t('resume')}
          </Button>
        </Actions>
      </PostForm>
      <CupsDrawing />
    </>
  );
}
