import { userIdOf } from '~/domain/access/actor';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import type { GivenHow } from './given-how';

export interface ConsentGiven {
  readonly givenHow: GivenHow | 'through-caseworker';
  /** Language the text was shown or read in (BCP 47). */
  readonly language: string;
}

/** One consent row; an earlier one of the same kind stays, as what it was when it was given. */
export async function keepConsent(
  tx: BranchTx,
  ctx: Pick<Context, 'actor' | 'clock' | 'newId' | 'branchId'>,
  participantId: string,
  kind: 'registration' | 'practical' | 'referral' | 'contact' | 'guardian',
  textVersion: string,
  given: ConsentGiven,
): Promise<void> {
  await tx.consent.create({
    data: {
      id: ctx.newId(),
      branchId: ctx.branchId,
      subjectType: 'participant',
      subjectId: participantId,
      kind,
      textVersion,
      language: given.language,
      givenHow: given.givenHow,
      givenAt: dateOf(ctx.clock.now()),
      recordedByUserId: userIdOf(ctx.actor),
    },
  });
  // What a spreadsheet could not tell is known from now on.
  if (kind === 'registration') {
    await tx.participant.updateMany({
      where: { id: participantId, consentToConfirm: true },
      data: { consentToConfirm: false },
    });
  }
}
