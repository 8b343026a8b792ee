import { ok, type Result } from '~/domain/kernel/result';
import { apply, type GuideRefusal } from '~/domain/people/guide-lifecycle';
import { profileGaps } from '~/domain/people/guide-profile';
import { revokeTokens } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { composeApplicationReceived } from '~/mail/application-received/compose';
import { getSettings } from '../programme/settings.query.server';
import type { CommonRefusal } from '../refusal-codes';
import { readGuideProfile } from './guide-profile-schema';
import { moveGuide } from './move-guide.server';
import { type GuideConsent, recordConsents } from './record-consents.server';
import { writeToGuide } from './write-to-guide.server';

/**
 * The application is complete and sent: consents are kept with their versions, every link and browser
 * that could still change it is closed, and the thanks say when an answer comes.
 */
export function sendApplication(
  ctx: Context,
  input: { readonly guideId: string; readonly version?: number; readonly photo: boolean },
  options: { readonly key: string | undefined },
): Promise<Result<null, GuideRefusal | CommonRefusal>> {
  return moveGuide(
    ctx,
    {
      guideId: input.guideId,
      ...(input.version === undefined ? {} : { version: input.version }),
      event: 'apply',
      verb: 'guide.apply',
      key: options.key,
    },
    async (tx, guide) => {
      const next = apply(
        guide.state,
        profileGaps(guide.birthYear, readGuideProfile(guide.profile)),
      );
      if (!next.ok) return next;
      const consents: GuideConsent[] = input.photo
        ? ['privacy', 'contact', 'photo']
        : ['privacy', 'contact'];
      await recordConsents(tx, ctx, guide.id, consents);
      await revokeTokens(tx.system, ctx.clock, 'resume-application', guide.id);
      const { settings } = await getSettings(tx);
      await writeToGuide(tx, ctx, guide, {
        template: 'application-received',
        dedupeKey: `application-received:${guide.id}:${guide.version}`,
        compose: (t) =>
          composeApplicationReceived({ workingDays: settings.answerWithinWorkingDays }, t),
      });
      return ok({ state: next.value });
    },
  );
}
