import { z } from 'zod';
import { findSheet } from '~/features/certificates/certificates.query.server';
import { pdfResponse } from '~/http/closing/pdf-response.server';
import { guardedLoader, IdParam, notFound } from '~/http/guarded.server';

const Params = z.object({ certificateId: IdParam });

/** One certificate of a pairing as a file. */
export const loader = guardedLoader(
  { permission: 'certificate.issue', params: Params },
  async ({ ctx, params, runtime }) => {
    const found = await findSheet(ctx, params.certificateId);
    if (!found) throw notFound();
    return pdfResponse(runtime, found.sheet, `/desk/certificates/${params.certificateId}`);
  },
);
