import { z } from 'zod';
import { ok, type Result } from '~/domain/kernel/result';
import { approveGuide, makeGuideAvailable } from '~/features/guides/approve-guide.server';
import { bookInterview } from '~/features/guides/book-interview.server';
import { recordItem, requireItem } from '~/features/guides/change-checklist.server';
import { addNote, setCapacity } from '~/features/guides/change-guide.server';
import { changeReadiness, type ReadinessEvent } from '~/features/guides/change-readiness.server';
import { confirmConsent } from '~/features/guides/confirm-consent.server';
import * as forms from '~/features/guides/desk-forms';
import { holdInterview, missInterview } from '~/features/guides/end-interview.server';
import { resendLink } from '~/features/guides/open-application.server';
import { sendApplication } from '~/features/guides/send-application.server';
import type { RefusalCode } from '~/features/refusal-codes';
import { type Done, IdParam, type Intent, intent } from '../guarded.server';

export const GuideParams = z.object({ guideId: IdParam });

const params = GuideParams;

/** Back to the guide's page with what was done. */
function back<T>(
  result: Result<T, RefusalCode>,
  guideId: string,
  notice: string,
): Result<Done, RefusalCode> {
  return result.ok ? ok({ to: `/desk/guides/${guideId}`, notice: `onboarding:${notice}` }) : result;
}

const way: Readonly<Record<string, Intent>> = {
  book: intent(
    { permission: 'guide.manage', form: forms.BookForm, params },
    async ({ ctx, params: { guideId }, form, key }) =>
      back(await bookInterview(ctx, { guideId, ...form }, { key }), guideId, 'done-booked'),
  ),
  held: intent(
    { permission: 'guide.manage', form: forms.MoveForm, params },
    async ({ ctx, params: { guideId }, form, key }) =>
      back(await holdInterview(ctx, { guideId, ...form }, { key }), guideId, 'done-held'),
  ),
  missed: intent(
    { permission: 'guide.manage', form: forms.MoveForm, params },
    async ({ ctx, params: { guideId }, form, key }) =>
      back(await missInterview(ctx, { guideId, ...form }, { key }), guideId, 'done-missed'),
  ),
  approve: intent(
    { permission: 'guide.approve', form: forms.MoveForm, params },
    async ({ ctx, params: { guideId }, form, key }) =>
      back(await approveGuide(ctx, { guideId, ...form }, { key }), guideId, 'done-approved'),
  ),
  available: intent(
    { permission: 'guide.approve', form: forms.MoveForm, params },
    async ({ ctx, params: { guideId }, form, key }) =>
      back(await makeGuideAvailable(ctx, { guideId, ...form }, { key }), guideId, 'done-available'),
  ),
  link: intent(
    { permission: 'guide.manage', form: z.object({}), params },
    async ({ ctx, params: { guideId }, key, runtime }) => {
      const options = { key, baseUrl: runtime.env.baseUrl };
      return back(await resendLink(ctx, guideId, options), guideId, 'done-link');
    },
  ),
  apply: intent(
    { permission: 'guide.manage', form: forms.MoveForm, params },
    async ({ ctx, params: { guideId }, form, key }) =>
      back(
        await sendApplication(ctx, { guideId, version: form.version, photo: false }, { key }),
        guideId,
        'done-applied',
      ),
  ),
};

const record: Readonly<Record<string, Intent>> = {
  item: intent(
    { permission: 'vetting.record.seen', form: forms.ItemForm, params },
    async ({ ctx, params: { guideId }, form, key }) => {
      const line = { ...form, doneOn: form.doneOn ?? null, expiresOn: form.expiresOn ?? null };
      return back(await recordItem(ctx, { guideId, ...line }, { key }), guideId, 'done-item');
    },
  ),
  require: intent(
    { permission: 'guide.manage', form: forms.RequireForm, params },
    async ({ ctx, params: { guideId }, form, key }) => {
      const { kind, ground, required } = form;
      const input = { guideId, kind, ground, isRequired: required === 'yes' };
      return back(await requireItem(ctx, input, { key }), guideId, 'done-item');
    },
  ),
  note: intent(
    { permission: 'guide.manage', form: forms.NoteForm, params },
    async ({ ctx, params: { guideId }, form, key }) =>
      back(await addNote(ctx, { guideId, ...form }, { key }), guideId, 'done-note'),
  ),
  consent: intent(
    { permission: 'guide.manage', form: forms.MoveForm, params },
    async ({ ctx, params: { guideId }, form, key }) =>
      back(await confirmConsent(ctx, { guideId, ...form }, { key }), guideId, 'done-consent'),
  ),
  capacity: intent(
    { permission: 'guide.manage', form: forms.CapacityForm, params },
    async ({ ctx, params: { guideId }, form, key }) =>
      back(await setCapacity(ctx, { guideId, ...form }, { key }), guideId, 'done-capacity'),
  ),
};

function readiness(event: ReadinessEvent, form: z.ZodType<ReadinessAnswers>): Intent {
  const isStop = event === 'suspend' || event === 'unsuspend';
  return intent(
    { permission: isStop ? 'guide.suspend' : 'guide.manage', form, params },
    async ({ ctx, params: { guideId }, form: answers, key }) => {
      const { version, note, reason = '', restUntilOn = null } = answers;
      const input = { guideId, event, version, note, reason, restUntilOn };
      return back(await changeReadiness(ctx, input, { key }), guideId, `done-${event}`);
    },
  );
}

interface ReadinessAnswers {
  readonly version: number;
  readonly note: string;
  readonly reason?: string | undefined;
  readonly restUntilOn?: string | undefined;
}

/** Everything that a coordinator can press on a guide's page. */
export const GUIDE_INTENTS: Readonly<Record<string, Intent>> = {
  ...way,
  ...record,
  rest: readiness('rest', forms.RestForm),
  return: readiness('return', forms.MoveForm),
  suspend: readiness('suspend', forms.SuspendForm),
  unsuspend: readiness('unsuspend', forms.MoveForm),
  withdraw: readiness('withdraw', forms.WithdrawForm),
  finish: readiness('finish', forms.FinishForm),
  reopen: readiness('reopen', forms.MoveForm),
};
