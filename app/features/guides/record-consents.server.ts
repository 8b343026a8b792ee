import { userIdOf } from '~/domain/access/actor';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { getSettings } from '../programme/settings.query.server';

export type GuideConsent = 'privacy' | 'contact' | 'photo';

/**
 * One row per consent that was given, with the version and language of the text that was shown. What
 * a coordinator ticks during a call is `oral` and names who wrote it down.
 */
export async function recordConsents(
  tx: BranchTx,
  ctx: Context,
  guideId: string,
  kinds: readonly GuideConsent[],
): Promise<void> {
  const { settings } = await getSettings(tx);
  const isOwn = ctx.actor.role === 'anonymous' || ctx.actor.role === 'guide';
  await tx.consent.createMany({
    data: kinds.map((kind) => ({
      id: ctx.newId(),
      branchId: ctx.branchId,
      subjectType: 'guide',
      subjectId: guideId,
      kind,
      textVersion: settings.texts.privacy,
      language: ctx.locale,
      givenHow: isOwn ? 'digital' : 'oral',
      givenAt: dateOf(ctx.clock.now()),
      recordedByUserId: isOwn ? null : userIdOf(ctx.actor),
    })),
  });
  // What a spreadsheet could not tell is known from now on.
  if (kinds.includes('contact')) {
    await tx.guide.updateMany({
      where: { id: guideId, consentToConfirm: true },
      data: { consentToConfirm: false },
    });
  }
}
