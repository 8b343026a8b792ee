import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import * as answers from '~/features/guides/answers';
import { addPerson, removePerson } from '~/features/guides/change-household.server';
import { saveAnswers } from '~/features/guides/save-answers.server';
import * as forms from '~/features/guides/sign-up-forms';
import { type Intent, intent } from '../guarded.server';
import type { Part } from './edit-part';
import { GuideParams } from './guide-intents.server';

const Seen = z.object({ version: z.number().int().min(1) });

/** Saves one part for the guide, if nobody changed the row since the page was read. */
function save<F>(part: Part, form: z.ZodType<F>, read: (form: F) => answers.Answers): Intent {
  return intent(
    { permission: 'guide.manage', form: z.intersection(Seen, form), params: GuideParams },
    async ({ ctx, params: { guideId }, form: typed, key }) => {
      const input = { guideId, step: part, answers: read(typed), version: typed.version };
      const saved = await saveAnswers(ctx, input, { key });
      return saved.ok
        ? ok({ to: editPath(guideId, part), notice: 'onboarding:done-saved' })
        : saved;
    },
  );
}

function editPath(guideId: string, part: Part): string {
  return `/desk/guides/${guideId}/edit?part=${part}`;
}

/** What a coordinator can write down for a guide, one intent for each part. */
export const EDIT_INTENTS: Readonly<Record<string, Intent>> = {
  about: save('about', forms.AboutForm, answers.aboutAnswers),
  languages: save('languages', forms.LanguagesForm, answers.languageAnswers),
  interests: save('interests', forms.InterestsForm, answers.interestAnswers),
  times: save('times', forms.TimesForm, answers.timeAnswers),
  wishes: save('wishes', forms.WishesForm, answers.wishAnswers),
  add: intent(
    { permission: 'guide.manage', form: forms.PersonForm, params: GuideParams },
    async ({ ctx, params: { guideId }, form, key }) => {
      const { firstName, sex, age, birthYear = null } = form;
      const person = { firstName, sex, isAdult: age === 'adult', birthYear };
      const added = await addPerson(ctx, { guideId, person }, { key });
      return added.ok ? ok({ to: editPath(guideId, 'household') }) : added;
    },
  ),
  remove: intent(
    { permission: 'guide.manage', form: forms.RemovePersonForm, params: GuideParams },
    async ({ ctx, params: { guideId }, form, key }) => {
      const removed = await removePerson(ctx, { guideId, ...form }, { key });
      return removed.ok ? ok({ to: editPath(guideId, 'household') }) : removed;
    },
  ),
};
