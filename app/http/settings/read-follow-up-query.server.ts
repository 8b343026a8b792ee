import type { TFunction } from 'i18next';
import type { FollowUp } from '~/domain/programme/follow-up';
import { FollowUpFields, followUpOf } from '~/features/programme/follow-up-form';
import type { FormState } from '../form-state';
import { parseForm, typedValues } from '../parse-form';
import { versionAsked } from './read-matching-query.server';

/** What an address proposes: everything as typed and, where nothing is wrong with it, the settings. */
export interface FollowUpQuery {
  readonly form: FormState;
  readonly version: number;
  readonly proposed: FollowUp | null;
}

/** Null where the address proposes nothing. */
export function readFollowUpQuery(url: URL, t: TFunction): FollowUpQuery | null {
  const version = versionAsked(url);
  if (version === null) return null;
  const typed = new FormData();
  for (const [name, value] of url.searchParams) typed.append(name, value);
  const parsed = parseForm(typed, FollowUpFields, t);
  return {
    form: parsed.ok ? { values: typedValues(typed), errors: {} } : parsed.form,
    version,
    proposed: parsed.ok ? followUpOf(parsed.value) : null,
  };
}
