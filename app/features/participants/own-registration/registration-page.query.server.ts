import type { Context } from '~/infra/context';
import { getSettings } from '../../programme/settings.query.server';
import { unanswered } from '../participant-record';
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
    answers: draft?.answers ?? unanswered(ctx.locale.split('-')[0] ?? 'nb'),
    lists,
  };
}
