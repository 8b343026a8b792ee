import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ok } from '~/domain/kernel/result';
import { APPLICATION_COOKIE } from '~/features/guides/application.query.server';
import { ApplicationSummary, GapNotice } from '~/features/guides/application-summary';
import { sendApplication } from '~/features/guides/send-application.server';
import { SendForm } from '~/features/guides/sign-up-forms';
import { ApplicationFrame } from '~/http/application/application-frame';
import { openApplication } from '~/http/application/open-application.server';
import { serialize } from '~/http/cookies';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { PostForm } from '~/http/post-form';
import { Actions, Button, Card, ErrorSummary, Heading, Stack, Tick } from '~/ui';

export const meta = pageTitle;

export const loader = guardedLoader({ permission: 'guide.apply' }, async (call) => {
  const { application } = await openApplication(call);
  return { title: call.ctx.t('signup:title-send'), application };
});

export const action = guardedAction({
  intents: {
    default: intent({ permission: 'guide.apply', form: SendForm }, async (call) => {
      const { ctx, application } = await openApplication(call);
      const sent = await sendApplication(
        ctx,
        { guideId: application.guideId, photo: call.form.photo },
        { key: call.key },
      );
      if (!sent.ok) return sent;
      const headers = new Headers();
      headers.append('Set-Cookie', serialize(APPLICATION_COOKIE, '', { maxAge: 0 }));
      return ok({ to: '/sign-up/done', headers });
    }),
  },
});

/** Reads it through, agrees and sends. */
export default function Send() {
  const { t } = useTranslation('signup');
  const { application } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <ApplicationFrame step="send" application={application}>
      <GapNotice application={application} />
      <Card>
        <Stack>
          <Heading level={2}>{t('summary')}</Heading>
          <ApplicationSummary application={application} />
        </Stack>
      </Card>
      <PostForm>
        <Stack gap="lg">
          <ErrorSummary form={form} />
          <Tick
            name="privacy"
            label={t('privacy-read')}
            hint={t('privacy-summary')}
            form={form}
            required
          />
          <Tick name="contact" label={t('consent-contact')} form={form} required />
          <Tick
            name="photo"
            label={t('consent-photo')}
            hint={t('consent-photo-hint')}
            form={form}
          />
          <Actions>
            <Button size="lg" icon="mail">
              {t('send')}
            </Button>
          </Actions>
        </Stack>
      </PostForm>
    </ApplicationFrame>
  );
}
