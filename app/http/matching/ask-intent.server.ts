import { z } from 'zod';
import { ok, refuse } from '~/domain/kernel/result';
import { findWaiting } from '~/features/matching/pair/pair-view.query.server';
import { askForChange } from '~/features/matching/requests/ask-for-change.server';
import { findRelaxations, keysOf } from '~/features/matching/requests/suggestions.query.server';
import { intent } from '../guarded.server';
import { openBranchPlan } from '../plan-or-wait.server';
import { PairParams } from './pair-intents.server';

/** Which suggestion is meant, by the keys of its changes. */
const AskForm = z.object({ keys: z.string().max(400) });

/** Puts a suggested change on the list of questions; only what the plan suggests now can be asked for. */
export const ask = intent(
  { permission: 'match.propose', form: AskForm, params: PairParams },
  async ({ ctx, params, form, key, runtime, request }) => {
    const waiting = await findWaiting(ctx, params.participantId);
    if (!waiting || waiting.row.isShielded) return refuse('not-found');
    const plan = await openBranchPlan({ ctx, runtime, request });
    const suggested = await findRelaxations(ctx, plan, waiting);
    const meant = suggested.find((one) => keysOf(one) === form.keys);
    // A form that was pressed twice finds its own request, by its key.
    const asked = await askForChange(
      ctx,
      { participantId: waiting.id, changes: meant?.changes ?? [] },
      { key },
    );
    return asked.ok
      ? ok({ to: `/desk/matching/${waiting.id}`, notice: 'asking:notice-asked' })
      : asked;
  },
);
