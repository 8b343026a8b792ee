import { ok, type Result } from '~/domain/kernel/result';
import type { FollowUp } from '~/domain/programme/follow-up';
import type { Context } from '~/infra/context';
import type { CommonRefusal } from '../refusal-codes';
import { saveVersion } from './save-version.server';

/** Saves how the programme follows its pairings as a new version; everything else stays as it is. */
export function saveFollowUp(
  ctx: Context,
  input: { readonly followUp: FollowUp; readonly version: number; readonly reason: string },
  { key }: { readonly key: string | undefined },
): Promise<Result<{ version: number }, CommonRefusal>> {
  const { followUp, version, reason } = input;
  return saveVersion<never>(ctx, { version, reason, key }, (settings, next) =>
    ok({
      ...settings,
      followUp: { ...settings.followUp, ...followUp },
      rules: { ...settings.rules, version: String(next) },
    }),
  );
}
