import type { ProgrammeSettings } from '~/domain/programme/settings';
import type { FormState } from '~/http/form-state';
import type { Application } from '../application.query.server';

/** The lists of the programme that the questions offer. */
export interface QuestionLists
  extends Pick<ProgrammeSettings, 'districts' | 'interests' | 'fields' | 'languages'> {
  /** Whether the programme takes 16- and 17-year-olds: else nobody is asked about them. */
  readonly minorsAllowed: boolean;
}

export function questionLists(settings: ProgrammeSettings): QuestionLists {
  const { districts, interests, fields, languages, rules } = settings;
  return { districts, interests, fields, languages, minorsAllowed: rules.minorsAllowed };
}

/** What every group of questions is handed: the saved answers, and the refused form if there was one. */
export interface QuestionProps {
  readonly application: Application;
  readonly lists: QuestionLists;
  readonly form: FormState | undefined;
}

/** Codes as options; `word` names each. */
export function optionsOf(codes: readonly string[], word: (code: string) => string) {
  return codes.map((code) => ({ value: code, label: word(code) }));
}
