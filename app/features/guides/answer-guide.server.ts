import { ok, type Result } from '~/domain/kernel/result';
import { decline, type GuideRefusal, referElsewhere } from '~/domain/people/guide-lifecycle';
import type { DeclineReason, ReferReason } from '~/domain/people/guide-reasons';
import { revokeTokens } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { composeGuideAnswer } from '~/mail/guide-answer/compose';
import type { CommonRefusal } from '../refusal-codes';
import { moveGuide } from './move-guide.server';
import { writeToGuide } from './write-to-guide.server';

export type NoToGuide =
  | { readonly event: 'decline'; readonly reason: DeclineReason }
  | { readonly event: 'refer-elsewhere'; readonly reason: ReferReason };

/**
 * A kind no, or the way to somewhere better: the words that the coordinator has read through are sent
 * as they are. With an empty text nothing is sent (it was said by voice).
 */
export function answerNo(
  ctx: Context,
  input: {
    readonly guideId: string;
    readonly version: number;
    readonly answer: NoToGuide;
    readonly text: string;
    readonly note: string;
  },
  options: { readonly key: string | undefined },
): Promise<Result<null, GuideRefusal | CommonRefusal>> {
  const { event, reason } = input.answer;
  return moveGuide(
    ctx,
    {
      guideId: input.guideId,
      version: input.version,
      event,
      verb: 'guide.reject',
      reasonCode: reason,
      note: input.note,
      key: options.key,
    },
    async (tx, guide) => {
      const next = event === 'decline' ? decline(guide.state) : referElsewhere(guide.state);
      if (!next.ok) return next;
      await revokeTokens(tx.system, ctx.clock, 'resume-application', guide.id);
      if (input.text !== '') {
        await writeToGuide(tx, ctx, guide, {
          template: 'guide-answer',
          dedupeKey: `guide-answer:${guide.id}:${guide.version}`,
          compose: (t) => composeGuideAnswer({ text: input.text }, t),
        });
      }
      return ok({ state: next.value });
    },
  );
}
