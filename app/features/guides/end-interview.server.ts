import { userIdOf } from '~/domain/access/actor';
import { today } from '~/domain/kernel/programme-time';
import { ok, type Result } from '~/domain/kernel/result';
import {
  holdInterview as afterInterview,
  missInterview as afterMiss,
  type GuideRefusal,
} from '~/domain/people/guide-lifecycle';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { CommonRefusal } from '../refusal-codes';
import { moveGuide } from './move-guide.server';

interface Input {
  readonly guideId: string;
  readonly version: number;
  readonly note: string;
}
type Answer = Promise<Result<null, GuideRefusal | CommonRefusal>>;

/** The talk has been held today; what was said stays in the coordinators' note. */
export function holdInterview(
  ctx: Context,
  input: Input,
  options: { readonly key: string | undefined },
): Answer {
  return moveGuide(
    ctx,
    { ...input, event: 'hold-interview', verb: 'guide.manage', key: options.key },
    async (tx, guide) => {
      const next = afterInterview(guide.state);
      if (!next.ok) return next;
      const done = {
        doneOn: today(ctx.clock).toString(),
        doneByUserId: userIdOf(ctx.actor),
        recordedAt: dateOf(ctx.clock.now()),
      };
      const key = { branchId: ctx.branchId, guideId: guide.id, kind: 'interview' };
      await tx.onboardingItem.upsert({
        where: { branchId_guideId_kind: key },
        create: { id: ctx.newId(), ...key, isRequired: true, ...done },
        update: { ...done, reference: '' },
      });
      return ok({ state: next.value });
    },
  );
}

/** The guide did not come. A first time leads back to a new booking, a second one to a rest. */
export function missInterview(
  ctx: Context,
  input: Input,
  options: { readonly key: string | undefined },
): Answer {
  return moveGuide(
    ctx,
    { ...input, event: 'miss-interview', verb: 'guide.manage', key: options.key },
    async (tx, guide) => {
      const earlier = await tx.stateChange.count({
        where: { subjectType: 'guide', subjectId: guide.id, event: 'miss-interview' },
      });
      const next = afterMiss(guide.state, earlier);
      if (!next.ok) return next;
      await tx.onboardingItem.deleteMany({ where: { guideId: guide.id, kind: 'interview' } });
      return ok({ state: next.value });
    },
  );
}
