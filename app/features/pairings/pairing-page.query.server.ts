import { isComplete, type Missing, missingSignatures, type Side } from '~/domain/pairing/agreement';
import type { Context } from '~/infra/context';
import type { Prisma } from '~/infra/db/database';
import { visibleTo } from '../participants/visible-participants.query';

const person = {
  firstName: true,
  lastName: true,
  email: true,
  phone: true,
  persons: { where: { isAdult: true }, select: { id: true } },
} as const;

const SELECT = {
  id: true,
  state: true,
  version: true,
  startedOn: true,
  plannedEndOn: true,
  endedOn: true,
  endReason: true,
  guideId: true,
  participantId: true,
  guide: { select: { ...person, locale: true } },
  participant: {
    select: {
      ...person,
      alias: true,
      contactLanguage: true,
      interpreter: true,
      isShielded: true,
    },
  },
  agreement: {
    include: { signatures: { orderBy: { signedAt: 'asc' } } },
  },
} as const satisfies Prisma.PairingSelect;

/**
 * A pairing that this coordinator may open, and nobody else on the desk: the matrix lets guides and
 * participants read and end their own, which they do elsewhere.
 */
function onDesk(ctx: Pick<Context, 'actor'>, id: string): Prisma.PairingWhereInput {
  return { id, participant: visibleTo(ctx.actor) };
}

/** Whether this coordinator may do something to this pairing. */
export async function mayHandlePairing(ctx: Context, id: string): Promise<boolean> {
  const found = await ctx.db.pairing.findFirst({ where: onDesk(ctx, id), select: { id: true } });
  return found !== null;
}

/**
 * One pairing for a coordinator's page; null when it is another branch's, or of a shielded
 * participant for whom this coordinator is not named.
 */
export async function findPairing(ctx: Context, id: string) {
  const row = await ctx.db.pairing.findFirst({ where: onDesk(ctx, id), select: SELECT });
  if (!row) return null;
  const { participant, guide, agreement } = row;
  const missing: Missing | null = agreement
    ? missingSignatures({
        guideAdults: 1 + guide.persons.length,
        participantAdults: 1 + participant.persons.length,
        signed: agreement.signatures.map((one) => ({ side: one.side as Side })),
      })
    : null;
  return {
    id: row.id,
    state: row.state,
    version: row.version,
    startedOn: row.startedOn,
    plannedEndOn: row.plannedEndOn,
    endedOn: row.endedOn,
    endReason: row.endReason,
    guide: {
      id: row.guideId,
      firstName: guide.firstName,
      lastName: guide.lastName,
      phone: guide.phone,
      email: guide.email,
    },
    participant: {
      id: row.participantId,
      firstName: participant.alias || participant.firstName,
      lastName: participant.lastName,
      phone: participant.phone,
      email: participant.email,
      contactLanguage: participant.contactLanguage,
      interpreter: participant.interpreter,
      isShielded: participant.isShielded,
    },
    agreement: agreement
      ? {
          textVersion: agreement.textVersion,
          textHash: agreement.textHash,
          guideLanguage: agreement.guideLanguage,
          participantLanguage: agreement.participantLanguage,
          guideText: agreement.guideText,
          participantText: agreement.participantText,
          isComplete: agreement.completedAt !== null,
          isSignable: missing !== null && !isComplete(missing),
          missing,
          signatures: agreement.signatures.map((one) => ({
            id: one.id,
            side: one.side,
            signerName: one.signerName,
            how: one.how,
            signedAt: one.signedAt.toISOString(),
          })),
        }
      : null,
  };
}

export type PairingPage = NonNullable<Awaited<ReturnType<typeof findPairing>>>;
