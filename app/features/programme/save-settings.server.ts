import { userIdOf } from '~/domain/access/actor';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { renameDistricts } from '~/domain/programme/districts';
import type { ProgrammeSettings } from '~/domain/programme/settings';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import type { CommonRefusal } from '../refusal-codes';
import { getSettings } from './settings.query.server';
import type { SettingsInput } from './settings-form';

/**
 * Saves the programme's settings as a new version. Refuses with `changed-meanwhile` when somebody
 * saved after the page was opened; older versions stay, for matches name the one they were made by.
 */
export function saveSettings(
  ctx: Context,
  input: SettingsInput,
  options: { readonly key: string | undefined },
): Promise<Result<{ version: number }, CommonRefusal>> {
  type Answer = Result<{ version: number }, CommonRefusal>;
  const what = {
    verb: 'branch.settings.update',
    subject: { type: 'branch', id: ctx.branchId },
    idempotencyKey: options.key,
  };
  return inTransaction(ctx, what, async (tx): Promise<Answer> => {
    const { version, settings } = await getSettings(tx);
    if (version !== input.version) return refuse('changed-meanwhile');
    const { rules, weights, ...rest } = settings;
    const document: ProgrammeSettings = {
      ...rest,
      normHoursPerFourWeeks: input.normHoursPerFourWeeks,
      minMonths: input.minMonths,
      maxMonths: input.maxMonths,
      trialWeeks: input.trialWeeks,
      answerWithinWorkingDays: input.answerWithinWorkingDays,
      districts: renameDistricts(settings.districts, input.districts.split('\n')),
      weights: { ...weights, ...input.weights },
      rules: {
        ...rules,
        version: String(version + 1),
        minOverlapSlots: input.minOverlapSlots,
        certificateForChildren: input.certificateForChildren,
        minorsAllowed: input.minorsAllowed,
      },
    };
    await tx.programmeSettings.create({
      data: {
        id: ctx.newId(),
        branchId: ctx.branchId,
        version: version + 1,
        document: JSON.parse(JSON.stringify(document)),
        reason: input.reason,
        createdAt: dateOf(ctx.clock.now()),
        createdByUserId: userIdOf(ctx.actor),
      },
    });
    return ok({ version: version + 1 });
  });
}
