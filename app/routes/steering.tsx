import { Outlet } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorPage } from '~/http/error-page';
import { guardedLoader } from '~/http/guarded.server';
import { Languages, PageNotice, useBrand } from '~/http/page-frame';
import { PostForm } from '~/http/post-form';
import { Button, Cluster, PersonShell } from '~/ui';

export const loader = guardedLoader({ permission: 'stats.branch' }, async () => null);

/** Frame of the steering group's pages: figures, never a person. */
export default function SteeringFrame() {
  const { t } = useTranslation('steering');
  return (
    <PersonShell
      brand={useBrand('/steering')}
      languages={<Languages />}
      notice={<PageNotice />}
      help={
        <Cluster>
          <a href="/account">{t('account')}</a>
          <PostForm action="/sign-out">
            <Button variant="tertiary" icon="sign-out">
              {t('sign-out')}
            </Button>
          </PostForm>
        </Cluster>
      }
    >
      <Outlet />
    </PersonShell>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
