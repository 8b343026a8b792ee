import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Actions, ErrorState, LinkButton, Muted, PublicShell } from '~/ui';
import { useIncident } from './incident';

const KNOWN = [400, 403, 404, 409, 429];

/** One page for every error: what happened in plain words, and a way on. A fault shows its number. */
export function ErrorPage() {
  const error = useRouteError();
  const { t } = useTranslation('errors');
  const incident = useIncident();
  const status = isRouteErrorResponse(error) && KNOWN.includes(error.status) ? error.status : 500;
  return (
    <PublicShell brand={{ name: 'Flyktningguide', href: '/' }}>
      <ErrorState kind={kindOf(status)} title={t(`title-${status}`)}>
        <p>{t(`text-${status}`)}</p>
        {status === 500 ? (
          <p>
            <Muted>{t('incident', { id: incident })}</Muted>
          </p>
        ) : null}
        <Actions>
          <LinkButton href="/">{t('home')}</LinkButton>
        </Actions>
      </ErrorState>
    </PublicShell>
  );
}

function kindOf(status: number): 'lost' | 'refused' | 'fault' {
  if (status === 500) return 'fault';
  return status === 404 || status === 400 ? 'lost' : 'refused';
}
