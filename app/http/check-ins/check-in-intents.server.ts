import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import { CheckInForm, SignalForm } from '~/features/check-ins/check-in-forms';
import { handleSignal } from '~/features/check-ins/handle-signal.server';
import { recordCheckIn } from '~/features/check-ins/record-check-in.server';
import { IdParam, intent } from '../guarded.server';

export const CheckInParams = z.object({ pairingId: IdParam });
const permission = 'checkin.manage';
const params = CheckInParams;
const here = (id: string) => `/desk/pairings/${id}/check-ins`;

export const CHECK_IN_INTENTS = {
  record: intent({ permission, form: CheckInForm, params }, async (call) => {
    const { ctx, form, key } = call;
    const { pairingId } = call.params;
    const { answer = null, phone = null, email = null, nextOn = null, ...rest } = form;
    const told = { ...rest, pairingId, answer, phone, email, nextOn };
    const recorded = await recordCheckIn(ctx, told, { key });
    const notice = `checkins:notice-${form.outcome}` as const;
    return recorded.ok ? ok({ to: here(pairingId), notice }) : recorded;
  }),
  handle: intent({ permission, form: SignalForm, params }, async (call) => {
    const { pairingId } = call.params;
    const handled = await handleSignal(call.ctx, { ...call.form, pairingId }, { key: call.key });
    return handled.ok ? ok({ to: here(pairingId), notice: 'checkins:notice-handled' }) : handled;
  }),
};
