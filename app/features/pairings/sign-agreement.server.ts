import { userIdOf } from '~/domain/access/actor';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import {
  isComplete,
  missingSignatures,
  type Side,
  type SignedHow,
} from '~/domain/pairing/agreement';
import { dateOf, findToken, hashSecret, revokeTokens } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { recordStateChange } from '../record-state-change.server';
import type { CommonRefusal } from '../refusal-codes';

export type SignAgreementRefusal = 'already-signed' | 'side-has-signed' | 'link-not-valid';

export interface Signature {
  readonly pairingId: string;
  readonly side: Side;
  readonly signerName: string;
  readonly how: SignedHow;
}
export interface Signed {
  readonly pairingId: string;
  readonly isComplete: boolean;
}
type Answer = Promise<Result<Signed, SignAgreementRefusal | CommonRefusal>>;

/** A coordinator signs for the branch, or records a signature given on paper or through an interpreter. */
export function signAgreement(
  ctx: Context,
  input: Signature,
  options: { readonly key: string | undefined },
): Answer {
  return inTransaction(
    ctx,
    {
      verb: 'agreement.sign',
      subject: { type: 'pairing', id: input.pairingId },
      idempotencyKey: options.key,
      details: { side: input.side, how: input.how },
    },
    (tx) => addSignature(tx, ctx, input),
  );
}

/** A side signs by its own link. The link stays good until the side's signatures are complete. */
export function signByLink(
  ctx: Context,
  input: { readonly secret: string; readonly signerName: string },
  options: { readonly key: string | undefined },
): Answer {
  return inTransaction(
    ctx,
    {
      verb: 'agreement.sign',
      subject: (value: Signed) => ({ type: 'pairing', id: value.pairingId }),
      idempotencyKey: options.key,
      idempotencyHolder: hashSecret(input.secret),
    },
    async (tx): Answer => {
      const token = await findToken(tx.system, ctx.clock, 'sign-agreement', input.secret);
      if (!token?.subjectId || token.branchId !== ctx.branchId) return refuse('link-not-valid');
      const side = token.side === 'guide' ? 'guide' : 'participant';
      const pairingId = token.subjectId;
      return addSignature(tx, ctx, {
        pairingId,
        side,
        signerName: input.signerName,
        how: 'digital',
      });
    },
  );
}

async function addSignature(tx: BranchTx, ctx: Context, input: Signature): Answer {
  const people = { where: { isAdult: true }, select: { id: true } } as const;
  const agreement = await tx.agreement.findFirst({
    where: { pairingId: input.pairingId },
    select: {
      id: true,
      version: true,
      completedAt: true,
      signatures: { select: { side: true, signerName: true } },
      pairing: {
        select: {
          state: true,
          guide: { select: { persons: people } },
          participant: { select: { persons: people } },
        },
      },
    },
  });
  if (!agreement) return refuse('not-found');
  if (agreement.completedAt) return refuse('already-signed');
  const { pairing } = agreement;
  const signed = agreement.signatures.map((one) => ({ ...one, side: one.side as Side }));
  const adults = {
    guideAdults: 1 + pairing.guide.persons.length,
    participantAdults: 1 + pairing.participant.persons.length,
  };
  if (missingSignatures({ ...adults, signed })[input.side] === 0) return refuse('side-has-signed');
  const signerName = input.signerName.trim();
  if (signed.some((one) => one.side === input.side && one.signerName === signerName)) {
    return refuse('already-signed', 'signerName');
  }
  await tx.agreementSignature.create({
    data: {
      id: ctx.newId(),
      branchId: ctx.branchId,
      agreementId: agreement.id,
      side: input.side,
      signerName,
      how: input.how,
      signedAt: dateOf(ctx.clock.now()),
      recordedByUserId: userIdOf(ctx.actor),
    },
  });
  const missing = missingSignatures({ ...adults, signed: [...signed, { side: input.side }] });
  const complete = isComplete(missing);
  const touched = await tx.agreement.updateMany({
    where: { id: agreement.id, version: agreement.version },
    data: {
      version: { increment: 1 },
      ...(complete ? { completedAt: dateOf(ctx.clock.now()) } : {}),
    },
  });
  if (touched.count !== 1) return refuse('changed-meanwhile');
  if (complete) await revokeTokens(tx.system, ctx.clock, 'sign-agreement', input.pairingId);
  await recordStateChange(tx, ctx, {
    subjectType: 'pairing',
    subjectId: input.pairingId,
    event: `signed-by-${input.side}`,
    from: pairing.state,
    to: pairing.state,
    reasonCode: input.how,
  });
  return ok({ pairingId: input.pairingId, isComplete: complete });
}
