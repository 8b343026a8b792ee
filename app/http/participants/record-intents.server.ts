import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { ok, type Result } from '~/domain/kernel/result';
import { changeParticipantState } from '~/features/participants/change-participant-state.server';
import { GIVEN_HOW } from '~/features/participants/given-how';
import type { ParticipantCaseRefusal } from '~/features/participants/participant-case-refusal';
import { raiseSpecialCare } from '~/features/participants/raise-special-care.server';
import { recordParticipantConsent } from '~/features/participants/record-participant-consent.server';
import { HIGHEST_URGENCY, setUrgency } from '~/features/participants/set-urgency.server';
import { PLAIN_EVENTS, type PlainEvent } from '~/features/participants/state-reasons';
import { Code, Day, optionalText } from '~/features/person-fields';
import { stopReferralInsight } from '~/features/referrals/stop-referral-insight.server';
import { type Done, IdParam, type Intent, intent } from '../guarded.server';

export const RecordParams = z.object({ participantId: IdParam });

const PERMISSION = 'participant.case.update';
const NOTE_LENGTH = 600;
const Version = z.number().int().min(1);

const StepForm = z.object({
  version: Version,
  reasonCode: Code.optional(),
  note: optionalText(NOTE_LENGTH),
  until: Day.optional(),
});
const ConsentForm = z.object({ version: Version, givenHow: z.enum(GIVEN_HOW), language: Code });
const UrgencyForm = z.object({
  version: Version,
  urgency: z.number().int().min(0).max(HIGHEST_URGENCY),
  note: optionalText(NOTE_LENGTH),
});
const Nothing = z.object({});

type Outcome = Result<Done, ParticipantCaseRefusal>;

function stepIntent(event: PlainEvent): Intent {
  return intent({ permission: PERMISSION, form: StepForm, params: RecordParams }, async (call) => {
    const { version, reasonCode = '', note, until } = call.form;
    const { participantId } = call.params;
    const day = until ? Temporal.PlainDate.from(until) : null;
    const input = { participantId, event, reasonCode, note, until: day, version };
    const moved = await changeParticipantState(call.ctx, input, call.key);
    return done(moved, participantId, 'step');
  });
}

/** Everything that a participant's page can ask for. */
export const recordIntents: Readonly<Record<string, Intent>> = {
  ...Object.fromEntries(PLAIN_EVENTS.map((event) => [event, stepIntent(event)])),
  consent: intent(
    { permission: PERMISSION, form: ConsentForm, params: RecordParams },
    async ({ ctx, params, form, key }) =>
      done(
        await recordParticipantConsent(ctx, { ...form, ...params }, key),
        params.participantId,
        'step',
      ),
  ),
  urgency: intent(
    { permission: PERMISSION, form: UrgencyForm, params: RecordParams },
    async ({ ctx, params, form, key }) =>
      done(await setUrgency(ctx, { ...form, ...params }, key), params.participantId, 'saved'),
  ),
  'special-care': intent(
    { permission: PERMISSION, form: Nothing, params: RecordParams },
    async ({ ctx, params: { participantId }, key }) => {
      const raised = await raiseSpecialCare(ctx, participantId, key);
      // Always to the list: whoever raised it is named and finds the person there.
      return raised.ok
        ? ok({ to: '/desk/special-care', notice: 'people:participant-done-special-care' })
        : raised;
    },
  ),
  'stop-insight': intent(
    { permission: PERMISSION, form: Nothing, params: RecordParams },
    async ({ ctx, params: { participantId }, key }) =>
      done(await stopReferralInsight(ctx, participantId, key), participantId, 'hidden'),
  ),
};

function done(
  result: Result<unknown, ParticipantCaseRefusal>,
  participantId: string,
  what: 'step' | 'saved' | 'hidden',
): Outcome {
  if (!result.ok) return result;
  return ok({
    to: `/desk/participants/${participantId}`,
    notice: `people:participant-done-${what}`,
  });
}
