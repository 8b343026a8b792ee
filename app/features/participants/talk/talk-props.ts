import type { FormState } from '~/ui/form-state';
import type { StoredAnswers } from '../participant-record';
import type { ParticipantPage } from '../read-participant.query.server';

/** What every section of the talk is given. */
export interface TalkProps {
  readonly answers: StoredAnswers;
  readonly lists: TalkLists;
  readonly form: FormState | undefined;
}

/** What is known beyond the answers; a new participant has none of it. */
export interface TalkStanding {
  readonly isShielded: boolean;
  readonly hasConsent: boolean;
  readonly talk: ParticipantPage['talk'];
  /** ISO day, for "today" and "not later than". */
  readonly today: string;
}

interface TalkLists {
  readonly districts: readonly { readonly code: string; readonly name: string }[];
  readonly interests: readonly string[];
  readonly goals: readonly string[];
  readonly fields: readonly string[];
  readonly languages: readonly string[];
}

/** Options of a native choice, each code with its words. */
export function optionsOf<C extends string>(codes: readonly C[], labelOf: (code: C) => string) {
  return codes.map((code) => ({ value: code, label: labelOf(code) }));
}
