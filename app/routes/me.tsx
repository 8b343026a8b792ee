import { Outlet } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorPage } from '~/http/error-page';
import { guardedLoader } from '~/http/guarded.server';
import { AskUs, Languages, PageNotice, useBrand } from '~/http/page-frame';
import { PostForm } from '~/http/post-form';
import { Button, PersonShell } from '~/ui';

export const loader = guardedLoader({ permission: 'account.home' }, async () => null);

/** The frame of a guide's or participant's own pages: one thing at a time, and who to ask. */
export default function Me() {
  const { t } = useTranslation('ui');
  return (
    <PersonShell
      brand={useBrand('/me')}
      languages={<Languages />}
      notice={<PageNotice />}
      help={
        <>
          <AskUs />
          <p>
            <a href="/account">{t('own-account')}</a>
          </p>
          <PostForm action="/sign-out">
            <Button variant="tertiary" icon="sign-out">
              {t('sign-out')}
            </Button>
          </PostForm>
        </>
      }
    >
      <Outlet />
    </PersonShell>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
