import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { findSheet } from '~/features/certificates/certificates.query.server';
import { mayHandlePairing } from '~/features/pairings/pairing-page.query.server';
import { SheetPage } from '~/http/closing/sheet-page';
import { guardedLoader, IdParam, notFound } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';

const Params = z.object({ pairingId: IdParam, certificateId: IdParam });
const Query = z.object({ pdf: z.literal('failed').optional().catch(undefined) });

export const meta = pageTitle;

export const loader = guardedLoader(
  { permission: 'certificate.issue', params: Params, query: Query },
  async ({ ctx, params, query, runtime }) => {
    const { pairingId, certificateId } = params;
    const mayHandle = await mayHandlePairing(ctx, pairingId);
    const sheet = mayHandle ? await findSheet(ctx.db, params) : null;
    if (!sheet) throw notFound();
    const base = `/desk/pairings/${pairingId}`;
    return {
      title: ctx.t('closing:sheet-page-title'),
      sheet,
      hasPdf: runtime.pdf.isAvailable,
      isFailed: query.pdf === 'failed',
      pdfHref: `${base}/certificate/${certificateId}/attest.pdf`,
      backHref: `${base}/closing`,
    };
  },
);

/** One certificate of a pairing, to print or to keep as a file. */
export default function Certificate() {
  return <SheetPage {...useLoaderData<typeof loader>()} />;
}
