import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { findSheet } from '~/features/certificates/certificates.query.server';
import { SheetPage } from '~/http/closing/sheet-page';
import { guardedLoader, IdParam, notFound } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';

const Params = z.object({ certificateId: IdParam });
const Query = z.object({ pdf: z.literal('failed').optional().catch(undefined) });

export const meta = pageTitle;

export const loader = guardedLoader(
  { permission: 'certificate.issue', params: Params, query: Query },
  async ({ ctx, params, query, runtime }) => {
    const found = await findSheet(ctx, params.certificateId);
    if (!found) throw notFound();
    return {
      title: ctx.t('closing:sheet-page-title'),
      sheet: found.sheet,
      hasPdf: runtime.pdf.isAvailable,
      isFailed: query.pdf === 'failed',
      pdfHref: `/desk/certificates/${params.certificateId}/attest.pdf`,
      backHref: `/desk/pairings/${found.pairingId}/closing`,
    };
  },
);

/** One certificate of a pairing, to print or to keep as a file. */
export default function Certificate() {
  return <SheetPage {...useLoaderData<typeof loader>()} />;
}
