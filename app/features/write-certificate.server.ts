import { createHash } from 'node:crypto';
import { userIdOf } from '~/domain/access/actor';
import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import {
  type CertificateDocument,
  type CertificateKind,
  type CertificateLanguage,
  canonicalText,
  certifiedLanguages,
  certifiedPeriod,
} from '~/domain/pairing/certificate';
import type { PairSide } from '~/domain/pairing/story';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx, Json } from '~/infra/db/database';

export type CertificateRefusal = 'nothing-to-certify' | 'certificate-exists';

export interface CertificateWish {
  readonly pairingId: string;
  readonly side: PairSide;
  readonly kind: CertificateKind;
  readonly language: CertificateLanguage;
  readonly name: string;
  readonly languages: readonly string[];
  readonly words: string;
}

/**
 * Freezes a certificate with period and hours as they are now, signed by whoever acts for the branch.
 * One of a kind and side is in force at a time: a misspelt name is revoked first, then issued again.
 */
export async function writeCertificate(
  tx: BranchTx,
  ctx: Context,
  wish: CertificateWish,
): Promise<Result<{ certificateId: string }, CertificateRefusal | 'not-found'>> {
  const { pairingId, side, kind, language, name, words } = wish;
  const pairing = await tx.pairing.findFirst({
    where: { id: pairingId },
    select: { startedOn: true, lastMeetingOn: true, endedOn: true },
  });
  if (!pairing) return refuse('not-found');
  const held = await tx.meeting.findMany({
    where: { pairingId, state: 'held', minutes: { not: null } },
    select: { minutes: true },
  });
  const issuedOn = today(ctx.clock).toString();
  const period = certifiedPeriod({
    ...pairing,
    heldMinutes: held.map(({ minutes }) => minutes ?? 0),
    today: issuedOn,
  });
  if (!period) return refuse('nothing-to-certify');
  const inForce = { pairingId, side, kind, revokedAt: null };
  if ((await tx.certificate.count({ where: inForce })) > 0) return refuse('certificate-exists');
  const issuedByUserId = userIdOf(ctx.actor) ?? '';
  const branch = await tx.system.branch.findUniqueOrThrow({ where: { id: ctx.branchId } });
  const signer = await tx.system.user.findUnique({ where: { id: issuedByUserId } });
  const document: CertificateDocument = {
    form: 1,
    ...{ kind, side, language, name, words, ...period },
    languages: certifiedLanguages(wish.languages),
    branchName: branch.name,
    municipality: branch.municipality,
    branchPhone: branch.phone,
    branchEmail: branch.email,
    signerName: signer?.name ?? '',
    issuedOn,
  };
  const text = canonicalText(document);
  const certificateId = ctx.newId();
  await tx.certificate.create({
    data: {
      ...{ id: certificateId, branchId: ctx.branchId, pairingId, side, kind },
      document: JSON.parse(text) as Json,
      documentHash: createHash('sha256').update(text).digest('hex'),
      issuedByUserId,
      issuedAt: dateOf(ctx.clock.now()),
    },
  });
  return ok({ certificateId });
}
