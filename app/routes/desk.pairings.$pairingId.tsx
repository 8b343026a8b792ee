import { Outlet, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { findPairingHead } from '~/features/pairings/pairing-head.query.server';
import { guardedLoader, IdParam, notFound } from '~/http/guarded.server';
import { PairingTabs } from '~/http/pairing-tabs';
import { NewTaskLink } from '~/http/tasks/new-task-link';
import { BackLink, DeskTitle } from '~/ui';

const Params = z.object({ pairingId: IdParam });

export const loader = guardedLoader(
  { permission: 'pairing.read', params: Params },
  async ({ ctx, params }) => {
    const head = await findPairingHead(ctx, params.pairingId);
    if (!head) throw notFound();
    return head;
  },
);

/** Above every page of one pairing: who they are, how it stands, and the other pages of it. */
export default function PairingFrame() {
  const { id, state, guide, participant } = useLoaderData<typeof loader>();
  const { t } = useTranslation('pairing');
  const names = { guide: guide.firstName, participant: participant.firstName };
  return (
    <>
      <BackLink href="/desk/pairings">{t('title')}</BackLink>
      <DeskTitle
        title={t('pair', names)}
        summary={t(`state-${state}`)}
        actions={participant.isShielded ? null : <NewTaskLink type="pairing" id={id} />}
      />
      <PairingTabs pairingId={id} />
      <Outlet />
    </>
  );
}
