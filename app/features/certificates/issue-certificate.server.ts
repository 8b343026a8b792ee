import { ok, type Result } from '~/domain/kernel/result';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { changeOne, inTransaction } from '~/infra/db/in-transaction.server';
import type { CommonRefusal } from '../refusal-codes';
import {
  type CertificateRefusal,
  type CertificateWish,
  writeCertificate,
} from '../write-certificate.server';

type Answer = Promise<Result<{ certificateId: string }, CertificateRefusal | CommonRefusal>>;

/** Issues a certificate or reference letter to one side of a pairing. */
export function issueCertificate(
  ctx: Context,
  wish: CertificateWish,
  options: { readonly key: string | undefined },
): Answer {
  const { pairingId, side, kind, language } = wish;
  const what = {
    verb: 'certificate.issue',
    subject: { type: 'pairing', id: pairingId },
    details: { side, kind, language },
    idempotencyKey: options.key,
  };
  return inTransaction(ctx, what, (tx): Answer => writeCertificate(tx, ctx, wish));
}

/** Takes one back: the name was misspelt, or the pairing goes on. Its code stays, as revoked. */
export function revokeCertificate(
  ctx: Context,
  input: { readonly certificateId: string; readonly pairingId: string },
  options: { readonly key: string | undefined },
): Answer {
  const { certificateId, pairingId } = input;
  const what = {
    verb: 'certificate.issue',
    subject: { type: 'certificate', id: certificateId },
    details: { revoked: true },
    idempotencyKey: options.key && `${options.key}-revoke`,
  };
  return inTransaction(ctx, what, async (tx): Answer => {
    await changeOne(
      tx.certificate.updateMany({
        where: { id: certificateId, pairingId, revokedAt: null },
        data: { revokedAt: dateOf(ctx.clock.now()) },
      }),
    );
    return ok({ certificateId });
  });
}
