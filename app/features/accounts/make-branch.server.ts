import { ok, type Result, refuse } from '~/domain/kernel/result';
import { DEFAULT_SETTINGS } from '~/domain/programme/default-settings';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { Json, SystemTx } from '~/infra/db/database';
import { systemTransaction } from '~/infra/db/in-transaction.server';
import type { CommonRefusal } from '../refusal-codes';
import type { AccountRefusal } from './account-refusal';

export interface NewBranch {
  readonly name: string;
  readonly municipality: string;
  /** Short name in public addresses: small letters, digits and dashes. */
  readonly slug: string;
}

/** A branch with the programme's starting settings as version 1. */
export async function makeBranch(
  tx: SystemTx,
  ctx: Pick<Context, 'clock' | 'newId' | 'actor'>,
  branch: NewBranch,
): Promise<Result<{ branchId: string }, AccountRefusal>> {
  const taken = await tx.branch.findUnique({ where: { slug: branch.slug }, select: { id: true } });
  if (taken) return refuse('slug-taken', 'slug');
  const branchId = ctx.newId();
  const createdAt = dateOf(ctx.clock.now());
  await tx.branch.create({ data: { id: branchId, ...branch, createdAt } });
  // The type's lists are read-only and the column's are not; as JSON they are the same.
  const document: Json = JSON.parse(JSON.stringify(DEFAULT_SETTINGS));
  await tx.programmeSettings.create({
    data: { id: ctx.newId(), branchId, version: 1, document, createdAt },
  });
  return ok({ branchId });
}

/** The admin's verb. */
export function createBranch(
  ctx: Omit<Context, 'db'>,
  branch: NewBranch,
  options: { readonly key: string | undefined },
): Promise<Result<{ branchId: string }, AccountRefusal | CommonRefusal>> {
  return systemTransaction(
    ctx,
    {
      verb: 'branch.create',
      subject: ({ branchId }) => ({ type: 'branch', id: branchId }),
      idempotencyKey: options.key,
    },
    (tx) => makeBranch(tx, ctx, branch),
  );
}
