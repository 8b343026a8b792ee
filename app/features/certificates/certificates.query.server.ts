import { type CertificateDocument, verificationCode } from '~/domain/pairing/certificate';
import type { PairSide } from '~/domain/pairing/story';
import type { BranchDb } from '~/infra/db/database';
import { type Sheet, sheetOf } from './sheet.server';

/** A stored document: written by us alone, and never changed. */
const documentOf = (stored: unknown) => stored as CertificateDocument;

/** Every certificate of a pairing, or of one side of it, newest first; revoked ones only for the desk. */
export async function listCertificates(
  db: BranchDb,
  of: { readonly pairingId: string; readonly side?: PairSide },
) {
  const rows = await db.certificate.findMany({
    where: { pairingId: of.pairingId, ...(of.side ? { side: of.side, revokedAt: null } : {}) },
    orderBy: { issuedAt: 'desc' },
    take: 50,
  });
  return rows.map((row) => ({
    id: row.id,
    side: row.side as PairSide,
    kind: documentOf(row.document).kind,
    language: documentOf(row.document).language,
    name: documentOf(row.document).name,
    issuedOn: documentOf(row.document).issuedOn,
    code: verificationCode(row.documentHash),
    isRevoked: row.revokedAt !== null,
  }));
}
export type CertificateRow = Awaited<ReturnType<typeof listCertificates>>[number];

/**
 * One certificate in words; null where this pairing (or this side of it) has no such one in force. A
 * revoked one is nowhere to be had any more.
 */
export async function findSheet(
  db: BranchDb,
  of: { readonly certificateId: string; readonly pairingId: string; readonly side?: PairSide },
): Promise<Sheet | null> {
  const row = await db.certificate.findFirst({
    where: {
      id: of.certificateId,
      pairingId: of.pairingId,
      revokedAt: null,
      ...(of.side ? { side: of.side } : {}),
    },
  });
  return row && sheetOf(documentOf(row.document), row.documentHash);
}
