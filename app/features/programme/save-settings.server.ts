import { ok, type Result } from '~/domain/kernel/result';
import { renameDistricts } from '~/domain/programme/districts';
import type { Context } from '~/infra/context';
import type { CommonRefusal } from '../refusal-codes';
import { saveVersion } from './save-version.server';
import type { SettingsInput } from './settings-form';

/** Saves norm, length and districts as a new version of the settings; the matching stays as it is. */
export function saveSettings(
  ctx: Context,
  input: SettingsInput,
  options: { readonly key: string | undefined },
): Promise<Result<{ version: number }, CommonRefusal>> {
  return saveVersion<never>(ctx, { ...input, ...options }, (settings, version) =>
    ok({
      ...settings,
      normHoursPerFourWeeks: input.normHoursPerFourWeeks,
      minMonths: input.minMonths,
      maxMonths: input.maxMonths,
      trialWeeks: input.trialWeeks,
      answerWithinWorkingDays: input.answerWithinWorkingDays,
      districts: renameDistricts(settings.districts, input.districts.split('\n')),
      rules: { ...settings.rules, version: String(version) },
    }),
  );
}
