import type { FormState } from '~/http/form-state';
import type { StoredAnswers } from '../participant-record';

/** What the fields of every step are given. */
export interface StepProps {
  readonly answers: StoredAnswers;
  readonly lists: RegistrationLists;
  readonly form: FormState | undefined;
}

/** The programme's lists as the pages show them. */
export interface RegistrationLists {
  readonly districts: readonly { readonly code: string; readonly name: string }[];
  readonly interests: readonly string[];
  readonly goals: readonly string[];
  readonly languages: readonly string[];
}

/** Options of a native choice, each code with its words. */
export function optionsOf<C extends string>(codes: readonly C[], labelOf: (code: C) => string) {
  return codes.map((code) => ({ value: code, label: labelOf(code) }));
}
