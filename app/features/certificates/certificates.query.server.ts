import { type CertificateDocument, verificationCode } from '~/domain/pairing/certificate';
import type { PairSide } from '~/domain/pairing/story';
import type { Context } from '~/infra/context';
import type { BranchDb } from '~/infra/db/database';
import { visibleTo } from '../participants/visible-participants.query';
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

/** One certificate in words, for the side whose it is; null where that side has no such one in force. */
export async function findOwnSheet(
  db: BranchDb,
  of: { readonly certificateId: string; readonly pairingId: string; readonly side: PairSide },
): Promise<Sheet | null> {
  const { certificateId: id, pairingId, side } = of;
  const row = await db.certificate.findFirst({ where: { id, pairingId, side, revokedAt: null } });
  return row && sheetOf(documentOf(row.document), row.documentHash);
}

/**
 * One certificate for the desk, with its pairing; null where it is another branch's, of a shielded
 * participant for whom this coordinator is not named, or revoked: that is nowhere to be had any more.
 */
export async function findSheet(ctx: Pick<Context, 'db' | 'actor'>, certificateId: string) {
  const row = await ctx.db.certificate.findFirst({
    where: {
      id: certificateId,
      revokedAt: null,
      pairing: { participant: visibleTo(ctx.actor) },
    },
  });
  if (!row) return null;
  return { pairingId: row.pairingId, sheet: sheetOf(documentOf(row.document), row.documentHash) };
}
