import { ok, type Result, refuse } from '~/domain/kernel/result';
import {
  type MatchingSettings,
  matchingChanges,
  SAFETY_REASON_LENGTH,
  safetyChanges,
  withMatching,
} from '~/domain/programme/matching-settings';
import { minutesOf, travelTable, waysBetween } from '~/domain/programme/travel-minutes';
import type { Context } from '~/infra/context';
import type { CommonRefusal } from '../refusal-codes';
import { saveVersion } from './save-version.server';

export type MatchingSettingsRefusal = 'safety-reason-needed';

/**
 * Saves rules, weights and ways as a new version of the settings, everything else as it is. What
 * keeps the young safe is changed with a whole sentence of reason, or `safety-reason-needed`. Ways to
 * districts that the programme does not have are left out.
 */
export function saveMatching(
  ctx: Context,
  input: MatchingSettings & { readonly version: number; readonly reason: string },
  options: { readonly key: string | undefined },
): Promise<Result<{ version: number }, CommonRefusal | MatchingSettingsRefusal>> {
  return saveVersion(ctx, { ...input, ...options }, (settings, version) => {
    const isSafety = safetyChanges(matchingChanges(settings, input)).length > 0;
    if (isSafety && input.reason.trim().length < SAFETY_REASON_LENGTH) {
      return refuse('safety-reason-needed', 'reason');
    }
    const codes = settings.districts.map((district) => district.code);
    const ways = waysBetween(codes).map(
      ([from, to]) => [from, to, minutesOf(input.travelMinutes, from, to)] as const,
    );
    return ok(withMatching(settings, { ...input, travelMinutes: travelTable(ways) }, version));
  });
}
