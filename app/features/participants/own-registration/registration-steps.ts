import { z } from 'zod';
import { MAX_GOALS, MIN_INTERESTS } from '~/domain/people/participant-profile';
import { Accepted, Code, Ticked } from '../../person-fields';
import { PARTICIPANT_QUESTIONS as Q } from '../participant-answers';

/** The pages of the own registration in their order, one question or a few that belong together. */
export const REGISTRATION_STEPS = [
  'name',
  'about',
  'contact',
  'language',
  'household',
  'persons',
  'place',
  'time',
  'interests',
  'goals',
  'wishes',
  'practical',
  'send',
] as const;
export type RegistrationStep = (typeof REGISTRATION_STEPS)[number];

const Contact = z
  .object({ phone: Q.phone, email: Q.email, contactVia: Q.contactVia, noOwnPhone: Ticked })
  .superRefine((form, issues) => {
    if (form.phone ?? form.email) return;
    if (form.noOwnPhone && form.contactVia !== '') return;
    const path = form.noOwnPhone ? ['contactVia'] : ['phone'];
    issues.addIssue({
      code: 'custom',
      path,
      message: form.noOwnPhone ? 'required' : 'registration:one-contact',
    });
  });

/** What each page asks. The schemas are shared with the tests; the texts are the catalogue's. */
export const STEP_FORMS = {
  name: z.object({
    firstName: Q.firstName,
    lastName: Q.lastName,
    alias: Q.alias,
    latinName: Q.latinName,
  }),
  about: z.object({ birthYear: Q.birthYear, sex: Q.sex }),
  contact: Contact,
  language: z.object({
    contactLanguage: Code,
    reads: Q.reads,
    interpreter: Q.interpreter,
    otherLanguages: Q.otherLanguages,
  }),
  household: z.object({ unit: Q.unit }),
  persons: z.object({ persons: Q.persons, more: Ticked }),
  place: z.object({ district: Code, norwegianLevel: Q.norwegianLevel }),
  time: z.object({ availability: Q.availability.min(1) }),
  interests: z.object({ interests: Q.interests.min(MIN_INTERESTS) }),
  goals: z.object({ goals: Q.goals.min(1).max(MAX_GOALS) }),
  wishes: z.object({ guideSex: Q.guideSex, guideAge: Q.guideAge }),
  practical: z.object({
    needs: Q.needs,
    food: Q.food,
    accessibility: Q.accessibility,
    practicalConsent: Ticked,
    mayTellGuide: Ticked,
  }),
  send: z.object({
    specialCare: z.enum(['yes', 'no']),
    understood: Accepted,
    consent: Accepted,
  }),
} as const satisfies Record<RegistrationStep, z.ZodType>;

/** The page after this one; the persons are asked for only where there are more than one. */
export function stepAfter(step: RegistrationStep, unit: string): RegistrationStep {
  const next = REGISTRATION_STEPS[REGISTRATION_STEPS.indexOf(step) + 1] ?? 'send';
  return next === 'persons' && unit === 'single' ? stepAfter(next, unit) : next;
}

export function stepBefore(step: RegistrationStep, unit: string): RegistrationStep | null {
  const before = REGISTRATION_STEPS[REGISTRATION_STEPS.indexOf(step) - 1] ?? null;
  return before === 'persons' && unit === 'single' ? stepBefore(before, unit) : before;
}

/** Steps up to which the person may go: every page that is saved, and the next. */
export function mayOpen(step: RegistrationStep, savedSteps: number): boolean {
  return REGISTRATION_STEPS.indexOf(step) <= savedSteps;
}
