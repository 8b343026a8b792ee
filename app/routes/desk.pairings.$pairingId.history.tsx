import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { PairingHistory } from '~/features/pairings/pairing-history';
import { readPairing } from '~/features/pairings/read-pairing.server';
import { guardedLoader, IdParam, notFound } from '~/http/guarded.server';

const Params = z.object({ pairingId: IdParam });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guardedLoader(
  { permission: 'pairing.read', params: Params },
  async ({ ctx, params }) => {
    const page = await readPairing(ctx, params.pairingId);
    if (!page) throw notFound();
    return { title: ctx.t('pairing:tab-page-history'), history: page.history };
  },
);

/** Everything that has happened with one pairing. */
export default function History() {
  const { history } = useLoaderData<typeof loader>();
  return <PairingHistory entries={history} />;
}
