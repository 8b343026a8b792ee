import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, DefinitionList, Tag } from '~/ui';
import type { OwnSession } from './own-sessions.query.server';

/** One place where somebody is signed in; `children` are the ways to end it. */
export function SessionCard({ session, children }: { session: OwnSession; children: ReactNode }) {
  const { t } = useTranslation('accounts');
  const { device, handle, isThisOne } = session;
  return (
    <Card as="section" labelledBy={`session-${handle}`}>
      <h2 id={`session-${handle}`}>
        {device === '' ? t('unknown-device') : device}{' '}
        {isThisOne ? <Tag>{t('this-one')}</Tag> : null}
      </h2>
      <DefinitionList
        facts={[
          { key: 'role', label: t('role'), value: t(`role-${session.role}`) },
          { key: 'started', label: t('signed-in-at'), value: session.startedAt },
          { key: 'seen', label: t('last-seen'), value: session.lastSeenAt },
        ]}
      />
      {children}
    </Card>
  );
}
