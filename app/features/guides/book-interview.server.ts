import { Temporal } from 'temporal-polyfill';
import { PROGRAMME_ZONE } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { bookInterview as afterBooking, type GuideRefusal } from '~/domain/people/guide-lifecycle';
import { languageTag } from '~/i18n/languages';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { composeInterviewBooked } from '~/mail/interview-booked/compose';
import type { CommonRefusal } from '../refusal-codes';
import { moveGuide } from './move-guide.server';
import { writeToGuide } from './write-to-guide.server';

/**
 * Books the interview, or another time for it, and tells the guide. `day` and `time` are those of the
 * programme's zone; the time is kept on the checklist's interview line until it has been held.
 */
export function bookInterview(
  ctx: Context,
  input: {
    readonly guideId: string;
    readonly version: number;
    /** YYYY-MM-DD */
    readonly day: string;
    /** HH:MM */
    readonly time: string;
  },
  options: { readonly key: string | undefined },
): Promise<Result<null, GuideRefusal | CommonRefusal | 'interview-past'>> {
  const local = Temporal.PlainDateTime.from(`${input.day}T${input.time}`);
  const instant = local.toZonedDateTime(PROGRAMME_ZONE).toInstant();
  return moveGuide<GuideRefusal | 'interview-past'>(
    ctx,
    {
      guideId: input.guideId,
      version: input.version,
      event: 'book-interview',
      verb: 'guide.manage',
      key: options.key,
    },
    async (tx, guide) => {
      const next = afterBooking(guide.state);
      if (!next.ok) return next;
      if (Temporal.Instant.compare(instant, ctx.clock.now()) <= 0)
        return refuse('interview-past', 'day');
      const reference = local.toString({ smallestUnit: 'minute' });
      await tx.onboardingItem.upsert({
        where: {
          branchId_guideId_kind: { branchId: ctx.branchId, guideId: guide.id, kind: 'interview' },
        },
        create: {
          id: ctx.newId(),
          branchId: ctx.branchId,
          guideId: guide.id,
          kind: 'interview',
          isRequired: true,
          reference,
          recordedAt: dateOf(ctx.clock.now()),
        },
        update: { reference, doneOn: null, recordedAt: dateOf(ctx.clock.now()) },
      });
      await writeToGuide(tx, ctx, guide, {
        template: 'interview-booked',
        dedupeKey: `interview-booked:${guide.id}:${guide.version}`,
        compose: (t, locale) =>
          composeInterviewBooked({ when: writtenOut(local, languageTag(locale)) }, t),
      });
      return ok({ state: next.value });
    },
  );
}

function writtenOut(local: Temporal.PlainDateTime, locale: string): string {
  return local.toLocaleString(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });
}
