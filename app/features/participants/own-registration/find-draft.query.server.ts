import { findToken, hashSecret } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { participantRecord, RECORD_COLUMNS } from '../participant-record';

/** Hours within which a registration can be taken up again on the same phone. */
export const DRAFT_HOURS = 72;

/** The registration that the secret in the visitor's cookie opens, while it has not been sent. */
export async function findDraft(ctx: Context, secret: string | undefined) {
  if (!secret) return null;
  const token = await findToken(ctx.system, ctx.clock, 'resume-application', secret);
  if (!token?.subjectId || token.side !== 'participant' || token.branchId !== ctx.branchId) {
    return null;
  }
  const row = await ctx.db.participant.findFirst({
    where: { id: token.subjectId, state: 'started' },
    select: { ...RECORD_COLUMNS, registrationStep: true },
  });
  if (!row) return null;
  const { answers } = participantRecord(row);
  return { tokenId: token.id, id: row.id, savedSteps: row.registrationStep, answers };
}

/** The id of the registration that was sent with this secret, for a form that comes twice. */
export async function findSent(ctx: Context, secret: string | undefined): Promise<string | null> {
  if (!secret) return null;
  const token = await ctx.system.accessToken.findUnique({ where: { hash: hashSecret(secret) } });
  const isOurs = token?.side === 'participant' && token.branchId === ctx.branchId;
  return isOurs && token.usedAt ? token.subjectId : null;
}
