import type { Clock } from '~/domain/kernel/programme-time';
import { hashSecret } from '~/infra/access-tokens.server';
import type { Database } from '~/infra/db/database';

/**
 * What a link to sign shows, or null when it is gone. Looking uses nothing up; a side whose
 * signatures are complete sees the text without the form.
 */
export async function findAgreementLink(database: Database, clock: Clock, secret: string) {
  const token = await database.system.accessToken.findUnique({
    where: { hash: hashSecret(secret) },
  });
  if (token?.purpose !== 'sign-agreement' || !token.branchId || !token.subjectId) return null;
  if (token.expiresAt.getTime() <= clock.now().epochMilliseconds) return null;
  const agreement = await database.forBranch(token.branchId).agreement.findFirst({
    where: { pairingId: token.subjectId },
    select: {
      textVersion: true,
      guideLanguage: true,
      participantLanguage: true,
      guideText: true,
      participantText: true,
      completedAt: true,
      signatures: {
        orderBy: { signedAt: 'asc' },
        select: { id: true, side: true, signerName: true, how: true, signedAt: true },
      },
    },
  });
  if (!agreement || (token.revokedAt && agreement.completedAt === null)) return null;
  const side = token.side === 'guide' ? ('guide' as const) : ('participant' as const);
  const { completedAt, signatures, ...text } = agreement;
  return {
    branchId: token.branchId,
    side,
    isComplete: completedAt !== null,
    agreement: {
      ...text,
      signatures: signatures.map((one) => ({ ...one, signedAt: one.signedAt.toISOString() })),
    },
  };
}
