import type { z } from 'zod';
import { ok, type Result } from '~/domain/kernel/result';
import { DRAFT_HOURS } from '~/features/participants/own-registration/find-draft.query.server';
import { forgetRegistration } from '~/features/participants/own-registration/forget-registration.server';
import { REGISTRATION_COOKIE } from '~/features/participants/own-registration/registration-page.query.server';
import {
  REGISTRATION_STEPS,
  type RegistrationStep,
  STEP_FORMS,
} from '~/features/participants/own-registration/registration-steps';
import { saveRegistrationStep } from '~/features/participants/own-registration/save-registration-step.server';
import { sendRegistration } from '~/features/participants/own-registration/send-registration.server';
import { startRegistration } from '~/features/participants/own-registration/start-registration.server';
import type { Answers } from '~/features/participants/participant-answers';
import type { ParticipantCaseRefusal } from '~/features/participants/participant-case-refusal';
import { addressKey } from '~/infra/rate-limits.server';
import type { Call } from '../call.server';
import { parse, serialize } from '../cookies';
import { type Done, type Intent, intent } from '../guarded.server';

const PERMISSION = 'registration.self';
type Outcome = Promise<Result<Done, ParticipantCaseRefusal>>;

/** What each page of the own registration can ask for: its own step, and to forget everything. */
export const registrationIntents: Readonly<Record<string, Intent>> = {
  name: intent({ permission: PERMISSION, form: STEP_FORMS.name }, (call) =>
    secretOf(call) ? save(call, 'name', call.form) : start(call, call.form),
  ),
  about: stepIntent('about'),
  contact: intent({ permission: PERMISSION, form: STEP_FORMS.contact }, (call) => {
    const { phone, email, contactVia, noOwnPhone } = call.form;
    return save(call, 'contact', { phone, email, contactVia: noOwnPhone ? contactVia : '' });
  }),
  language: stepIntent('language'),
  household: stepIntent('household'),
  persons: intent({ permission: PERMISSION, form: STEP_FORMS.persons }, async (call) => {
    const saved = await save(call, 'persons', { persons: call.form.persons });
    return saved.ok && call.form.more ? ok({ to: '/register/persons' }) : saved;
  }),
  place: stepIntent('place'),
  time: stepIntent('time'),
  interests: stepIntent('interests'),
  goals: stepIntent('goals'),
  wishes: stepIntent('wishes'),
  practical: intent({ permission: PERMISSION, form: STEP_FORMS.practical }, (call) => {
    const { practicalConsent, ...answers } = call.form;
    return save(call, 'practical', answers, practicalConsent);
  }),
  send: intent({ permission: PERMISSION, form: STEP_FORMS.send }, async (call): Outcome => {
    const input = { secret: secretOf(call), specialCare: call.form.specialCare === 'yes' };
    const sent = await sendRegistration(call.ctx, input, call.key);
    return sent.ok ? ok({ to: '/register/thanks', headers: cookie(call, '', 0) }) : sent;
  }),
  forget: intent({ permission: PERMISSION, form: STEP_FORMS.household.partial() }, async (call) => {
    const forgotten = await forgetRegistration(call.ctx, secretOf(call));
    if (!forgotten.ok) return forgotten;
    const headers = cookie(call, '', 0);
    return ok({ to: '/register', notice: 'registration:forgotten', headers });
  }),
};

/** A page whose form is nothing but answers. */
function stepIntent(
  step: Exclude<RegistrationStep, 'name' | 'contact' | 'persons' | 'practical' | 'send'>,
): Intent {
  const form: z.ZodType<Answers> = STEP_FORMS[step];
  return intent({ permission: PERMISSION, form }, (call) => save(call, step, call.form));
}

type FormCall = Call & { readonly key: string | undefined };

async function start(call: FormCall, answers: Answers): Outcome {
  const { limits } = call.runtime;
  const allowed = await limits.consume('register-participant', addressKey(call.remoteAddress));
  if (!allowed.ok) return allowed;
  const started = await startRegistration(call.ctx, answers, call.key);
  if (!started.ok) return started;
  const headers = cookie(call, started.value.secret, DRAFT_HOURS * 60 * 60);
  return ok({ to: `/register/${REGISTRATION_STEPS[1]}`, headers });
}

async function save(
  call: FormCall,
  step: RegistrationStep,
  answers: Answers,
  practicalConsent = false,
): Outcome {
  const secret = secretOf(call);
  const input = { secret, step, answers, practicalConsent };
  const saved = await saveRegistrationStep(call.ctx, input, call.key);
  if (!saved.ok) {
    const isGone = saved.refusal === 'participant-registration-gone' && step === 'name';
    return isGone ? start(call, answers) : saved;
  }
  if (saved.value.next !== 'too-young') return ok({ to: `/register/${saved.value.next}` });
  return ok({ to: '/register/too-young', headers: cookie(call, '', 0) });
}

function secretOf(call: Call): string | undefined {
  return parse(call.request)[REGISTRATION_COOKIE];
}

function cookie(call: Call, value: string, maxAge: number): Headers {
  const secure = call.runtime.env.isProduction;
  return new Headers({ 'Set-Cookie': serialize(REGISTRATION_COOKIE, value, { maxAge, secure }) });
}
