import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { findDraft } from '~/features/participants/own-registration/find-draft.query.server';
import { REGISTRATION_COOKIE } from '~/features/participants/own-registration/registration-page.query.server';
import { parse } from '~/http/cookies';
import { guardedLoader } from '~/http/guarded.server';
import { AskUs } from '~/http/page-frame';
import { pageTitle } from '~/http/page-title';
import {
  Actions,
  Card,
  Columns,
  CupsDrawing,
  Heading,
  Lead,
  LinkButton,
  Notice,
  Prose,
  SignList,
  Stack,
} from '~/ui';

export const meta = pageTitle;

export const loader = guardedLoader({ permission: 'page.public' }, async ({ ctx, request }) => {
  const title = ctx.t('registration:page-title');
  const secret = parse(request)[REGISTRATION_COOKIE];
  return { title, hasDraft: ctx.branchId !== '' && (await findDraft(ctx, secret)) !== null };
});

/** What this is and is not, before anything is asked. */
export default function RegisterIntroduction() {
  const { hasDraft } = useLoaderData<typeof loader>();
  const { t } = useTranslation('registration');
  return (
    <Stack gap="lg">
      <Heading level={1}>{t('intro-title')}</Heading>
      <Lead>{t('intro-lead')}</Lead>
      <CupsDrawing />
      <Columns column="wide">
        <Card>
          <Heading level={2}>{t('yes-title')}</Heading>
          <SignList sign="yes" items={[t('yes-1'), t('yes-2'), t('yes-3'), t('yes-4')]} />
        </Card>
        <Card>
          <Heading level={2}>{t('no-title')}</Heading>
          <SignList sign="no" items={[t('no-1'), t('no-2'), t('no-3'), t('no-4')]} />
        </Card>
      </Columns>
      <Notice tone="info">{t('voluntary')}</Notice>
      <Prose>
        <p>{t('about-form')}</p>
        <p>{t('never-asked')}</p>
      </Prose>
      <Actions>
        <LinkButton href="/register/name" size="lg" iconEnd="arrow-forward">
          {t(hasDraft ? 'resume' : 'start')}
        </LinkButton>
      </Actions>
      <Card tone="main" as="section">
        <Heading level={2}>{t('by-phone-title')}</Heading>
        <p>{t('by-phone')}</p>
        <AskUs />
      </Card>
    </Stack>
  );
}
