import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { findOwnSheet } from '~/features/certificates/certificates.query.server';
import { SheetPage } from '~/http/closing/sheet-page';
import { guardedLoader, IdParam, notFound } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { openPairLink, PairParams } from '~/http/pair-link.server';

const Params = PairParams.extend({ certificateId: IdParam });
const Query = z.object({ pdf: z.literal('failed').optional().catch(undefined) });

export const meta = pageTitle;

export const loader = guardedLoader(
  { permission: 'link.answer', params: Params, query: Query },
  async (call) => {
    const { secret, certificateId } = call.params;
    const { ctx, link } = await openPairLink(call, secret);
    const { pairingId, side } = link;
    const sheet = await findOwnSheet(ctx.db, { certificateId, pairingId, side });
    if (!sheet) throw notFound();
    const base = `/link/pair/${secret}`;
    return {
      title: call.ctx.t('closing:sheet-page-title'),
      sheet,
      hasPdf: call.runtime.pdf.isAvailable,
      isFailed: call.query.pdf === 'failed',
      pdfHref: `${base}/certificate/${certificateId}/attest.pdf`,
      backHref: `${base}/closing`,
    };
  },
);

/** The own certificate, to print or to keep as a file. */
export default function OwnCertificate() {
  return <SheetPage {...useLoaderData<typeof loader>()} />;
}
