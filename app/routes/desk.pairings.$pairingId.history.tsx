import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { PairingHistory } from '~/features/pairings/pairing-history';
import { readHistory } from '~/features/pairings/read-history.server';
import { guardedLoader, IdParam, notFound } from '~/http/guarded.server';
import { Notice } from '~/ui';

const Params = z.object({ pairingId: IdParam });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guardedLoader(
  { permission: 'pairing.read', params: Params },
  async ({ ctx, params }) => {
    const found = await readHistory(ctx, params.pairingId);
    if (!found) throw notFound();
    return { title: ctx.t('pairing:tab-page-history'), ...found };
  },
);

/** Everything that has happened with one pairing. */
export default function History() {
  const { history, byHand } = useLoaderData<typeof loader>();
  const { t } = useTranslation('pairing');
  return (
    <>
      {byHand === null ? null : <Notice>{t('by-hand', { note: byHand })}</Notice>}
      <PairingHistory entries={history} />
    </>
  );
}
