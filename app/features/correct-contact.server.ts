import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { PairSide } from '~/domain/pairing/story';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { changeOne } from '~/infra/db/in-transaction.server';
import type { ParticipantCaseRefusal } from './participants/participant-case-refusal';
import { writeAnswers } from './participants/write-answers.server';

export interface CorrectedContact {
  readonly side: PairSide;
  /** Guide or participant, by the side. */
  readonly personId: string;
  /** E.164; null is none. */
  readonly phone: string | null;
  readonly email: string | null;
}

/**
 * Writes the phone number and address that somebody has just told us, in the transaction of the talk.
 * True when something changed. A guide must be reachable somehow: without either it is refused.
 */
export async function correctContact(
  tx: BranchTx,
  ctx: Context,
  told: CorrectedContact,
): Promise<Result<boolean, 'contact-missing' | ParticipantCaseRefusal>> {
  return told.side === 'guide' ? ofGuide(tx, ctx, told) : ofParticipant(tx, ctx, told);
}

async function ofGuide(
  tx: BranchTx,
  ctx: Context,
  { personId, phone, email }: CorrectedContact,
): Promise<Result<boolean, 'contact-missing' | 'not-found'>> {
  const row = await tx.guide.findFirst({
    where: { id: personId },
    select: { phone: true, email: true, preferredChannel: true, version: true },
  });
  if (!row) return refuse('not-found');
  if (row.phone === phone && row.email === email) return ok(false);
  if (!phone && !email) return refuse('contact-missing', 'phone');
  await changeOne(
    tx.guide.updateMany({
      where: { id: personId, version: row.version },
      data: {
        phone,
        email,
        preferredChannel: channelAfter(row.preferredChannel, { phone, email }),
        updatedAt: dateOf(ctx.clock.now()),
        version: { increment: 1 },
      },
    }),
  );
  return ok(true);
}

/** The way that the guide chose, as long as there is still a number or address for it. */
function channelAfter(
  chosen: string,
  { phone, email }: Pick<CorrectedContact, 'phone' | 'email'>,
): string {
  if (chosen === 'email' && !email) return 'sms';
  if (chosen !== 'email' && !phone) return 'email';
  return chosen;
}

async function ofParticipant(
  tx: BranchTx,
  ctx: Context,
  { personId, phone, email }: CorrectedContact,
): Promise<Result<boolean, ParticipantCaseRefusal>> {
  const row = await tx.participant.findFirst({
    where: { id: personId },
    select: { phone: true, email: true },
  });
  if (!row) return refuse('not-found');
  if (row.phone === phone && row.email === email) return ok(false);
  const answers = { phone: phone ?? undefined, email: email ?? undefined };
  const written = await writeAnswers(tx, ctx, personId, { answers });
  return written.ok ? ok(true) : written;
}
