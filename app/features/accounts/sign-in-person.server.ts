import { ok, type Result, refuse } from '~/domain/kernel/result';
import { spendToken } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { SystemTx } from '~/infra/db/database';
import { changeOne, systemTransaction } from '~/infra/db/in-transaction.server';
import type { CommonRefusal } from '../refusal-codes';
import { type Browser, startSession } from '../start-session.server';
import type { AccountRefusal } from './account-refusal';
import type { PersonBehind } from './people-behind.query.server';
import type { Proof } from './sign-in-proof.server';

/** What a proof leads to: a session, or the question which of several people it is. */
export type SignedIn =
  | { readonly kind: 'signed-in'; readonly secret: string }
  | { readonly kind: 'choose'; readonly people: readonly PersonBehind[] };

/**
 * Uses a proof up and starts the session of the one who was chosen. With several people behind one
 * phone and nobody chosen yet, it asks and uses nothing up.
 */
export async function signInByProof(
  ctx: Omit<Context, 'db'>,
  proof: Proof,
  chosenId: string | undefined,
  browser: Browser,
): Promise<Result<SignedIn, AccountRefusal | CommonRefusal>> {
  const { people } = proof;
  const person = people.length === 1 ? people[0] : people.find((one) => one.id === chosenId);
  if (!person) return ok({ kind: 'choose', people });
  return signInPerson(ctx, proof.attempt, person, browser);
}

/** Of two presses at once, one signs in and the other is told that the link or code has been used. */
export function signInPerson(
  ctx: Omit<Context, 'db'>,
  tokenId: string,
  person: PersonBehind,
  browser: Browser,
): Promise<Result<SignedIn, AccountRefusal | CommonRefusal>> {
  return systemTransaction(
    ctx,
    { verb: 'account.sign-in', subject: { type: person.side, id: person.id } },
    async (tx) => {
      if (!(await spendToken(tx, ctx.clock, tokenId))) return refuse('link-used-or-old');
      const userId = person.userId ?? (await openAccount(tx, ctx, person));
      const { side, branchId, id } = person;
      const who = { role: side, userId, branchId, recordId: id } as const;
      const secret = await startSession(tx, who, { ...browser, hasSecondFactor: false });
      return ok({ kind: 'signed-in', secret });
    },
  );
}

/** The first sign-in makes the account. Its name and contact stay in the record that it is for. */
async function openAccount(
  tx: SystemTx,
  ctx: Pick<Context, 'clock' | 'newId'>,
  person: PersonBehind,
): Promise<string> {
  const id = ctx.newId();
  const createdAt = new Date(ctx.clock.now().epochMilliseconds);
  await tx.user.create({
    data: { id, name: person.firstName, locale: person.locale, createdAt },
  });
  const where = { branchId: person.branchId, id: person.id, userId: null };
  const data = { userId: id };
  await changeOne(
    person.side === 'guide'
      ? tx.guide.updateMany({ where, data })
      : tx.participant.updateMany({ where, data }),
  );
  return id;
}
