import { z } from 'zod';
import { ok, type Result } from '~/domain/kernel/result';
import { endCover } from '~/features/pairings/end-cover.server';
import { extendPairing } from '~/features/pairings/extend-pairing.server';
import { followPairing } from '~/features/pairings/follow-pairing.server';
import {
  AwayForm,
  ChangePauseForm,
  EndCoverForm,
  ExtendForm,
  FollowForm,
  PauseForm,
  ReopenForm,
} from '~/features/pairings/life-forms';
import { noteAway } from '~/features/pairings/note-away.server';
import { StepForm } from '~/features/pairings/pairing-forms';
import { changePause, pausePairing, resumePairing } from '~/features/pairings/pause-pairing.server';
import { reopenPairing } from '~/features/pairings/reopen-pairing.server';
import type { RefusalCode } from '~/features/refusal-codes';
import { type Done, IdParam, intent } from '../guarded.server';

const params = z.object({ pairingId: IdParam });
const permission = 'pairing.manage' as const;

/** Back to the overview, with the sentence of what was done. */
function done<R extends RefusalCode>(
  answer: Result<unknown, R>,
  { pairingId }: z.output<typeof params>,
  notice: string,
): Result<Done, R> {
  if (!answer.ok) return answer;
  return ok({ to: `/desk/pairings/${pairingId}`, notice: `pairing-life:${notice}` });
}

/** What a coordinator can do to a pairing that runs, each a press on its overview. */
export const lifeIntents = {
  pause: intent({ permission, params, form: PauseForm }, async ({ ctx, params, form, key }) => {
    const input = {
      ...params,
      version: form.version,
      fromOn: form.pauseFromOn,
      untilOn: form.pauseUntilOn,
      reason: form.pauseReason,
      saidBy: form.pauseSaidBy,
      note: form.pauseNote,
    };
    return done(await pausePairing(ctx, input, { key }), params, 'notice-paused');
  }),
  'change-pause': intent(
    { permission, params, form: ChangePauseForm },
    async ({ ctx, params, form, key }) => {
      const input = { ...params, version: form.version, untilOn: form.pauseUntilOn };
      return done(await changePause(ctx, input, { key }), params, 'notice-pause-changed');
    },
  ),
  resume: intent({ permission, params, form: StepForm }, async ({ ctx, params, form, key }) =>
    done(await resumePairing(ctx, { ...params, ...form }, { key }), params, 'notice-resumed'),
  ),
  away: intent({ permission, params, form: AwayForm }, async ({ ctx, params, form, key }) => {
    const input = {
      ...params,
      fromOn: form.awayFromOn,
      untilOn: form.awayUntilOn,
      reason: form.awayReason,
      saidBy: form.awaySaidBy,
    };
    return done(await noteAway(ctx, input, { key }), params, 'notice-away');
  }),
  extend: intent({ permission, params, form: ExtendForm }, async ({ ctx, params, form, key }) => {
    const { version, extendUntilOn: untilOn, motive } = form;
    const input = { ...params, version, untilOn, motive };
    return done(await extendPairing(ctx, input, { key }), params, 'notice-extended');
  }),
  'end-cover': intent(
    { permission, params, form: EndCoverForm },
    async ({ ctx, params, form, key }) => {
      const input = { ...params, coverId: form.coverId, version: form.coverVersion };
      return done(await endCover(ctx, input, { key }), params, 'notice-cover-ended');
    },
  ),
  follow: intent({ permission, params, form: FollowForm }, async ({ ctx, params, form, key }) => {
    const coordinatorUserId = form.coordinatorUserId === '' ? null : form.coordinatorUserId;
    const input = { ...params, version: form.version, coordinatorUserId };
    return done(await followPairing(ctx, input, { key }), params, 'notice-followed');
  }),
  reopen: intent({ permission, params, form: ReopenForm }, async ({ ctx, params, form, key }) => {
    const input = { ...params, version: form.version, note: form.reopenNote };
    return done(await reopenPairing(ctx, input, { key }), params, 'notice-reopened');
  }),
};
