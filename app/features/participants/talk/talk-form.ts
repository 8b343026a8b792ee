import { z } from 'zod';
import { TALK_INTERPRETERS } from '~/domain/people/participant-profile';
import { Code, Day, Ticked } from '../../person-fields';
import { GIVEN_HOW } from '../given-how';
import { type Answers, PARTICIPANT_QUESTIONS as Q } from '../participant-answers';
import type { TalkInput } from '../save-talk.server';

/** The questions of the talk: only the first name cannot be left open. */
const TALK_QUESTIONS = {
  firstName: Q.firstName,
  lastName: Q.lastName,
  alias: Q.alias,
  latinName: Q.latinName,
  birthYear: Q.birthYear.optional(),
  sex: Q.sex.optional(),
  phone: Q.phone,
  email: Q.email,
  contactVia: Q.contactVia,
  contactLanguage: Q.contactLanguage.optional(),
  reads: Q.reads.optional(),
  interpreter: Q.interpreter.optional(),
  unit: Q.unit.optional(),
  persons: Q.persons,
  district: Q.district,
  norwegianLevel: Q.norwegianLevel.optional(),
  settledMonth: Q.settledMonth,
  languages: Q.languages,
  occupation: Q.occupation,
  workBackground: Q.workBackground,
  workWish: Q.workWish,
  field: Q.field,
  education: Q.education,
  busy: Q.busy,
  availability: Q.availability,
  interests: Q.interests,
  favourites: Q.favourites,
  goals: Q.goals,
  guideSex: Q.guideSex.optional(),
  guideAge: Q.guideAge.optional(),
  needs: Q.needs,
  food: Q.food,
  mayTellGuide: Q.mayTellGuide,
  accessibility: Q.accessibility,
} as const;

export const TalkForm = z
  .object({
    ...TALK_QUESTIONS,
    practicalConsent: Ticked,
    guardianConsent: Ticked,
    ownConsent: Ticked,
    givenHow: z.enum(GIVEN_HOW).optional(),
    consentLanguage: Code.optional(),
    talkDone: Ticked,
    talkOn: Day.optional(),
    talkLanguage: Code.optional(),
    talkInterpreter: z.enum(TALK_INTERPRETERS).optional(),
    specialCare: Ticked,
    onward: z.enum(['wait']).optional(),
    version: z.number().int().min(1).optional(),
  })
  .superRefine((form, issues) => {
    const needed = [
      ...(form.ownConsent ? (['givenHow', 'consentLanguage'] as const) : []),
      ...(form.talkDone ? (['talkOn', 'talkLanguage', 'talkInterpreter'] as const) : []),
    ];
    for (const field of needed) {
      if (form[field] === undefined) {
        issues.addIssue({ code: 'custom', path: [field], message: 'required' });
      }
    }
  });
type Typed = z.output<typeof TalkForm>;

/** The form as the use case takes it: a question that was left open is there, without an answer. */
export function talkInput(form: Typed): TalkInput {
  const { givenHow, consentLanguage, talkOn, talkLanguage, talkInterpreter } = form;
  const asked = Object.keys(TALK_QUESTIONS) as (keyof typeof TALK_QUESTIONS)[];
  const given = Object.fromEntries(asked.map((key) => [key, form[key]]));
  // A favourite is an interest, also for those who forgot to tick it above.
  const interests = [...new Set([...form.interests, ...form.favourites])];
  const answers: Answers = { ...given, interests };
  return {
    answers,
    consent:
      form.ownConsent && givenHow && consentLanguage
        ? { givenHow, language: consentLanguage }
        : null,
    practicalConsent: form.practicalConsent,
    guardianConsent: form.guardianConsent,
    talk:
      form.talkDone && talkOn && talkLanguage && talkInterpreter
        ? { heldOn: talkOn, language: talkLanguage, interpreter: talkInterpreter }
        : null,
    wait: form.onward === 'wait',
  };
}
