import { type Actor, userIdOf } from '~/domain/access/actor';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { findToken, issueToken, revokeTokens } from '~/infra/access-tokens.server';
import { newSpokenCode, plainCode } from '~/infra/codes.server';
import type { Context } from '~/infra/context';
import type { BranchDb, BranchTx, SystemDb } from '~/infra/db/database';
import { inTransaction } from '~/infra/db/in-transaction.server';
import type { CommonRefusal } from '../refusal-codes';
import type { PersonBehind } from './people-behind.query.server';

export const SPOKEN_CODE_HOURS = 24;

/** What is hashed of a spoken code; the purpose keeps it apart from other secrets. */
export function spokenSecret(typed: string): string {
  return `spoken:${plainCode(typed)}`;
}

/**
 * A code for a coordinator to read out on the phone, good for a day and for one sign-in as exactly
 * this guide or participant. A new one ends the last. For a participant who needs special care only
 * a named handler may. The code is in the answer and nowhere else, so it is not replayed: pass no
 * idempotency key.
 */
export function issueSpokenCode(
  ctx: Context,
  input: { readonly side: 'guide' | 'participant'; readonly id: string },
): Promise<Result<{ code: string; hours: number }, CommonRefusal>> {
  const { side, id } = input;
  return inTransaction(
    ctx,
    { verb: `user.invite.${side}`, subject: { type: side, id } },
    async (tx) => {
      if (!(await mayReadOutCode(tx, ctx.actor, input))) return refuse('not-found');
      await revokeTokens(tx.system, ctx.clock, 'spoken-code', id, side);
      const code = newSpokenCode();
      const token = {
        purpose: 'spoken-code',
        branchId: ctx.branchId,
        subjectId: id,
        side,
        lifetimeHours: SPOKEN_CODE_HOURS,
      } as const;
      await issueToken(tx.system, ctx, token, spokenSecret(code));
      return ok({ code, hours: SPOKEN_CODE_HOURS });
    },
  );
}

/** Whether this guide or participant is of the coordinator's branch, and the actor a named handler where it takes one. */
export async function mayReadOutCode(
  db: BranchDb | BranchTx,
  actor: Actor,
  { side, id }: { readonly side: 'guide' | 'participant'; readonly id: string },
): Promise<boolean> {
  // Whoever hears the code is that person: a caseworker must never be able to make one.
  if (actor.role !== 'coordinator') return false;
  if (side === 'guide') {
    const where = { id, state: { notIn: ['withdrawn', 'suspended'] } };
    return (await db.guide.findFirst({ where, select: { id: true } })) !== null;
  }
  const userId = userIdOf(actor) ?? '';
  const participant = await db.participant.findFirst({
    where: {
      id,
      state: { not: 'withdrawn' },
      OR: [{ isShielded: false }, { handlers: { some: { userId } } }],
    },
    select: { id: true },
  });
  return participant !== null;
}

/** The living code that was typed, and the one whom it is for; shielded participants too. */
export async function findSpokenCode(
  ctx: Pick<Context, 'system' | 'clock'>,
  typed: string,
): Promise<{ readonly tokenId: string; readonly person: PersonBehind } | null> {
  const token = await findToken(ctx.system, ctx.clock, 'spoken-code', spokenSecret(typed));
  const person = token && (await findPerson(ctx.system, token));
  return token && person ? { tokenId: token.id, person } : null;
}

async function findPerson(
  db: SystemDb,
  token: { readonly side: string | null; readonly subjectId: string | null },
): Promise<PersonBehind | null> {
  const columns = { id: true, branchId: true, userId: true, firstName: true } as const;
  const where = { id: token.subjectId ?? '', state: { notIn: ['withdrawn', 'suspended'] } };
  if (token.side === 'guide') {
    const guide = await db.guide.findFirst({ where, select: { ...columns, locale: true } });
    return guide && { ...guide, side: 'guide' };
  }
  const participant = await db.participant.findFirst({
    where,
    select: { ...columns, contactLanguage: true },
  });
  if (!participant) return null;
  const { contactLanguage, ...person } = participant;
  return { ...person, locale: contactLanguage, side: 'participant' };
}
