import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useIncident } from './incident';

const KNOWN = [400, 403, 404, 409, 429];

/** One page for every error: what happened in plain words, and a way on. A fault shows its number. */
export function ErrorPage() {
  const error = useRouteError();
  const { t } = useTranslation('errors');
  const incident = useIncident();
  const status = isRouteErrorResponse(error) && KNOWN.includes(error.status) ? error.status : 500;
  return (
    <main className="error-page" id="main">
      <h1>{t(`title-${status}`)}</h1>
      <p>{t(`text-${status}`)}</p>
      {status === 500 ? <p className="incident">{t('incident', { id: incident })}</p> : null}
      <p>
        <a href="/">{t('home')}</a>
      </p>
    </main>
  );
}
