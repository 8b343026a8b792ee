import { emptyParticipantProfile } from '~/domain/people/participant-profile';
import type { Context } from '~/infra/context';
import { getSettings } from '../../programme/settings.query.server';
import type { StoredAnswers } from '../participant-record';
import { findDraft } from './find-draft.query.server';
import type { RegistrationLists } from './step-props';

/** Name of the cookie that holds the registration open in one browser. */
export const REGISTRATION_COOKIE = 'registration';

/** What a step shows: the answers so far and the programme's lists. */
export async function readRegistration(ctx: Context, secret: string | undefined) {
  const draft = await findDraft(ctx, secret);
  const { settings } = await getSettings(ctx.db);
  const { districts, interests, goals, languages } = settings;
  const lists: RegistrationLists = { districts, interests, goals, languages };
  return {
    hasDraft: draft !== null,
    savedSteps: draft?.savedSteps ?? 0,
    answers: draft?.answers ?? firstAnswers(ctx.locale.split('-')[0] ?? 'nb'),
    lists,
  };
}

/** A page that nobody has answered yet: the reader's language is the best guess there is. */
function firstAnswers(language: string): StoredAnswers {
  const { guideWish, practical, talk: _, ...profile } = emptyParticipantProfile;
  return {
    ...profile,
    ...practical,
    guideSex: guideWish.sex,
    guideAge: guideWish.age,
    firstName: '',
    lastName: '',
    alias: '',
    birthYear: null,
    sex: 'undisclosed',
    phone: null,
    email: null,
    contactVia: '',
    contactLanguage: language,
    interpreter: 'no',
    unit: 'single',
    district: '',
    norwegianLevel: 'none',
    persons: [],
  };
}
