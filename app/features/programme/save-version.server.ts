import { userIdOf } from '~/domain/access/actor';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { ProgrammeSettings } from '~/domain/programme/settings';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import type { CommonRefusal } from '../refusal-codes';
import { getSettings } from './settings.query.server';

/**
 * Saves the programme's settings, changed, as a new version with who and why. Refuses with
 * `changed-meanwhile` when somebody saved after the page was opened; older versions stay, for matches
 * name the one they were made by.
 */
export function saveVersion<R extends string>(
  ctx: Context,
  {
    version: before,
    reason,
    key,
  }: { readonly version: number; readonly reason: string; readonly key: string | undefined },
  change: (settings: ProgrammeSettings, version: number) => Result<ProgrammeSettings, R>,
): Promise<Result<{ version: number }, CommonRefusal | R>> {
  type Answer = Result<{ version: number }, CommonRefusal | R>;
  const what = {
    verb: 'branch.settings.update',
    subject: { type: 'branch', id: ctx.branchId },
    idempotencyKey: key,
  };
  return inTransaction(ctx, what, async (tx): Promise<Answer> => {
    const current = await getSettings(tx);
    if (current.version !== before) return refuse('changed-meanwhile');
    const version = before + 1;
    const changed = change(current.settings, version);
    if (!changed.ok) return changed;
    await tx.programmeSettings.create({
      data: {
        id: ctx.newId(),
        branchId: ctx.branchId,
        version,
        document: JSON.parse(JSON.stringify(changed.value)),
        reason: reason.trim(),
        createdAt: dateOf(ctx.clock.now()),
        createdByUserId: userIdOf(ctx.actor),
      },
    });
    return ok({ version });
  });
}
