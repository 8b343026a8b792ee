import { findOwnSheet } from '~/features/certificates/certificates.query.server';
import { pdfResponse } from '~/http/closing/pdf-response.server';
import { guardedLoader, IdParam, notFound } from '~/http/guarded.server';
import { openPairLink, PairParams } from '~/http/pair-link.server';

const Params = PairParams.extend({ certificateId: IdParam });

/** The own certificate as a file. */
export const loader = guardedLoader({ permission: 'link.answer', params: Params }, async (call) => {
  const { secret, certificateId } = call.params;
  const { ctx, link } = await openPairLink(call, secret);
  const { pairingId, side } = link;
  const sheet = await findOwnSheet(ctx.db, { certificateId, pairingId, side });
  if (!sheet) throw notFound();
  return pdfResponse(call.runtime, sheet, `/link/pair/${secret}/certificate/${certificateId}`);
});
