import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import { becomeActive, beginTrial } from '~/features/pairings/begin-trial.server';
import { bookFirstMeeting } from '~/features/pairings/book-first-meeting.server';
import { BookForm, RecordForm, StepForm } from '~/features/pairings/pairing-forms';
import { recordFirstMeeting } from '~/features/pairings/record-first-meeting.server';
import { IdParam, intent } from '../guarded.server';

const params = z.object({ pairingId: IdParam });
const permission = 'pairing.manage' as const;
const here = (id: string) => `/desk/pairings/${id}`;

/** From the first meeting to active, and an end before time. */
export const firstStepIntents = {
  book: intent(
    { permission, form: BookForm, params },
    async ({ ctx, params, form, key, runtime }) => {
      const options = { key, baseUrl: runtime.env.baseUrl };
      const booked = await bookFirstMeeting(ctx, { ...params, ...form }, options);
      return booked.ok
        ? ok({ to: here(params.pairingId), notice: 'pairing:notice-booked' })
        : booked;
    },
  ),
  record: intent({ permission, form: RecordForm, params }, async ({ ctx, params, form, key }) => {
    const input = { ...params, ...form, interpreterUsed: form.interpreterUsed === 'yes' };
    const recorded = await recordFirstMeeting(ctx, input, { key });
    return recorded.ok
      ? ok({ to: here(params.pairingId), notice: 'pairing:notice-recorded' })
      : recorded;
  }),
  trial: intent({ permission, form: StepForm, params }, async ({ ctx, params, form, key }) => {
    const begun = await beginTrial(ctx, { ...params, ...form }, { key });
    return begun.ok ? ok({ to: here(params.pairingId), notice: 'pairing:notice-trial' }) : begun;
  }),
  active: intent({ permission, form: StepForm, params }, async ({ ctx, params, form, key }) => {
    const active = await becomeActive(ctx, { ...params, ...form }, { key });
    return active.ok ? ok({ to: here(params.pairingId), notice: 'pairing:notice-active' }) : active;
  }),
};
