import { Temporal } from 'temporal-polyfill';
import { today } from '~/domain/kernel/programme-time';
import { ok, type Result } from '~/domain/kernel/result';
import {
  finish,
  type GuideEvent,
  type GuideRefusal,
  reopen,
  rest,
  returnFromRest,
  suspend,
  unsuspend,
  withdraw,
} from '~/domain/people/guide-lifecycle';
import { revokeTokens } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { CommonRefusal } from '../refusal-codes';
import { reachedBy } from './checklist';
import { type GuideRow, moveGuide } from './move-guide.server';

/** Years during which an interview is still good (domain.md B1, the ID-card talk every third year). */
const INTERVIEW_YEARS = 3;

export type ReadinessEvent = Extract<
  GuideEvent,
  'rest' | 'return' | 'suspend' | 'unsuspend' | 'withdraw' | 'finish' | 'reopen'
>;

/**
 * A guide takes a break, comes back, is stopped, leaves or begins again. `restUntilOn` (ISO day) only
 * with `rest`; without it the guide says when. Nothing is sent: these are agreed by voice.
 */
export function changeReadiness(
  ctx: Context,
  input: {
    readonly guideId: string;
    readonly version: number;
    readonly event: ReadinessEvent;
    readonly reason: string;
    readonly note: string;
    readonly restUntilOn: string | null;
  },
  options: { readonly key: string | undefined },
): Promise<Result<null, GuideRefusal | CommonRefusal>> {
  const isStop = input.event === 'suspend' || input.event === 'unsuspend';
  return moveGuide(
    ctx,
    {
      guideId: input.guideId,
      version: input.version,
      event: input.event,
      verb: isStop ? 'guide.suspend' : 'guide.manage',
      reasonCode: input.reason,
      note: input.note,
      key: options.key,
    },
    async (tx, guide) => {
      const next = after(ctx, input, guide);
      if (!next.ok) return next;
      if (input.event === 'withdraw' || input.event === 'suspend')
        await revokeTokens(tx.system, ctx.clock, 'resume-application', guide.id);
      const restingUntilOn = next.value === 'resting' ? input.restUntilOn : null;
      return ok({ state: next.value, data: { restingUntilOn } });
    },
  );
}

function after(
  ctx: Context,
  input: { readonly event: ReadinessEvent; readonly restUntilOn: string | null },
  guide: GuideRow,
) {
  const day = today(ctx.clock);
  const places = guide.taken;
  switch (input.event) {
    case 'rest':
      return rest(guide.state, input.restUntilOn, day.toString());
    case 'return':
      return returnFromRest(guide.state, reachedBy(guide.onboarding, day.toString()));
    case 'suspend':
      return suspend(guide.state);
    case 'unsuspend':
      return unsuspend(guide.state, reachedBy(guide.onboarding, day.toString()));
    case 'withdraw':
      return withdraw(guide.state, places);
    case 'finish':
      return finish(guide.state, places);
    case 'reopen': {
      const interviewOn = guide.onboarding.find(({ kind }) => kind === 'interview')?.doneOn;
      const oldest = day.subtract({ years: INTERVIEW_YEARS });
      const interviewIsValid =
        interviewOn != null &&
        Temporal.PlainDate.compare(Temporal.PlainDate.from(interviewOn), oldest) >= 0;
      return reopen(guide.state, { interviewIsValid });
    }
  }
}
