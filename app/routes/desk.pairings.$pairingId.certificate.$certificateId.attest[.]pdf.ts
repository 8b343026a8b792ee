import { z } from 'zod';
import { findSheet } from '~/features/certificates/certificates.query.server';
import { mayHandlePairing } from '~/features/pairings/pairing-page.query.server';
import { pdfResponse } from '~/http/closing/pdf-response.server';
import { guardedLoader, IdParam, notFound } from '~/http/guarded.server';

const Params = z.object({ pairingId: IdParam, certificateId: IdParam });

/** One certificate of a pairing as a file. */
export const loader = guardedLoader(
  { permission: 'certificate.issue', params: Params },
  async ({ ctx, params, runtime }) => {
    const { pairingId, certificateId } = params;
    const mayHandle = await mayHandlePairing(ctx, pairingId);
    const sheet = mayHandle ? await findSheet(ctx.db, params) : null;
    if (!sheet) throw notFound();
    const page = `/desk/pairings/${pairingId}/certificate/${certificateId}`;
    return pdfResponse(runtime, sheet, page);
  },
);
